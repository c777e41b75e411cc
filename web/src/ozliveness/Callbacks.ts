import { callPage } from '../capture/callPage.js';
import type { OpenOptions, PluginError } from './options.js';
import type { Problem } from './Problem.js';
import type { AnalysisResult } from './results/analysisResult.js';
import type { CaptureResult } from './results/captureResult.js';

/** The page's functions. After `close` none is called but `on_close`, and that once. */
export class Callbacks {
  readonly #options: OpenOptions;
  readonly #eventSessionId: string;
  #closed = false;

  constructor(options: OpenOptions, eventSessionId: string) {
    this.#options = options;
    this.#eventSessionId = eventSessionId;
  }

  submitted(): void {
    if (!this.#closed) callPage(this.#options.on_submit);
  }

  result(result: AnalysisResult): void {
    if (!this.#closed) callPage(this.#options.on_result, result);
  }

  complete(result: AnalysisResult): void {
    if (!this.#closed) callPage(this.#options.on_complete, result);
  }

  captured(result: CaptureResult, container?: Blob): void {
    if (this.#closed) return;
    if (container === undefined) callPage(this.#options.on_capture_complete, result);
    else callPage(this.#options.on_capture_complete, result, container);
  }

  failed({ code, message, context }: Problem): void {
    const error: PluginError = { code, event_session_id: this.#eventSessionId, message, context };
    if (!this.#closed) callPage(this.#options.on_error, error);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    callPage(this.#options.on_close);
  }
}
