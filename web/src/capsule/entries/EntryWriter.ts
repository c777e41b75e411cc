import { concat, u16 } from '../bytes.js';
import { segmentSize } from '../format.js';
import type { Sodium } from '../sodium.js';
import type { EntryType } from './types.js';

/** Takes plaintext to seal. */
export interface PlaintextSink {
  write(bytes: Uint8Array): Promise<void>;
}

/** Frames entries. The length of a body need not be known beforehand: it goes out in segments. */
export class EntryWriter {
  readonly #sodium: Sodium;
  readonly #sink: PlaintextSink;
  readonly #segment = new Uint8Array(segmentSize);
  #filled = 0;
  #hash: ReturnType<Sodium['crypto_hash_sha256_init']> | undefined;

  constructor(sodium: Sodium, sink: PlaintextSink) {
    this.#sodium = sodium;
    this.#sink = sink;
  }

  async begin(type: EntryType, head: Uint8Array): Promise<void> {
    this.#hash = this.#sodium.crypto_hash_sha256_init();
    await this.#sink.write(concat(new Uint8Array([type]), u16(head.length), head));
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#hash === undefined) throw new Error('No entry was begun.');
    this.#sodium.crypto_hash_sha256_update(this.#hash, bytes);
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + segmentSize - this.#filled);
      this.#segment.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === segmentSize) await this.#flush();
    }
  }

  /** @returns the body's SHA-256 */
  async end(): Promise<Uint8Array> {
    if (this.#hash === undefined) throw new Error('No entry was begun.');
    await this.#flush();
    const digest = this.#sodium.crypto_hash_sha256_final(this.#hash);
    this.#hash = undefined;
    await this.#sink.write(digest);
    return digest;
  }

  async #flush(): Promise<void> {
    await this.#sink.write(u16(this.#filled));
    await this.#sink.write(this.#segment.subarray(0, this.#filled));
    this.#filled = 0;
  }
}
