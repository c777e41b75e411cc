import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { buildScripts } from '../../../web/build/scripts.mjs';
import { integratorPage } from './integratorPage.js';

/** A text message of the client, as it came. */
export type ClientText = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What a scripted server does with each message: texts parsed, media as the type `media`. */
export type Script = (socket: WebSocket, message: ClientText) => void;

/** A capture server that says what a test wants, for what the real one says only when it is broken. Serves the scripts and a page of its own. */
export interface ScriptedServer {
  readonly url: string;
  /** Path of each socket that was opened. */
  readonly paths: readonly string[];
  readonly heard: readonly ClientText[];
  play(script: Script): void;
  close(): Promise<void>;
}

export const READY = {
  type: 'ready', protocol: 1, mode: 'passive', timeoutMs: 60_000,
  live: { maxSide: 320, quality: 0.7, frameRate: 10, window: 2, maxBytes: 262_144 },
  still: { quality: 0.9, maxSide: 640, keep: 6, maxBytes: 4_194_304 },
} as const;

/** @param pages of this server by path; the integrator's page is at every other one. */
export async function startScriptedServer(pages: Readonly<Record<string, string>> = {}): Promise<ScriptedServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scripts-'));
  await buildScripts(path.resolve(import.meta.dirname, '../../../web'), folder);
  const [paths, heard]: [string[], ClientText[]] = [[], []];
  let script: Script = () => undefined;

  const server = createServer((request, response) => {
    const name = /^\/video-server\/(bioserver-[a-z-]+\.js)$/.exec(request.url ?? '')?.[1];
    if (request.url === '/init-liveness-session') response.end('"session"');
    else if (name === undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[request.url ?? ''] ?? integratorPage(''));
    else {
      readFile(path.join(folder, 'video-server', name)).then(
        (content) => response.setHeader('content-type', 'text/javascript').end(content), () => response.writeHead(404).end());
    }
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    paths.push(request.url ?? '');
    socket.on('message', (data: Buffer, isBinary) => {
      const message = (isBinary ? { type: 'media', id: data.readUInt32LE(4), flags: data.readUInt8(1) } : JSON.parse(data.toString())) as ClientText;
      if (!isBinary) heard.push(message);
      script(socket, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`, paths, heard,
    play: (next) => (script = next),
    close: async () => {
      sockets.clients.forEach((client) => client.terminate());
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

export function say(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
