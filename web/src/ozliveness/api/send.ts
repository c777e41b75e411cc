import type { Life } from '../Life.js';
import { Overdue } from '../Life.js';
import { waits } from '../waits.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | FormData;
  /** Told of each step of an upload, 0 to 1. */
  readonly progress?: (share: number) => void;
}

export interface HttpAnswer {
  readonly status: number;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** The server could not be reached, or the connection broke. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Sends a request; by XMLHttpRequest, since fetch tells nothing of an upload's progress. Limited by what is missing: progress while sending, then the
 * answer.
 */
export function send(request: HttpRequest, life: Life, answerMs: number = waits.answer): Promise<HttpAnswer> {
  const xhr = new XMLHttpRequest();
  const forget = life.onEnd(() => xhr.abort());
  return life.race(new Promise<HttpAnswer>((resolve, reject) => {
    const deadline = new Deadline((wait) => {
      xhr.abort();
      reject(new Overdue(wait));
    });
    const over = (end: () => void) => (): void => {
      deadline.stop();
      forget();
      end();
    };
    xhr.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers ?? {})) xhr.setRequestHeader(name, value);
    xhr.onload = over(() => resolve({ status: xhr.status, json: jsonOf(xhr.responseText) }));
    xhr.onerror = over(() => reject(new Unreachable('The server could not be reached.')));
    xhr.onabort = over(() => reject(new Unreachable('The request was given up.')));
    if (request.body !== undefined) {
      xhr.upload.onprogress = ({ loaded, total }) => {
        deadline.set('upload', waits.uploadStalled);
        request.progress?.(total > 0 ? loaded / total : 0);
      };
      xhr.upload.onload = () => {
        deadline.set('answer', answerMs);
        request.progress?.(1);
      };
    }
    if (request.body === undefined) deadline.set('answer', answerMs);
    else deadline.set('upload', waits.uploadStalled);
    xhr.send(request.body);
  }));
}

/** One limit at a time. */
class Deadline {
  readonly #missed: (wait: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(missed: (wait: string) => void) {
    this.#missed = missed;
  }

  set(wait: string, ms: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.#missed(wait), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
