import { hex } from '../bytes.js';

/** One event of the log, as it stands in the body of an event entry. */
export interface LogEvent {
  n: number;
  /** Milliseconds since the capsule was begun. */
  t: number;
  event: string;
  previous: string;
  entry?: number;
  sha256?: string;
  entries?: number;
  data?: unknown;
}

export const firstLink = '0'.repeat(64);
export const entryAdded = 'entry.added';
export const sealed = 'capsule.sealed';

export const isEventName = (name: unknown): name is string => typeof name === 'string' && /^[A-Za-z0-9.\-_]{1,64}$/.test(name);

/** Numbers, times and chains events. */
export class LogWriter {
  readonly #now: () => number;
  #time = 0;
  #previous = firstLink;
  #number = 0;

  /** @param now milliseconds since the capsule was begun */
  constructor(now: () => number) {
    this.#now = now;
  }

  next(event: string): LogEvent {
    // Clocks of browsers are coarse and may repeat, some even step back when the machine sleeps; the log never does.
    this.#time = Math.max(this.#time, Math.round(this.#now() * 1000) / 1000);
    return { n: this.#number, t: this.#time, event, previous: this.#previous };
  }

  wrote(digest: Uint8Array): void {
    this.#previous = hex(digest);
    this.#number++;
  }
}
