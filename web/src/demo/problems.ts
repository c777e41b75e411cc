import { cameraTrouble, type CameraTrouble } from '../capture/device/camera.js';

/** Everything that can keep a person from getting through. */
export type ProblemKind =
  | 'cameraDenied' | 'noCamera' | 'cameraBusy' | 'noVideo' | 'noFace' | 'poorVideo' | 'locked' | 'overloaded' | 'serverGone' | 'fault'
  | 'refused' | 'cancelled' | 'unsupported' | 'badNetwork';

/** A problem, with what its words need. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Browsers to use instead. */
  readonly browsers?: string;
  /** When a locked device may try again. */
  readonly until?: Date;
}

/** A problem on its way to the screen. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const OF_CODE: Readonly<Record<number, ProblemKind>> = {
  400: 'refused', 429: 'locked', 500: 'fault', 503: 'overloaded', 1100: 'fault', 1200: 'fault', 1201: 'fault', 1301: 'noFace',
  1303: 'poorVideo', 1304: 'noVideo', 2000: 'serverGone',
};

const OF_CAMERA: Readonly<Record<CameraTrouble, ProblemKind | undefined>> = {
  denied: 'cameraDenied', absent: 'noCamera', busy: 'cameraBusy', unknown: undefined,
};

/** What an error of the capture scripts means to the person. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const { code, name, unlockDateTime } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const ofCamera = code === 1304 && typeof name === 'string' ? OF_CAMERA[cameraTrouble(name)] : undefined;
  const kind = ofCamera ?? OF_CODE[Number(code)] ?? 'fault';
  const until = typeof unlockDateTime === 'string' ? new Date(unlockDateTime) : null;
  return until === null || Number.isNaN(until.getTime()) ? { kind } : { kind, until };
}
