/** Where a capsule's bytes come from. */
export interface ByteFeed {
  /** The next bytes; fewer than asked for only at the end. */
  read(count: number): Promise<Uint8Array>;
}

/** Bytes that are all there. */
export class MemoryFeed implements ByteFeed {
  #rest: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#rest = bytes;
  }

  read(count: number): Promise<Uint8Array> {
    const part = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(part.length);
    return Promise.resolve(part);
  }
}
