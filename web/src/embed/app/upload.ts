import { SDK_VERSION } from '../../capture/version.js';
import { messages, Stopped } from '../messages.js';
import type { Endpoint } from '../types.js';
import { base64Of, sha256Hex } from './encoding.js';
import type { VerificationKey } from './key.js';
import { ask, ServiceError } from './proxies.js';
import { loadSealing } from './sealing.js';

/** Seals the picture and has it judged with the capture. @returns the server's answer. @throws {Stopped} */
export async function judge(endpoint: Endpoint | undefined, key: VerificationKey, png: Uint8Array<ArrayBuffer>): Promise<Readonly<Record<string, unknown>>> {
  const { CapsuleWriter, BlobSink } = await loadSealing();
  const sink = new BlobSink();
  const writer = await CapsuleWriter.open({
    sink, recipient: key.recipient, session: { id: key.sessionId, secret: key.secret },
    manifest: { format: 1, createdAt: Date.now(), producer: { name: 'bonafide-embed', version: SDK_VERSION } },
  });
  await writer.add('frame', { contentType: 'image/png' }, png);
  await writer.seal();
  const capsule = new Uint8Array(await new Response(sink.blob()).arrayBuffer());
  try {
    const answer = await ask(endpoint, { capsule: base64Of(capsule) });
    // A proxy might answer with another person's verification.
    if (answer['image_digest'] !== await sha256Hex(png)) throw new ServiceError('The answer is about another picture.');
    return answer;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new Stopped(messages.verificationError(error.message));
  }
}
