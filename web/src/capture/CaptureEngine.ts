import { CaptureResources } from './CaptureResources.js';
import { CaptureSocket } from './CaptureSocket.js';
import { startFacts } from './device/facts.js';
import { askForHints } from './device/hints.js';
import { FailureCode } from './failure.js';
import type { CaptureEffect, CaptureEvent, CaptureInput, CaptureState } from './flow/states.js';
import { INITIAL_STATE, transition } from './flow/transition.js';
import { WaitClock } from './flow/WaitClock.js';
import type { ClientFacts } from './protocol/messages.js';

/** What a capture is about. */
export interface CaptureOptions {
  /** Address of the capture socket. */
  readonly url: string;
  /** The capability for one capture. */
  readonly sessionId: string;
  readonly client: ClientFacts;
  /** Hears everything that happens, in order; `ended` is the last. */
  readonly listener: (event: CaptureEvent) => void;
}

/** Milliseconds that {@link CaptureEngine.disconnect} waits for the server's farewell. */
const FAREWELL_MS = 2000;

/** One capture, from the socket's opening to its end. Knows no door: what it tells is in the words of the protocol. */
export class CaptureEngine {
  readonly #options: CaptureOptions;
  readonly #waits = new WaitClock((wait) => this.#take({ type: 'timeout', wait }));
  readonly #resources: CaptureResources;
  #state: CaptureState = INITIAL_STATE;
  #socket: CaptureSocket | null = null;

  constructor(options: CaptureOptions) {
    this.#options = options;
    this.#resources = new CaptureResources({
      take: (input) => this.#take(input),
      hasRoom: () => this.#state.name === 'streaming' && !this.#state.window.isFull,
    });
  }

  /** Whether the capture is over, in whatever way. */
  get isOver(): boolean {
    return this.#state.name === 'ended';
  }

  /** Whether the phone itself is moving, where the browser tells. */
  get phoneMoves(): boolean {
    return this.#resources.phoneMoves;
  }

  /** Opens the socket and presents the session. */
  connect(): void {
    void askForHints();
    this.#take({ type: 'connect' });
  }

  /** Starts the capture of a stream; only after `ready`. */
  start(stream: MediaStream): void {
    if (this.#state.name !== 'ready') return;
    const track = stream.getVideoTracks().find((candidate) => candidate.readyState === 'live');
    if (track === undefined) {
      this.#take({ type: 'fault', failure: { code: FailureCode.noVideo, error: 'No active video stream found. Allow device usage.' } });
      return;
    }
    try {
      this.#resources.open(stream, track);
      this.#take({ type: 'start', facts: startFacts(track) });
    } catch {
      this.#take({ type: 'fault', failure: { code: FailureCode.startFault, error: 'Internal error. An error occurred while initializing.' } });
    }
  }

  /** Gives up; the session may be captured again. Safe at any time. */
  cancel(): void {
    this.#take({ type: 'cancel' });
  }

  /** Gives up if anything is under way, and resolves when the connection is gone. Safe at any time. */
  async disconnect(): Promise<void> {
    this.cancel();
    await Promise.race([this.#socket?.over, new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
  }

  #take(input: CaptureInput): void {
    const { state, effects } = transition(this.#state, input);
    this.#state = state;
    this.#waits.run(state.waits);
    effects.forEach((effect) => this.#perform(effect));
  }

  #perform(effect: CaptureEffect): void {
    switch (effect.do) {
      case 'open': return this.#open();
      case 'send': return this.#socket?.send(effect.message);
      case 'grab': return this.#resources.grab(effect.settings);
      case 'stopGrabbing': return this.#resources.stopGrabbing();
      case 'settleFrame': return this.#resources.settle(effect.answer);
      case 'upload': return this.#resources.upload(effect.frames);
      case 'release': return this.#release();
      case 'tell': return this.#options.listener(effect.event);
    }
  }

  #open(): void {
    const { url, sessionId, client } = this.#options;
    try {
      this.#socket = new CaptureSocket(url, {
        opened: () => this.#take({ type: 'opened', hello: { type: 'hello', protocol: 1, sessionId, client } }),
        received: (message) => this.#take({ type: 'message', message }),
        garbled: (reason) => this.#take({ type: 'fault', failure: { code: FailureCode.other, error: `The server's message is broken: ${reason}.` } }),
        closed: (code) => this.#take({ type: 'closed', code }),
      });
    } catch {
      this.#take({ type: 'fault', failure: { code: FailureCode.badInput, error: `${url} is not the address of a capture server.` } });
      return;
    }
    this.#resources.attach(this.#socket);
  }

  #release(): void {
    this.#resources.release();
    this.#socket?.close();
  }
}
