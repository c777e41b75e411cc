import { ProblemError } from './problems.js';

export type Mode = 'LIVENESS_PASSIVE' | 'LIVENESS_PASSIVE_VIDEO' | 'LIVENESS_ACTIVE';

export type LivenessStatus = 'SUCCESS' | 'FAILED' | 'SPOOF' | 'ERROR' | 'TIMEOUT';

/** The signed answer, as far as the page shows it. */
export interface LivenessResult {
  readonly livenessStatus: LivenessStatus;
  readonly diagnostic?: string;
}

export interface CreatedSession {
  readonly sessionId: string;
  /** Whether a light sequence will be shown. */
  readonly light: boolean;
}

export interface Match {
  readonly score: number;
  /** Per cent. */
  readonly falseAcceptanceRate: number;
}

const POLL_MS = 400;
const RESULT_WITHIN_MS = 30_000;

/** The demo's own server, which stands for an integrator's: it holds the key, the page never sees one. */
export class Backend {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** @param light false for a session without a light sequence; left out for the server's default. */
  async createSession(mode: Mode, light?: false): Promise<CreatedSession> {
    const response = await this.#fetch(`sessions?mode=${mode}${light === undefined ? '' : '&light=false'}`, { method: 'POST' });
    return await response.json() as CreatedSession;
  }

  /** The result of a capture, as soon as it is decided. */
  async result(sessionId: string): Promise<LivenessResult> {
    for (const giveUp = performance.now() + RESULT_WITHIN_MS; performance.now() < giveUp;) {
      const response = await this.#fetch(`sessions/${sessionId}/result`);
      if (response.status !== 204) return await response.json() as LivenessResult;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new ProblemError({ kind: 'fault' });
  }

  /** The best image; null when there is none. */
  async image(sessionId: string): Promise<Blob | null> {
    const response = await fetch(`${this.#base}/sessions/${sessionId}/image`).catch(() => null);
    return response?.status === 200 ? response.blob() : null;
  }

  /** Compares the best image with a picture; null when there is no face to compare. */
  async match(sessionId: string, picture: Blob): Promise<Match | null> {
    const form = new FormData();
    form.append('image', picture);
    const response = await fetch(`${this.#base}/sessions/${sessionId}/matches`, { method: 'POST', body: form });
    const answer = await response.json() as Match[] | { error: string };
    return Array.isArray(answer) ? answer[0] ?? null : null;
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(`${this.#base}/${path}`, init).catch(() => {
      throw new ProblemError({ kind: 'serverGone' });
    });
    if (response.ok) return response;
    throw new ProblemError(await problemOfResponse(response));
  }
}

async function problemOfResponse(response: Response): Promise<ProblemError['problem']> {
  if (response.status === 503) return { kind: 'overloaded' };
  if (response.status !== 429) return { kind: 'fault' };
  const { unlockDateTime } = await response.json().catch(() => ({})) as { unlockDateTime?: string };
  return unlockDateTime === undefined ? { kind: 'overloaded' } : { kind: 'locked', until: new Date(unlockDateTime) };
}
