/** Least milliseconds between two changes: twice a second is as fast as words can be read. */
const REST_MS = 500;

/** Shows one instruction at a time, no faster than it can be read; of those that come in between only the last is shown. */
export class InstructionPacer {
  readonly #show: (instruction: string) => void;
  #shown: string | null = null;
  #changedAt = Number.NEGATIVE_INFINITY;
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(show: (instruction: string) => void) {
    this.#show = show;
  }

  offer(instruction: string): void {
    this.#cancel();
    if (instruction === this.#shown) return;
    const rest = this.#changedAt + REST_MS - performance.now();
    if (rest <= 0) this.#change(instruction);
    else this.#waiting = setTimeout(() => this.#change(instruction), rest);
  }

  /** Shows it at once, and for as long as any. */
  say(instruction: string): void {
    this.#cancel();
    this.#change(instruction);
  }

  /** Shows nothing any more. */
  stop(): void {
    this.#cancel();
    this.#shown = null;
  }

  #change(instruction: string): void {
    this.#shown = instruction;
    this.#changedAt = performance.now();
    this.#show(instruction);
  }

  #cancel(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }
}
