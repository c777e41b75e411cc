import { messages, Stopped } from '../messages.js';
import type { Endpoint, License } from '../types.js';
import { bytesOf, hexOf } from './encoding.js';
import { ask, ServiceError, textOf } from './proxies.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const NOT_FOUND = 404;

/**
 * Asks what the licence is worth and checks who says so.
 * @param origin of the embedding page.
 * @throws {Stopped} with what is to be told.
 */
export async function verifyLicense({ id, publicKey }: Partial<License>, endpoint: Endpoint | undefined, origin: string): Promise<void> {
  if (!isFilled(id)) throw new Stopped(messages.licenseUndefined('license ID'));
  if (!isFilled(publicKey)) throw new Stopped(messages.licenseUndefined('public key'));
  const key = await crypto.subtle.importKey('spki', decoded(publicKey), ALGORITHM, false, ['verify']).catch(() => {
    throw new Stopped(messages.licenseUndefined('public key'));
  });
  const nonce = hexOf(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const statement = await statementOf(endpoint, id, nonce, key);
  const { origins } = statement;
  const isOurs = statement['id'] === id && statement['nonce'] === nonce && statement['type'] === 'embed' && statement['status'] === 'active'
    && Number(statement['expires']) > Number(statement['checked']) && Array.isArray(origins) && (origins.length === 0 || origins.includes(origin));
  if (!isOurs) throw new Stopped(messages.licenseInvalid);
}

async function statementOf(endpoint: Endpoint | undefined, id: string, nonce: string, key: CryptoKey): Promise<Readonly<Record<string, unknown>>> {
  try {
    const at = endpoint === undefined ? undefined : { ...endpoint, url: endpoint.url.replace(/\{id\}|%7Bid%7D/, encodeURIComponent(id)) };
    const [header = '', payload = '', signature = ''] = textOf(await ask(at, { id, nonce }), 'license').split('.');
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    if (objectOf(header)['alg'] !== 'ES256') throw new ServiceError('The payload is signed by another algorithm.');
    if (!await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), signed)) {
      throw new ServiceError('The signature of the payload is not good.');
    }
    return objectOf(payload);
  } catch (error) {
    if (error instanceof ServiceError && error.status === NOT_FOUND) throw new Stopped(messages.licenseUndefined('license ID'));
    throw new Stopped(messages.licenseError(error instanceof ServiceError ? error.message : 'The payload is not what a licence looks like.'));
  }
}

function objectOf(part: string): Readonly<Record<string, unknown>> {
  const value = JSON.parse(new TextDecoder().decode(bytesOf(part))) as unknown;
  if (typeof value !== 'object' || value === null) throw new ServiceError('The payload is not an object.');
  return value as Readonly<Record<string, unknown>>;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(base64.replace(/-----[A-Z ]+-----|\s/g, ''));
  } catch {
    throw new Stopped(messages.licenseUndefined('public key'));
  }
}

const isFilled = (text: unknown): text is string => typeof text === 'string' && text !== '';
