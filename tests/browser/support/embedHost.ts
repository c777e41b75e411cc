import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'artifacts/runtime/web/embed');

const PLACES: Readonly<Record<string, string>> = { PassiveLiveness: '/v1/face/liveness', GenerateKey: '/v1/encryption/generate-key' };
const TYPES: Readonly<Record<string, string>> = { json: 'application/json', js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/** What a proxy answers instead of the server. */
export interface Instead { readonly status: number; readonly body: object }

/** An integrator's page and back end: it serves the package, and forwards three calls with the keys. */
export interface EmbedHost {
  readonly url: string;
  readonly requests: readonly { readonly name: string; readonly body: string }[];
  /** Answers instead of the server; undefined to forward. */
  instead: (name: string) => Instead | undefined;
  /** Changes the server's answers. */
  edit: (name: string, body: string) => string;
  close(): Promise<void>;
}

/** Runs the command line. @returns what it said, as JSON. */
export function bonafide(...args: readonly string[]): Readonly<Record<string, unknown>> {
  return JSON.parse(execFileSync(path.join(root, 'artifacts/bonafide'), [...args, '--json'], { encoding: 'utf8' })) as Record<string, unknown>;
}

/** @param server base address of the server. @param app the headers that the back end adds. */
export async function startEmbedHost(server: string, app: Readonly<Record<string, string>>): Promise<EmbedHost> {
  const requests: { name: string; body: string }[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (request.method === 'POST') await forward(pathname.split('/').slice(2), request, response);
    else await serve(pathname, response);
  };
  const forward = async ([name = '', id = '']: readonly string[], request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    requests.push({ name, body });
    const own = host.instead(name);
    const [status, text] = own === undefined ? await upstream(PLACES[name] ?? `/v1/license/${id}/check`, body) : [own.status, JSON.stringify(own.body)];
    response.writeHead(status, { 'content-type': 'application/json' }).end(host.edit(name, text));
  };
  const upstream = async (place: string, body: string): Promise<[number, string]> => {
    const answer = await fetch(server + place, { method: 'POST', headers: { 'content-type': 'application/json', ...app }, body });
    return [answer.status, await answer.text()];
  };
  const http = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const host: EmbedHost = {
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    requests,
    instead: () => undefined,
    edit: (_, body) => body,
    close: () => new Promise((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    }),
  };
  return host;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Shop</title><script type="module">
  import Builder from '/package/index.js';
  window.Builder = Builder;
  window.heard = [];
  addEventListener('message', ({ data }) => data?.subject !== undefined && window.heard.push(data));
  document.documentElement.dataset.ready = 'true';
</script>`;

async function serve(pathname: string, response: ServerResponse): Promise<void> {
  if (pathname === '/') {
    response.writeHead(200, { 'content-type': TYPES['html'] }).end(PAGE);
    return;
  }
  if (!/^\/package(\/[\w-]+)*\.?[\w.]+$/.test(pathname)) throw new Error('There is no such file.');
  const content = await readFile(path.join(built, pathname.slice('/package'.length)));
  response.writeHead(200, {
    'content-type': TYPES[pathname.replace(/.*\./, '')] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ws: wss:; img-src 'self' data:",
  }).end(content);
}
