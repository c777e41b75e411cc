import { timeRequest } from './probe.js';

/** Payloads in bytes. A larger one follows while the last was too quick to measure. */
const PAYLOADS = [32_768, 131_072, 524_288];

/** Milliseconds that an upload must have taken beyond the latency to say something of the speed. */
const LONG_ENOUGH_MS = 200;

/** Milliseconds after which an upload is given up: the smallest payload at a tenth of the threshold takes half as long. */
const TIMEOUT_MS = 15_000;

/** Upload speed in kbit/s. @param latencyMs the round trip, which is no part of the transfer. */
export async function measureUpload(url: string, latencyMs: number): Promise<number> {
  let speed = 0;
  for (const size of PAYLOADS) {
    // Without a content type there is no preflight request to another origin.
    const took = await timeRequest(url, { method: 'POST', body: new Blob([noise(size)]) }, TIMEOUT_MS);
    const transfer = Math.max(1, took - latencyMs);
    speed = kilobitsPerSecond(size, transfer);
    if (transfer >= LONG_ENOUGH_MS) break;
  }
  return speed;
}

/** Bytes per millisecond are kilobytes per second. */
export function kilobitsPerSecond(bytes: number, milliseconds: number): number {
  return Math.round(bytes * 8 / milliseconds);
}

/** Bytes that do not compress, so that nothing between here and there makes the upload look faster. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = 0x9e37_79b9;
  for (let index = 0; index < size; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state;
  }
  return bytes;
}
