/** Milliseconds between two looks at the clock. */
const LOOK_MS = 250;

/** Milliseconds without a look after which the page has stood still. Long tasks of slow phones stay below it. */
const HALT_MS = 1500;

/** Notices when a page that can be seen stands still, as it does at a breakpoint: its clock goes on and its timers do not. */
export class HaltWatch {
  #timer: ReturnType<typeof setInterval> | null = null;
  #lookedAt = 0;
  #halted = false;

  readonly #look = (): void => {
    const now = performance.now();
    // Timers of hidden pages are slowed down by the browser itself.
    if (!document.hidden && now - this.#lookedAt > HALT_MS) this.#halted = true;
    this.#lookedAt = now;
  };

  /** A page that was out of sight begins anew. */
  readonly #reappear = (): void => {
    this.#lookedAt = performance.now();
  };

  start(): void {
    this.stop();
    this.#lookedAt = performance.now();
    this.#timer = setInterval(this.#look, LOOK_MS);
    document.addEventListener('visibilitychange', this.#reappear);
  }

  /** Safe to call twice. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    document.removeEventListener('visibilitychange', this.#reappear);
  }

  /** Whether the page has stood still since this was last asked. */
  take(): boolean {
    this.#look();
    const halted = this.#halted;
    this.#halted = false;
    return halted;
  }
}
