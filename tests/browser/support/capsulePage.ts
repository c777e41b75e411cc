import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type * as capsule from '../../../web/src/capsule/index.js';

/** What the page's script puts on its window. */
export interface CapsuleWindow { Capsule: typeof capsule }

export interface CapsuleHost { url: string; strictUrl: string; close(): Promise<void> }

const entry = fileURLToPath(new URL('../../../web/src/capsule/index.ts', import.meta.url));

/** Serves the capsule writer on two pages: an ordinary one, and one whose policy forbids WebAssembly. */
export async function startCapsuleHost(): Promise<CapsuleHost> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', globalName: 'Capsule', target: 'es2020', minify: true });
  const script = outputFiles[0]?.contents ?? new Uint8Array(0);
  const server = createServer((request, response) => {
    if (request.url === '/capsule.js') return response.setHeader('Content-Type', 'text/javascript').end(script);
    if (request.url === '/strict') response.setHeader('Content-Security-Policy', "default-src 'self'");
    return response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>capsule</title><script src="/capsule.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `${origin}/`, strictUrl: `${origin}/strict`, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }) };
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}
