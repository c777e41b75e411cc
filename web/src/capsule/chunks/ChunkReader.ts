import type { ByteFeed } from '../ByteFeed.js';
import { CapsuleError } from '../failure.js';
import { frameSize, tagSize } from '../format.js';
import type { HpkeContext } from '../hpke/HpkeContext.js';
import { decodeFrame, type ChunkFrame } from './frame.js';

interface Chunk { frame: ChunkFrame; header: Uint8Array; sealed: Uint8Array }

/** Opens chunks in order. A piece is given out only after its tag was checked, the last only after the feed proved to end there. */
export class ChunkReader {
  readonly #feed: ByteFeed;
  readonly #context: HpkeContext;
  #left: number;
  #next = 0;
  #ended = false;

  constructor(feed: ByteFeed, context: HpkeContext, maxBytes: number) {
    this.#feed = feed;
    this.#context = context;
    this.#left = maxBytes;
  }

  /** The plaintext of the next chunk; nothing after the last. */
  async next(): Promise<Uint8Array | undefined> {
    if (this.#ended) return undefined;
    const chunk = await this.#read();
    if (chunk === 'ended') throw new CapsuleError('chunkMissing', `The capsule ends before chunk ${this.#next} is complete.`);
    if (chunk === 'malformed') throw this.#altered();
    if (chunk.frame.index !== this.#next) throw await this.#explain(chunk);
    const plaintext = this.#open(chunk);
    if (!plaintext) throw this.#altered();
    if (chunk.frame.last && (await this.#feed.read(1)).length > 0) throw new CapsuleError('trailingBytes', 'Bytes follow the last chunk.');
    this.#ended = chunk.frame.last;
    this.#next++;
    return plaintext;
  }

  // The chunk claims another place. If its tag says the same it is genuine and was moved; otherwise its number was changed.
  async #explain(chunk: Chunk): Promise<CapsuleError> {
    if (!this.#open(chunk)) return this.#altered();
    if (chunk.frame.index < this.#next) return new CapsuleError('chunkRepeated', `Chunk ${chunk.frame.index} comes a second time.`);
    for (let later = await this.#read(); typeof later === 'object'; later = await this.#read()) {
      if (later.frame.index === this.#next && this.#open(later)) {
        return new CapsuleError('chunkReordered', `Chunk ${chunk.frame.index} comes before chunk ${this.#next}.`);
      }
    }
    return new CapsuleError('chunkMissing', `Chunk ${this.#next} is missing.`);
  }

  async #read(): Promise<Chunk | 'ended' | 'malformed'> {
    const header = (await this.#take(frameSize)).slice();
    if (header.length < frameSize) return 'ended';
    const frame = decodeFrame(header);
    if (!frame) return 'malformed';
    const sealed = await this.#take(frame.length + tagSize);
    return sealed.length < frame.length + tagSize ? 'ended' : { frame, header, sealed };
  }

  async #take(count: number): Promise<Uint8Array> {
    if (count > this.#left) throw new CapsuleError('tooLarge', 'The capsule has more bytes than this reader takes.');
    this.#left -= count;
    return this.#feed.read(count);
  }

  #open({ frame, header, sealed }: Chunk): Uint8Array | undefined {
    return this.#context.open(frame.index, header, sealed);
  }

  #altered(): CapsuleError {
    return new CapsuleError('chunkAltered', `Chunk ${this.#next} is not what was sealed.`);
  }
}
