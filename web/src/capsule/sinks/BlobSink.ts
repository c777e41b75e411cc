import type { ByteSink } from '../chunks/ChunkWriter.js';
import type { Bytes } from '../bytes.js';

/** Gathers a capsule as a Blob: the browser keeps Blobs outside the page's memory and puts large ones on disk. */
export class BlobSink implements ByteSink {
  readonly #blobs: Blob[] = [];

  write(bytes: Bytes): void {
    this.#blobs.push(new Blob([bytes]));
  }

  /** All that was written. */
  blob(): Blob {
    return new Blob(this.#blobs, { type: 'application/octet-stream' });
  }
}
