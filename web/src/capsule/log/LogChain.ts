import { hex } from '../bytes.js';
import { CapsuleError } from '../failure.js';
import { firstLink, isEventName, sealed, type LogEvent } from './LogWriter.js';

/** Checks the log while it passes by: its chain, and that it tells of every entry exactly what the entry is. */
export class LogChain {
  #previous = firstLink;
  #events = 0;
  #time = 0;
  #unlogged: { index: number; digest: string; time: number } | undefined;
  #sealed = false;

  onEntry(index: number, digest: Uint8Array, time = 0): void {
    this.#refuseAfterEnd();
    this.#refuseUnlogged();
    this.#unlogged = { index, digest: hex(digest), time };
  }

  onEvent(index: number, event: LogEvent, digest: Uint8Array): void {
    this.#refuseAfterEnd();
    this.#checkLink(event);
    this.#checkEntry(event);
    this.#sealed = event.event === sealed;
    if (event.entries !== (this.#sealed ? index : undefined)) throw contradiction('The end of the log counts other entries than there are.');
    this.#previous = hex(digest);
    this.#time = event.t;
    this.#events++;
  }

  onEnd(): void {
    this.#refuseUnlogged();
    if (!this.#sealed) throw broken('The log has no end.');
  }

  #checkLink(event: LogEvent): void {
    if (!isEventName(event.event)) throw broken(`Event ${this.#events} has no proper name.`);
    if (event.n !== this.#events) throw broken(`Event ${event.n} stands where event ${this.#events} belongs.`);
    if (event.previous !== this.#previous) throw broken(`Event ${this.#events} does not continue the event before it.`);
    if (!(event.t >= this.#time)) throw broken(`Event ${this.#events} is older than the event before it.`);
  }

  #checkEntry(event: LogEvent): void {
    const entry = this.#unlogged;
    if (event.entry !== entry?.index) throw contradiction(`Event ${this.#events} tells of another entry than the one before it.`);
    if (event.sha256 !== entry?.digest) throw contradiction(`Event ${this.#events} tells of another digest than the entry has.`);
    if (entry && entry.time > event.t) throw contradiction(`Event ${this.#events} is older than the capture that it tells of.`);
    this.#unlogged = undefined;
  }

  #refuseUnlogged(): void {
    if (this.#unlogged) throw contradiction(`The log does not tell of entry ${this.#unlogged.index}.`);
  }

  #refuseAfterEnd(): void {
    if (this.#sealed) throw broken('Something follows the end of the log.');
  }
}

const broken = (message: string): CapsuleError => new CapsuleError('logBroken', message);
const contradiction = (message: string): CapsuleError => new CapsuleError('logContradictsMedia', message);
