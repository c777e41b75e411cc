// A capsule opener and sealer written from docs/capsule-format.md over hpke-js and node:crypto; it shares no line with the implementation.
import { createHash, createHmac } from 'node:crypto';
import { AeadId, CipherSuite, KdfId, KemId } from 'hpke-js';

const suite = new CipherSuite({ kem: KemId.DhkemX25519HkdfSha256, kdf: KdfId.HkdfSha256, aead: AeadId.Chacha20Poly1305 });
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
const magic = Buffer.from('894246430D0A1A0A', 'hex');

export interface Opened { sessionId: string; plaintext: Buffer }

export async function openIndependently(capsule: Uint8Array<ArrayBuffer>, privateKey: Uint8Array<ArrayBuffer>, secret: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const n = capsule[57] ?? 0;
  const bound = capsule.slice(0, 58 + n);
  const tagged = capsule.slice(0, 90 + n);
  const enc = capsule.slice(25, 57);
  const id = capsule.slice(58, 58 + n);
  if (!magic.equals(capsule.slice(0, 8)) || capsule[8] !== 1) throw new Error('header');
  const recipientKey = await suite.kem.importKey('raw', privateKey.slice().buffer, false);
  const base = await suite.createRecipientContext({ recipientKey, enc, info: bound });
  const content = await suite.createRecipientContext({ recipientKey, enc, info: bound, psk: { id, key: secret } });
  same(await base.export(text('bonafide-capsule-v1 header'), 32), capsule.slice(90 + n, 122 + n), (key, tag) =>
    createHmac('sha256', key).update(tagged).digest().equals(tag));
  same(await content.export(text('bonafide-capsule-v1 session'), 32), capsule.slice(58 + n, 90 + n), (expected, tag) => expected.equals(tag));
  return { sessionId: Buffer.from(id).toString(), plaintext: await openChunks(capsule, 122 + n, content) };
}

async function openChunks(capsule: Uint8Array<ArrayBuffer>, start: number, content: { open(data: Uint8Array<ArrayBuffer>, aad: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> }): Promise<Buffer> {
  const view = new DataView(capsule.buffer, capsule.byteOffset);
  const pieces: Buffer[] = [];
  for (let at = start, index = 0; ; index++) {
    if (view.getUint32(at) !== index) throw new Error('number');
    const length = view.getUint32(at + 5);
    pieces.push(Buffer.from(await content.open(capsule.slice(at + 9, at + 25 + length), capsule.slice(at, at + 9))));
    const last = capsule[at + 4] === 1;
    at += 25 + length;
    if (last) {
      if (at !== capsule.length) throw new Error('trailing');
      return Buffer.concat(pieces);
    }
  }
}

/** Seals any plaintext of less than one chunk. */
export async function sealIndependently(
  plaintext: Uint8Array<ArrayBuffer>, publicKey: Uint8Array<ArrayBuffer>, session: { id: string; secret: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.importKey('raw', publicKey.slice().buffer, true);
  const ephemeral = await suite.kem.generateKeyPair();
  const enc = new Uint8Array(await suite.kem.serializePublicKey(ephemeral.publicKey));
  const kid = createHash('sha256').update('bonafide-capsule-v1 kid').update(publicKey).digest().subarray(0, 16);
  const bound = bytes(magic, Buffer.of(1), kid, enc, Buffer.of(session.id.length), text(session.id));
  const base = await suite.createSenderContext({ recipientPublicKey, info: bound, ekm: ephemeral });
  const content = await suite.createSenderContext({ recipientPublicKey, info: bound, ekm: ephemeral, psk: { id: text(session.id), key: session.secret } });
  const tagged = bytes(bound, Buffer.from(await content.export(text('bonafide-capsule-v1 session'), 32)));
  const headerTag = createHmac('sha256', Buffer.from(await base.export(text('bonafide-capsule-v1 header'), 32))).update(tagged).digest();
  const frame = new Uint8Array(9);
  frame[4] = 1;
  new DataView(frame.buffer).setUint32(5, plaintext.length);
  return bytes(tagged, headerTag, frame, Buffer.from(await content.seal(plaintext, frame)));
}

/** An entry as section 4 has it, of less than a segment. */
export function entry(kind: number, head: string, body: Uint8Array): { bytes: Uint8Array<ArrayBuffer>; digest: string } {
  const digest = createHash('sha256').update(body).digest();
  const length = (count: number): Buffer => Buffer.of(count >> 8, count & 0xFF);
  return { bytes: bytes(Buffer.of(kind), length(text(head).length), text(head), length(body.length), body, digest), digest: digest.toString('hex') };
}

export const bytes = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

function same(made: ArrayBuffer, found: Uint8Array, fits: (made: Buffer, found: Buffer) => boolean): void {
  if (!fits(Buffer.from(made), Buffer.from(found))) throw new Error('tag');
}
