import type { Bytes } from '../bytes.js';
import { chunkSize, frameSize, maxChunks, tagSize } from '../format.js';
import type { HpkeContext } from '../hpke/HpkeContext.js';
import { PackingError, packingFailures } from '../packing.js';
import { release } from '../release.js';
import { encodeFrame } from './frame.js';

/** Takes finished bytes, which are its own only until it is done with them. A slow sink holds the capsule back instead of filling memory. */
export interface ByteSink {
  write(bytes: Bytes): Promise<void> | void;
}

/** Cuts plaintext into chunks and seals them. A chunk goes out once it is known whether it is the last. */
export class ChunkWriter {
  readonly #sink: ByteSink;
  readonly #context: HpkeContext;
  readonly #plaintext = new Uint8Array(chunkSize);
  readonly #output = new Uint8Array(frameSize + chunkSize + tagSize);
  #filled = 0;
  #next = 0;

  constructor(sink: ByteSink, context: HpkeContext) {
    this.#sink = sink;
    this.#context = context;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      if (this.#filled === chunkSize) await this.#seal(false);
      const part = bytes.subarray(at, at + chunkSize - this.#filled);
      this.#plaintext.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
    }
  }

  async complete(): Promise<void> {
    await this.#seal(true);
  }

  dispose(): void {
    this.#plaintext.fill(0);
    this.#context.dispose();
  }

  async #seal(last: boolean): Promise<void> {
    if (this.#next === maxChunks) throw new PackingError(packingFailures.content, `A capsule has at most ${maxChunks} chunks.`);
    const frame = encodeFrame({ index: this.#next, last, length: this.#filled });
    const sealed = this.#context.seal(this.#next, frame, this.#plaintext.subarray(0, this.#filled));
    this.#next++;
    this.#filled = 0;
    this.#output.set(frame);
    this.#output.set(sealed, frameSize);
    const size = frameSize + sealed.length;
    release(sealed);
    await writeTo(this.#sink, this.#output.subarray(0, size));
  }
}

/** @throws {PackingError} output, or outOfMemory */
export async function writeTo(sink: ByteSink, bytes: Bytes): Promise<void> {
  try {
    await sink.write(bytes);
  } catch (cause) {
    throw PackingError.from(cause, packingFailures.output);
  }
}
