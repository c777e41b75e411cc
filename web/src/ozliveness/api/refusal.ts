import { Overdue } from '../Life.js';
import { Problem, type ProblemKind, type Remedy } from '../Problem.js';
import { Unreachable, type HttpAnswer } from './send.js';

interface Sort {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly remedy: Remedy;
}

const TOKEN_CODES = [6, 7, 8, 14];

/** What a refusal of the API means: every one has `{ error_code, error_message, details }` as its body. */
export function refusalOf({ status, json }: HttpAnswer): Problem {
  const body = (typeof json === 'object' && json !== null ? json : {}) as { error_code?: unknown; error_message?: unknown; details?: unknown };
  const code = typeof body.error_code === 'number' ? body.error_code : null;
  const message = typeof body.error_message === 'string' ? body.error_message : `The server answered ${status}.`;
  return new Problem({ ...sortOf(status, code), message, context: { status, error_code: code, details: body.details ?? null } });
}

/** What it means that no answer came. */
export function silenceOf(error: unknown): unknown {
  if (!(error instanceof Unreachable) && !(error instanceof Overdue)) return error;
  return new Problem({
    kind: 'offline', code: error instanceof Overdue ? 'error_timeout' : 'error_network', message: error.message, remedy: 'resend',
    context: error instanceof Overdue ? { wait: error.wait } : {},
  });
}

function sortOf(status: number, code: number | null): Sort {
  if (status === 429 || status === 503) return { kind: 'overloaded', code: 'error_overloaded', remedy: 'resend' };
  if (status >= 500) return { kind: 'fault', code: 'error_server', remedy: 'resend' };
  if (status === 401 || (code !== null && TOKEN_CODES.includes(code))) return { kind: 'expired', code: 'error_session_token', remedy: 'again' };
  return { kind: 'refused', code: 'error_server', remedy: 'again' };
}
