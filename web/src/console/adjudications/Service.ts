import { en } from './texts/en.js';

/** What is left to people. */
export type Kind = 'PORTRAIT' | 'ID_DOCUMENT';

/** How a case can be settled. */
export type Decision = 'VERIFIED' | 'INVALID';

/** One open case. Times are UTC. */
export interface Case {
  readonly identityId: string;
  readonly id: string;
  readonly kind: Kind;
  readonly type: string;
  readonly submitDateTime: string;
  readonly businessId?: string;
  readonly score?: number;
}

/** The open cases, and between which scores portraits become such. */
export interface OpenCases {
  readonly thresholds: { readonly invalid: number; readonly verified: number };
  readonly cases: readonly Case[];
  readonly more: boolean;
}

/** The server said no, with its reason in words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

const ROOT = '../../gips/v1';
const NOT_FOUND = 404;

/** The calls, with the key, which is kept nowhere else. */
export class Service {
  readonly #key: string;
  readonly #person: string;

  constructor(key: string, person: string) {
    this.#key = key;
    this.#person = person;
  }

  get person(): string {
    return this.#person;
  }

  async cases(): Promise<OpenCases> {
    return await (await this.#ask('/adjudications')).json() as OpenCases;
  }

  /** @returns null where there is no such picture. */
  async picture(one: Case, which: 'portrait' | 'reference'): Promise<Blob | null> {
    try {
      return await (await this.#ask(`${addressOf(one)}/${which}`)).blob();
    } catch (error) {
      if (error instanceof Refused && error.status === NOT_FOUND) return null;
      throw error;
    }
  }

  async settle(one: Case, decision: Decision, reason: string): Promise<void> {
    await this.#ask(addressOf(one), { decision, person: this.#person, reason });
  }

  async #ask(path: string, body?: object): Promise<Response> {
    const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { apikey: this.#key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(ROOT + path, { ...json, headers, cache: 'no-store', credentials: 'omit' }).catch(() => {
      throw new Refused(en.unreachable, 0);
    });
    if (response.ok) return response;
    const answer = await response.json().catch(() => null) as { errors?: readonly { message?: string }[] } | null;
    throw new Refused(answer?.errors?.[0]?.message ?? en.failed(response.status), response.status);
  }
}

function addressOf({ identityId, id }: Case): string {
  return `/identities/${encodeURIComponent(identityId)}/adjudications/${encodeURIComponent(id)}`;
}
