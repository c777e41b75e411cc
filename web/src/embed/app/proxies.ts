import type { Endpoint } from '../types.js';

/** A proxy, or Bonafide behind it, did not do what was asked. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;

  constructor(message: string, status = 0) {
    super(message);
    this.status = status;
  }
}

const ANSWER_MS = 60_000;

/** Posts JSON through a proxy. @throws {ServiceError} with a reason in words. */
export async function ask(endpoint: Endpoint | undefined, body: object): Promise<Readonly<Record<string, unknown>>> {
  if (endpoint === undefined) throw new ServiceError('setProxyMiddleware names no such endpoint.');
  const response = await withinTime(fetch(addressOf(endpoint), {
    method: 'POST', headers: { 'content-type': 'application/json', ...endpoint.headers }, body: JSON.stringify(body),
  }).catch(() => {
    throw new ServiceError('The proxy cannot be reached.');
  }));
  const answer = await response.json().catch(() => null) as unknown;
  const members = typeof answer === 'object' && answer !== null ? answer as Readonly<Record<string, unknown>> : null;
  if (!response.ok) {
    const message = members?.['message'];
    throw new ServiceError(typeof message === 'string' ? message : `The proxy answered ${response.status}.`, response.status);
  }
  if (members === null) throw new ServiceError('The answer is not a JSON object.');
  return members;
}

/** Reads a member that must be a text. */
export function textOf(answer: Readonly<Record<string, unknown>>, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new ServiceError(`The answer has no ${name}.`);
  return value;
}

function addressOf({ url, params = {} }: Endpoint): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
  return address.href;
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => {
    setTimeout(() => reject(new ServiceError('The proxy did not answer in time.')), ANSWER_MS);
  })]);
}
