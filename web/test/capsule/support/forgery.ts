import { createHash } from 'node:crypto';
import { CapsuleWriter, entryTypes } from '../../../src/capsule/index.js';
import { publicKey, session } from './vectors.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A capsule as the capture engine makes it, always the same bytes. */
export async function forgeBrowserCapsule(frameBytes: number, keyByte: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const writer = await CapsuleWriter.open({
    sink: { write: (bytes) => { parts.push(bytes.slice()); } },
    recipient: publicKey(),
    session: session(),
    manifest: {
      format: 1, createdAt: 1_700_000_000_000, producer: { name: 'bonafide-web', version: '0.1.0' }, policy: 'strict',
      tags: ['video_selfie_blank'], analyses: [{ type: 'quality' }], metadata: { transaction_id: 'ä–42' },
    },
    now: () => 12.5,
    keyMaterial: new Uint8Array(32).fill(keyByte),
  });
  await writer.log('sdk.opened');
  await writer.addJson('device', { camera: { label: 'front', width: 1280, height: 720 } });
  await writer.log('camera.chosen', { label: 'front' });
  await writer.add('frame', { name: 'frame-0.jpg', contentType: 'image/jpeg', t: 3.25, width: 1280, height: 720 }, pattern(frameBytes, 0));
  await writer.add('frame', { name: 'frame-1.jpg', contentType: 'image/jpeg', t: 8, width: 1280, height: 720 }, new Blob([pattern(frameBytes, 1)]));
  await writer.addJson('challenge', { script: ['blank'] });
  await writer.seal();
  return new Uint8Array(Buffer.concat(parts));
}

export const expectedEntries = (frameBytes: number): unknown[] => [0, 1].map((seed) => ({
  type: entryTypes.frame, size: frameBytes, sha256: sha256(pattern(frameBytes, seed)), name: `frame-${seed}.jpg`,
}));

export function pattern(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >> 8) + seed) & 0xFF;
  return bytes;
}
