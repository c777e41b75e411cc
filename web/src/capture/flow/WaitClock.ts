import type { Wait, WaitName } from './waits.js';

/** Runs the waits of the current state. */
export class WaitClock {
  readonly #running = new Map<WaitName, { readonly wait: Wait; readonly timer: ReturnType<typeof setTimeout> }>();
  readonly #expired: (name: WaitName) => void;

  constructor(expired: (name: WaitName) => void) {
    this.#expired = expired;
  }

  /** Makes exactly these waits run: the same object goes on, a new one starts, all others stop. */
  run(waits: readonly Wait[]): void {
    for (const [name, { wait, timer }] of this.#running) {
      if (waits.includes(wait)) continue;
      clearTimeout(timer);
      this.#running.delete(name);
    }
    for (const wait of waits) {
      if (!this.#running.has(wait.name)) this.#running.set(wait.name, { wait, timer: this.#start(wait) });
    }
  }

  #start(wait: Wait): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#running.delete(wait.name);
      this.#expired(wait.name);
    }, wait.ms);
  }
}
