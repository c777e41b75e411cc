/** The live frames that no answer has released yet. Immutable: each change makes a new one. */
export class FrameWindow {
  readonly #size: number;
  readonly #unanswered: readonly number[];

  constructor(size: number, unanswered: readonly number[] = []) {
    this.#size = size;
    this.#unanswered = unanswered;
  }

  /** While full, camera frames are dropped rather than queued. */
  get isFull(): boolean {
    return this.#unanswered.length >= this.#size;
  }

  get isEmpty(): boolean {
    return this.#unanswered.length === 0;
  }

  sent(frame: number): FrameWindow {
    return new FrameWindow(this.#size, [...this.#unanswered, frame]);
  }

  /** Releases the oldest frame; null when it is not the one that was answered, since answers come in order, each once. */
  answered(frame: number): FrameWindow | null {
    return this.#unanswered[0] === frame ? new FrameWindow(this.#size, this.#unanswered.slice(1)) : null;
  }
}
