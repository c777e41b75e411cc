/** Thins the camera's frames out to the rate that the server wants. */
export class Pace {
  readonly #interval: number;
  #next = Number.NEGATIVE_INFINITY;

  constructor(framesPerSecond: number) {
    this.#interval = 1000 / framesPerSecond;
  }

  /** Whether a frame is due. A camera frame that comes a little early is taken, since the next would come much too late. */
  isDue(now: number): boolean {
    return now >= this.#next - this.#interval * EARLY;
  }

  /** Tells that a frame was taken. After a pause the rate goes on from now, without catching up. */
  taken(now: number): void {
    const late = now - this.#next;
    this.#next = late < this.#interval ? this.#next + this.#interval : now + this.#interval;
  }
}

/** Share of the interval by which a frame may come early. */
const EARLY = 0.15;
