import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../tests/vectors/capsule/', import.meta.url));

/** Set to the folder of the vectors to write them anew after a deliberate change of the format. */
const forgeFolder = process.env['BONAFIDE_FORGE_VECTORS'];

export const forging = forgeFolder !== undefined && forgeFolder !== '';

export const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(folder + name));

export const jsonOf = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

export const exists = (name: string): boolean => existsSync(folder + name);

export const forge = (name: string, content: Uint8Array | string): void => writeFileSync(`${forgeFolder ?? ''}/${name}`, content);

export const fromHex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'));

interface KeyFile { publicKey: string; privateKey: string }
interface SessionFile { id: string; secret: string }

export const privateKey = (name = 'recipient.key'): Uint8Array<ArrayBuffer> => fromBase64((jsonOf(name) as KeyFile).privateKey);
export const publicKey = (name = 'recipient.key'): Uint8Array<ArrayBuffer> => fromBase64((jsonOf(name) as KeyFile).publicKey);

export function session(name = 'session.json'): { id: string; secret: Uint8Array<ArrayBuffer> } {
  const { id, secret } = jsonOf(name) as SessionFile;
  return { id, secret: fromBase64(secret) };
}
