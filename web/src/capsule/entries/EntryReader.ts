import { concat, equal, readU16 } from '../bytes.js';
import { CapsuleError } from '../failure.js';
import { digestSize, maxEntryHead, segmentSize } from '../format.js';
import type { Sodium } from '../sodium.js';
import { isEntryType, type EntryType } from './types.js';

/** Plaintext whose tag was checked, piece by piece. */
export interface PlaintextSource {
  next(): Promise<Uint8Array | undefined>;
}

export interface EntryStart { type: EntryType; head: Uint8Array }

/** Takes entries apart; bodies are offered piece by piece, never gathered. */
export class EntryReader {
  readonly #sodium: Sodium;
  readonly #source: PlaintextSource;
  #window: Uint8Array = new Uint8Array(0);
  #hash: ReturnType<Sodium['crypto_hash_sha256_init']> | undefined;
  #left = 0;
  #lastSegment = true;

  /** The digest of the last body; set once it was read to its end. */
  digest: Uint8Array = new Uint8Array(0);

  constructor(sodium: Sodium, source: PlaintextSource) {
    this.#sodium = sodium;
    this.#source = source;
  }

  /** Nothing at the end of the plaintext. */
  async next(): Promise<EntryStart | undefined> {
    if (!(await this.#peek())) return undefined;
    const start = await this.#take(3);
    const type = start[0] ?? 0;
    if (!isEntryType(type)) throw malformed(`An entry has the unknown kind ${type}.`);
    const length = readU16(start, 1);
    if (length > maxEntryHead) throw new CapsuleError('tooLarge', `An entry's head has ${length} bytes.`);
    const head = await this.#take(length);
    this.#hash = this.#sodium.crypto_hash_sha256_init();
    this.#left = 0;
    this.#lastSegment = false;
    return { type, head };
  }

  /** The next piece of the body; nothing at its end, by when its digest was checked. */
  async read(): Promise<Uint8Array | undefined> {
    if (this.#hash === undefined) return undefined;
    while (this.#left === 0) {
      if (this.#lastSegment) return this.#end(this.#hash);
      this.#left = readU16(await this.#take(2));
      this.#lastSegment = this.#left < segmentSize;
    }
    if (!(await this.#peek())) throw cut();
    const part = this.#window.subarray(0, this.#left);
    this.#window = this.#window.subarray(part.length);
    this.#left -= part.length;
    this.#sodium.crypto_hash_sha256_update(this.#hash, part);
    return part;
  }

  async #end(hash: ReturnType<Sodium['crypto_hash_sha256_init']>): Promise<undefined> {
    this.digest = await this.#take(digestSize);
    this.#hash = undefined;
    if (!equal(this.#sodium.crypto_hash_sha256_final(hash), this.digest)) {
      throw new CapsuleError('digestMismatch', 'The bytes of an entry do not have the digest that the sealer gave them.');
    }
    return undefined;
  }

  async #peek(): Promise<boolean> {
    if (this.#window.length === 0) this.#window = await this.#source.next() ?? this.#window;
    return this.#window.length > 0;
  }

  async #take(count: number): Promise<Uint8Array> {
    let result = new Uint8Array(0);
    while (result.length < count) {
      if (!(await this.#peek())) throw cut();
      const part = this.#window.subarray(0, count - result.length);
      this.#window = this.#window.subarray(part.length);
      result = concat(result, part);
    }
    return result;
  }
}

const cut = (): CapsuleError => malformed('The plaintext ends inside an entry.');
const malformed = (message: string): CapsuleError => new CapsuleError('entryMalformed', message);
