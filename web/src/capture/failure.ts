/** Why a capture ended without a result, in the codes of the protocol. */
export interface CaptureFailure {
  readonly code: number;
  readonly error: string;
  /** ISO 8601; until when this device is locked (code 429). */
  readonly unlockDateTime?: string;
}

/** The codes the client itself can give. */
export const FailureCode = {
  badInput: 400,
  locked: 429,
  serverFault: 500,
  overloaded: 503,
  startFault: 1200,
  trackingFault: 1201,
  noVideo: 1304,
  other: 2000,
} as const;

/** WebSocket close codes with which the server ends a capture that has no outcome. */
const CLOSE_CODES: Readonly<Record<number, CaptureFailure>> = {
  4400: { code: FailureCode.badInput, error: 'The capture server refused the session or a message.' },
  4429: { code: FailureCode.locked, error: 'Maximum captures attempt reached' },
  4500: { code: FailureCode.serverFault, error: 'The capture server had a fault.' },
  4503: { code: FailureCode.overloaded, error: 'The server is overloaded. Try again in a few seconds.' },
};

/** What a closed socket means when no error message came before it. @param unopened whether there never was a connection. */
export function failureOfClose(code: number, unopened: boolean): CaptureFailure {
  if (unopened) return { code: FailureCode.other, error: 'The capture server could not be reached.' };
  return CLOSE_CODES[code] ?? { code: FailureCode.other, error: `The connection to the capture server was lost (${code}).` };
}
