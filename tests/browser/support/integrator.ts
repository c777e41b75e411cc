import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningServer } from '../../../eng/browser/server.mjs';
import { integratorPage } from './integratorPage.js';

/** A service provider's own site on another origin: its page holds the four scripts, its back end the API key. */
export interface Integrator {
  readonly url: string;
  readonly sessions: readonly string[];
  close(): Promise<void>;
}

export async function startIntegrator(bonafide: RunningServer, init: Record<string, unknown> = { livenessMode: 'LIVENESS_PASSIVE' }): Promise<Integrator> {
  const sessions: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/init-liveness-session') {
      const id = await initSession(bonafide, init);
      sessions.push(id);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(id));
    } else if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(integratorPage(bonafide.url));
    } else {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${portOf(server)}/`, sessions, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What the provider's back end does: POST init-liveness-session, then cut the id out of the Location header. */
export async function initSession(bonafide: RunningServer, body: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${bonafide.url}/video-server/init-liveness-session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', apikey: bonafide.key },
    body: JSON.stringify(body),
  });
  const location = response.headers.get('location');
  if (response.status !== 201 || location === null) throw new Error(`init-liveness-session answered ${response.status}: ${await response.text()}`);
  return location.replace(/^.*\/(.*)/, '$1');
}

/** The biometric API as the provider's back end calls it. */
export function biometric(bonafide: RunningServer, path: string, init: Omit<RequestInit, 'headers'> = {}): Promise<Response> {
  return fetch(`${bonafide.url}/bioserver-app/v2/bio-sessions/${path}`, { ...init, headers: { apikey: bonafide.key } });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
