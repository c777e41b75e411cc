import { CaptureEngine } from '../../capture/CaptureEngine.js';
import { deviceId } from '../../capture/device/deviceId.js';
import type { CaptureEvent, CaptureOutcome } from '../../capture/flow/states.js';
import { socketAddress } from './address.js';
import { callPage } from '../../capture/callPage.js';
import { asError, toCaptureError, toChallengeResult, toInstruction, toTrackingInfo } from './translate.js';
import type { CaptureError, FaceCaptureClient, FaceCaptureOptions } from './types.js';
import { SDK_VERSION } from '../../capture/version.js';

/** Translates between the engine and a page's callbacks. A capture that ended may be followed by another one on a new connection. */
export class CaptureClient implements FaceCaptureClient {
  readonly #options: FaceCaptureOptions;
  #engine: CaptureEngine | null = null;
  /** What waits for the start of a capture. */
  #starting: Starting | null = null;
  #connecting = false;
  #disconnected = false;

  constructor(options: FaceCaptureOptions) {
    this.#options = options;
  }

  /** Opens the connection. Resolves when the server is ready, rejects with a {@link CaptureError} when it refuses. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { bioSessionId, bioserverVideoUrl, wspath } = this.#options;
      const device = deviceId();
      this.#connecting = true;
      const engine: CaptureEngine = new CaptureEngine({
        url: socketAddress(bioserverVideoUrl ?? location.origin, wspath ?? undefined),
        sessionId: bioSessionId,
        client: { sdk: 'bonafide-web', version: SDK_VERSION, page: location.origin, ...(device === undefined ? {} : { device }) },
        listener: (event) => {
          if (event.type === 'ready') resolve();
          if (event.type === 'ended') reject(asError(reasonOf(event.outcome)));
          this.#pass(event, engine);
          if (event.type === 'ready' || event.type === 'ended') this.#connecting = false;
        },
      });
      this.#engine = engine;
      engine.connect();
    });
  }

  startCapture(input: { readonly stream: MediaStream }): Promise<void> {
    // Whoever asked before is kept waiting no longer.
    this.#settle();
    return new Promise((resolve, reject) => {
      this.#starting = { began: resolve, failed: this.#tellsErrors ? () => resolve() : reject };
      this.#start(input);
    });
  }

  #start(input: { readonly stream: MediaStream }): void {
    if (!isStream(input)) {
      this.#fail({ code: 1304, error: 'No active video stream found. Allow device usage.' });
      return;
    }
    if (this.#engine !== null && !this.#engine.isOver) {
      this.#engine.start(input.stream);
      return;
    }
    if (this.#disconnected) {
      this.#fail({ code: 400, error: 'The client was disconnected. Make a new one with initFaceCaptureClient.' });
      return;
    }
    // A page may let the person try again with the client it has. That it failed is told already.
    this.connect().then(() => this.#engine?.start(input.stream), () => undefined);
  }

  cancel(): void {
    this.#engine?.cancel();
  }

  async disconnect(): Promise<void> {
    this.#disconnected = true;
    await this.#engine?.disconnect();
  }

  #pass(event: CaptureEvent, engine: CaptureEngine): void {
    const { onClientInitEnd, trackingFn, showChallengeInstruction } = this.#options;
    switch (event.type) {
      case 'ready': return;
      case 'begin':
        callPage(onClientInitEnd);
        return this.#settle();
      case 'tracking': return callPage(trackingFn, toTrackingInfo(event, Date.now(), engine.phoneMoves));
      case 'instruction': return callPage(showChallengeInstruction, toInstruction(event.value));
      case 'progress': return callPage(trackingFn, { uploadProgress: event.received });
      case 'ended': return this.#passOutcome(event.outcome);
    }
  }

  #passOutcome(outcome: CaptureOutcome): void {
    if (outcome.kind === 'result') callPage(this.#options.showChallengeResult, toChallengeResult(outcome.result));
    if (outcome.kind === 'failure') this.#fail(toCaptureError(outcome.failure));
    this.#settle();
  }

  get #tellsErrors(): boolean {
    return typeof this.#options.errorFn === 'function';
  }

  /** To errorFn where there is one; otherwise by an exception: of the promise that the page waits for, or of the page. */
  #fail(error: CaptureError): void {
    if (this.#tellsErrors) callPage(this.#options.errorFn, error);
    else if (this.#starting === null && !this.#connecting) callPage(() => { throw asError(error); });
    this.#starting?.failed(asError(error));
    this.#starting = null;
  }

  #settle(): void {
    this.#starting?.began();
    this.#starting = null;
  }
}

interface Starting {
  readonly began: () => void;
  readonly failed: (error: Error) => void;
}

function reasonOf(outcome: CaptureOutcome): CaptureError {
  return outcome.kind === 'failure' ? toCaptureError(outcome.failure) : { code: 2000, error: 'The capture was cancelled.' };
}

/** Pages written in JavaScript may pass anything. */
function isStream(input: unknown): boolean {
  return typeof input === 'object' && input !== null && (input as { stream?: unknown }).stream instanceof MediaStream;
}
