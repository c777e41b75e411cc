import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a relay does to one answer. */
export interface Answer { readonly status: number; readonly body: string }

/** Stands between an integrator's server and the capture server, and may change what is answered. */
export interface Relay {
  readonly url: string;
  /** Every request as it came: method, path, and body. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body: string }[];
  /** Answers instead of the server; undefined to pass on. */
  instead: (path: string) => Answer | undefined;
  /** Changes the server's own answers. */
  edit: (path: string, body: string) => string;
  close(): Promise<void>;
}

/** @param target base address of the server whose answers are passed on. */
export async function startRelay(target: string): Promise<Relay> {
  const requests: { method: string; path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await bodyOf(request);
    requests.push({ method, path, body: body.toString() });
    const own = relay.instead(path);
    if (own !== undefined) {
      response.writeHead(own.status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(own.body);
      return;
    }
    const answer = await fetch(target + path, { method, headers: headersOf(request), ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    const kept = [...answer.headers].filter(([name]) => !['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name));
    response.writeHead(answer.status, Object.fromEntries(kept)).end(isJson ? relay.edit(path, bytes.toString()) : bytes);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relay: Relay = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    instead: () => undefined,
    edit: (_, body) => body,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return relay;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['apikey', 'content-type', 'accept', 'origin', 'access-control-request-method', 'access-control-request-headers']) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
