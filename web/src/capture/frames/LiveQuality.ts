/** JPEG quality below which a face loses what the server looks at. */
const LOWEST = 0.4;

const FALL = 0.8;
const RISE = 0.02;

/** Fits the size of live frames to the link: each frame that is still on its way when the next is due makes them smaller, then they grow again. */
export class LiveQuality {
  readonly #best: number;
  #value: number;
  #late = false;

  /** @param best quality that the server asks for. */
  constructor(best: number) {
    this.#best = best;
    this.#value = best;
  }

  get value(): number {
    return this.#value;
  }

  /** The last frame is still on its way. Counts once per frame. */
  late(): void {
    if (this.#late) return;
    this.#late = true;
    this.#value = Math.max(Math.min(LOWEST, this.#best), this.#value * FALL);
  }

  /** A frame is taken: the last one is gone. */
  taken(): void {
    if (!this.#late) this.#value = Math.min(this.#best, this.#value + RISE);
    this.#late = false;
  }
}
