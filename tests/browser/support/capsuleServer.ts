import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPlugin } from '../../../web/build/plugin.mjs';
import { recipientKey, sessionSecret } from './capsuleFile.js';
import { pluginPage } from './pluginPage.js';

/** One request of the plugin. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Answers one request; undefined for what the server says by itself. */
export type Answerer = (heard: Heard) => Answer | undefined | Promise<Answer | undefined>;

/** The API as far as the plugin calls it, with the keys of the committed vectors; what it answers, a test may change. Serves a page on another origin. */
export interface CapsuleServer {
  readonly url: string;
  readonly page: string;
  readonly heard: Heard[];
  config: Record<string, unknown>;
  answer: Answerer;
  close(): Promise<void>;
}

export const FOLDER = {
  folder_id: 'f-1', resolution_status: 'SUCCESS', media: [],
  analyses: [{ analyse_id: 'a-1', type: 'QUALITY', state: 'FINISHED', resolution_status: 'SUCCESS', results_media: [] }],
};

/** The session token of the vectors' session. The plugin does not check the signature. */
export function sessionToken(waits: readonly number[] = [700, 700, 700, 700, 700, 700, 700, 700]): string {
  const kid = createHash('sha256').update('bonafide-capsule-v1 kid').update(recipientKey).digest('hex').slice(0, 32);
  const claims = { jti: 'session-1', psk: sessionSecret.toString('base64url'), key: recipientKey.toString('base64url'), kid, waits };
  return [{ alg: 'RS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.c2ln';
}

/** @param policy content security policy of the page. */
export async function startCapsuleServer({ policy }: { readonly policy?: string } = {}): Promise<CapsuleServer> {
  const out = await mkdtemp(path.join(tmpdir(), 'plugin-'));
  await buildPlugin(path.resolve(import.meta.dirname, '../../../web'), out);
  const server: CapsuleServer = { url: '', page: '', heard: [], config: {}, answer: () => undefined, close: () => Promise.resolve() };
  const api = createServer((request, response) => {
    respond(server, out, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const site = createServer((_request, response) => {
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy.replaceAll('API', server.url));
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pluginPage(server.url));
  });
  const [apiPort, sitePort] = [await listen(api), await listen(site)];
  return Object.assign(server, {
    url: `http://127.0.0.1:${apiPort}/`, page: `http://localhost:${sitePort}/`,
    close: async () => {
      for (const one of [api, site]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
      await rm(out, { recursive: true });
    },
  });
}

async function respond(server: CapsuleServer, out: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'X-Forensic-Access-Token, Content-Type');
  const url = request.url ?? '';
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const script = { '/plugin_liveness.js': 'plugin_liveness.js', '/plugin_liveness/sealing.js': 'sealing.js' }[url];
  if (url === '/plugin_liveness/face.bin') return void response.end(await readFile(path.join(out, 'ozliveness/face.bin')));
  if (script !== undefined) return void response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(await readFile(path.join(out, 'ozliveness', script)));
  const heard = { method: request.method ?? '', url, headers: request.headers, body: await bodyOf(request) };
  server.heard.push(heard);
  const { status, body } = await server.answer(heard) ?? usual(server, url);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function usual({ config }: CapsuleServer, url: string): Answer {
  if (url === '/core/app_config.json') return { status: 200, body: config };
  if (url === '/api/authorize/session_token') return { status: 200, body: { session_token: sessionToken() } };
  if (url === '/api/folders') return { status: 201, body: FOLDER };
  return url === '/api/instant/folders' ? { status: 200, body: FOLDER } : { status: 404, body: {} };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
