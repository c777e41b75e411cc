/** The work was given up on purpose; nobody needs to be told. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** A wait went on for longer than it may. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
  readonly wait: string;

  constructor(wait: string) {
    super(`"${wait}" took too long.`);
    this.wait = wait;
  }
}

/** How long something lives: whatever waits in it fails as soon as it ends, and whatever it holds is given back. AbortController came too late. */
export class Life {
  readonly #endings = new Set<() => void>();
  #over = false;

  get isOver(): boolean {
    return this.#over;
  }

  /** Has something done at the end, or at once when that has come. Returns what takes it back. */
  onEnd(ending: () => void): () => void {
    if (this.#over) ending();
    else this.#endings.add(ending);
    return () => this.#endings.delete(ending);
  }

  /** Ends it. Safe to call twice. */
  end(): void {
    this.#over = true;
    const endings = [...this.#endings];
    this.#endings.clear();
    endings.forEach((ending) => ending());
  }

  /** A life that ends with this one, or before it. */
  child(): Life {
    const child = new Life();
    child.onEnd(this.onEnd(() => child.end()));
    return child;
  }

  /** The outcome of some work, or Ended as soon as the life is over. */
  async race<T>(work: Promise<T>): Promise<T> {
    let forget = (): void => undefined;
    const ended = new Promise<never>((_, reject) => {
      forget = this.onEnd(() => reject(new Ended()));
    });
    try {
      return await Promise.race([work, ended]);
    } finally {
      forget();
    }
  }

  async wait(ms: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await this.race(new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))));
    } finally {
      clearTimeout(timer);
    }
  }

  /** The outcome of some work, or Overdue when it does not come in time. */
  async within<T>(wait: string, ms: number, work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const overdue = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Overdue(wait)), ms);
    });
    try {
      return await this.race(Promise.race([work, overdue]));
    } finally {
      clearTimeout(timer);
    }
  }
}
