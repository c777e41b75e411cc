import type { RunningServer } from '../../../eng/browser/server.mjs';
import { bonafide } from './embedHost.js';

/** A relying service's back end: the calls of the Identities door with its key. */
export interface RelyingService {
  readonly key: string;
  post<T>(path: string, body?: unknown): Promise<T>;
  get<T>(path: string): Promise<T>;
}

/** Makes a key of a role. @returns its secret. */
export function keyOf(server: RunningServer, role: string, tenant: string): string {
  return String(bonafide('key', 'create', '--name', role, '--roles', role, '--tenant', tenant, '--data', server.data)['key']);
}

export function relyingService(server: RunningServer, tenant: string): RelyingService {
  const key = keyOf(server, 'relying-service', tenant);
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(`${server.url}/gips/v1${path}`, { ...init, headers: { apikey: key, 'content-type': 'application/json' } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return await response.json() as T;
  };
  return {
    key,
    post: (path, body) => ask(path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    get: (path) => ask(path, { method: 'GET' }),
  };
}
