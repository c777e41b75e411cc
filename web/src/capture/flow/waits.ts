import { FailureCode, type CaptureFailure } from '../failure.js';

/** Everything the client ever waits for. */
export type WaitName = 'connection' | 'ready' | 'begin' | 'camera' | 'answer' | 'outcome' | 'stills' | 'upload' | 'result';

/** A wait with its end. A new object starts the time anew; the same object keeps it running. */
export interface Wait {
  readonly name: WaitName;
  readonly ms: number;
}

/** Milliseconds after which each wait is given up. `outcome` comes on top of the server's own time-out for the whole capture. */
const LIMITS: Readonly<Record<WaitName, number>> = {
  connection: 10_000,
  ready: 15_000,
  begin: 15_000,
  camera: 10_000,
  answer: 15_000,
  outcome: 30_000,
  stills: 15_000,
  upload: 20_000,
  result: 60_000,
};

const MESSAGES: Readonly<Record<WaitName, string>> = {
  connection: 'The capture server could not be reached in time.',
  ready: 'The capture server did not answer in time.',
  begin: 'The capture server did not begin in time.',
  camera: 'No active video stream found. Allow device usage.',
  answer: 'The capture server stopped answering.',
  outcome: 'The capture did not come to an end in time.',
  stills: 'The capture server stopped answering.',
  upload: 'The pictures could not be sent in time.',
  result: 'The result did not come in time.',
};

/** Starts a wait. */
export function waitFor(name: WaitName, extraMs = 0): Wait {
  return { name, ms: LIMITS[name] + extraMs };
}

/** What it means that a wait was in vain. */
export function failureOfWait(name: WaitName): CaptureFailure {
  return { code: name === 'camera' ? FailureCode.noVideo : FailureCode.other, error: MESSAGES[name] };
}
