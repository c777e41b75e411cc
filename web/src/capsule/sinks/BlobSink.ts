import type { ByteSink } from '../chunks/ChunkWriter.js';
import type { Bytes } from '../bytes.js';

/** How much is held before it is handed over to the browser, which keeps Blobs outside the page's memory and may put them on disk. */
const handOver = 4 * 1024 * 1024;

/** Gathers a capsule as a Blob. */
export class BlobSink implements ByteSink {
  readonly #blobs: Blob[] = [];
  #held: Bytes[] = [];
  #heldBytes = 0;

  write(bytes: Bytes): void {
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes >= handOver) this.#handOver();
  }

  /** All that was written. */
  blob(): Blob {
    this.#handOver();
    return new Blob(this.#blobs, { type: 'application/octet-stream' });
  }

  #handOver(): void {
    if (this.#held.length > 0) this.#blobs.push(new Blob(this.#held));
    this.#held = [];
    this.#heldBytes = 0;
  }
}
