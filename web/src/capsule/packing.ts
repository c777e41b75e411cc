/** Why a capsule could not be packed. The numbers are those that a door shows to the integrator. */
export const packingFailures = {
  /** The browser has no WebAssembly, or the page's policy forbids it. */
  noWebAssembly: 1,
  /** The device has not enough memory. */
  outOfMemory: 2,
  /** The recipient's key or the session's secret cannot be used to seal. */
  sealing: 3,
  /** Something to be packed breaks a limit of the format. */
  content: 4,
  /** What takes the finished bytes refused them. */
  output: 5,
  /** Anything else. */
  other: 1000,
} as const;

export type PackingFailure = (typeof packingFailures)[keyof typeof packingFailures];

export class PackingError extends Error {
  readonly code: PackingFailure;
  /** The error behind this one. */
  readonly reason: unknown;

  constructor(code: PackingFailure, message: string, cause?: unknown) {
    super(message);
    this.name = 'PackingError';
    this.code = code;
    this.reason = cause;
  }

  /** Keeps the code of an error that has one, knows an exhausted memory by its error, and gives any other the code at hand. */
  static from(cause: unknown, code: PackingFailure): PackingError {
    if (cause instanceof PackingError) return cause;
    const words = messageOf(cause);
    return new PackingError(isOutOfMemory(cause, words) ? packingFailures.outOfMemory : code, words, cause);
  }
}

// libsodium throws plain objects when malloc gives nothing.
function messageOf(cause: unknown): string {
  const { message } = Object(cause) as { message?: unknown };
  return typeof message === 'string' ? message : String(cause);
}

// No browser has an error type of its own for this: engines say it in words.
function isOutOfMemory(cause: unknown, words: string): boolean {
  return /out of memory|cannot allocate|allocation failed|failed to allocate|could not allocate|malloc\(\) failed|\bOOM\b|enlarge memory/i.test(words)
    || (cause instanceof RangeError && /array buffer|typed array length|array length|memory/i.test(words));
}
