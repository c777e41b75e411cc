import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { bonafide, startEmbedHost, type EmbedHost } from './support/embedHost.js';
import { allOn, heardOn, startOn } from './support/embedPage.js';

interface Watched { tracks: MediaStreamTrack[]; sockets: WebSocket[] }

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ROUNDS = 30;

/** Of a connection in /proc/net/tcp. */
const ESTABLISHED = '01';

/** Bytes of script memory that so many rounds may leave behind: what the engine itself keeps, and no round more than the one before. */
const HEAP_LEFT = 1_000_000;

describe('the Embed iframe', () => {
  let server: RunningServer;
  let host: EmbedHost;
  let license: { id: string; publicKey: string };
  let browser: Browser;

  beforeAll(async () => {
    // A person who begins so often without success would be locked out, as is right; what is left behind is the question here.
    server = await startServer({ env: { BONAFIDE_Lockout__MaxPerDevice: '1000' } });
    const { key } = bonafide('key', 'create', '--name', 'shop', '--roles', 'embed', '--tenant', 'shop', '--data', server.data);
    host = await startEmbedHost(server.url, { 'app-id': 'shop', 'api-key': String(key) });
    const issued = bonafide('license', 'issue', '--type', 'embed', '--origins', host.url, '--expires', '2099-01-01', '--data', server.data);
    license = { id: String(issued['id']), publicKey: String(bonafide('license', 'key', '--data', server.data)['publicKey']) };
    browser = await launchChromium({ camera: await feed('empty') });
  });
  afterEach(async () => {
    host.instead = () => undefined;
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
    await server.stop();
  });

  it(`leaves no camera, socket, listener or document behind after ${ROUNDS} rounds`, async () => {
    const page = await opened();
    const devtools = await page.context().newCDPSession(page);
    const round = async (waits: boolean): Promise<void> => {
      await startOn(page, { license });
      if (waits) await expect.poll(() => captures(page), { timeout: 60_000 }).toBe('captures');
      await page.evaluate(() => (window as unknown as { built: { onDestroy(): void } }).built.onDestroy());
    };
    // The first rounds fill what engine and server keep ready.
    for (let at = 0; at < 4; at++) await round(at % 2 === 0);
    const before = await counted(page, devtools);
    const connections = await openConnections(server);
    // Every other one ends at once, while the licence or the camera is still awaited.
    for (let at = 1; at <= ROUNDS; at++) await round(at % 2 === 0);
    await expect.poll(() => watched(page, ({ tracks, sockets }) => [tracks.filter(({ readyState }) => readyState === 'live').length, sockets.filter(({ readyState }) => readyState < 2).length])).toEqual([0, 0]);
    expect(await watched(page, ({ tracks, sockets }) => Math.min(tracks.length, sockets.length))).toBeGreaterThanOrEqual(ROUNDS / 2);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    // The server's side of it: none of its sockets waits for a page that is gone.
    await expect.poll(() => openConnections(server), { timeout: 30_000 }).toBeLessThanOrEqual(connections);
    const after = await counted(page, devtools);
    console.log(`${ROUNDS} rounds: ${JSON.stringify({ before, after, connections })}`);
    expect(after.heap - before.heap).toBeLessThan(HEAP_LEFT);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.documents).toBeLessThanOrEqual(before.documents);
  });

  it('addresses its messages to its page and to nobody else', async () => {
    const page = await opened();
    await page.evaluate(() => {
      const world = window as unknown as { targets: string[] };
      const post = window.postMessage.bind(window) as (message: unknown, target: string) => void;
      world.targets = [];
      window.postMessage = ((message: unknown, target: string) => {
        world.targets.push(target);
        post(message, target);
      }) as typeof window.postMessage;
    });
    await startOn(page, { license, timeout: 2000 });
    await heardOn(page, 'Verification.Timeout');
    expect([...new Set(await page.evaluate(() => (window as unknown as { targets: string[] }).targets))]).toEqual([host.url]);
  });

  it('works in a page that is sandboxed with an origin', async () => {
    const frame = await framed(await opened(), 'allow-scripts allow-same-origin');
    await startOn(frame, { license, timeout: 2000 });
    expect((await heardOn(frame, 'Verification.')).subject).toBe('Verification.Timeout');
  });

  it('says at once what a page that is sandboxed without an origin lacks', async () => {
    const page = await opened();
    // Such a page gets even its own scripts only where they are given to everyone.
    await page.route('**/package/index.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    const frame = await framed(page, 'allow-scripts');
    await startOn(frame, { license });
    expect(await heardOn(frame, 'Internal.')).toMatchObject({ subject: 'Internal.OpaqueOrigin', data: { message: expect.stringContaining('allow-same-origin') as string } });
    expect(await cameras(page)).toBe(0);
  });

  it('works in a page as an application’s web view shows it', async () => {
    const page = await opened({ userAgent: 'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36' }, () => {
      // Off by default there.
      Object.defineProperty(window, 'localStorage', { value: null });
      for (const name of ['permissions', 'userAgentData']) Object.defineProperty(navigator, name, { value: undefined });
      Object.defineProperty(screen, 'orientation', { value: undefined });
    });
    await startOn(page, { license, timeout: 2000 });
    expect((await heardOn(page, 'Verification.')).subject).toBe('Verification.Timeout');
  });

  it('opens no camera for a page without a licence for its origin, whatever that page brings along', async () => {
    const page = await opened();
    await page.route('**/liveness/license.json', (route) => route.fulfill({ json: license }));
    await page.goto(host.url.replace('localhost', '127.0.0.1'));
    await page.waitForSelector('html[data-ready="true"]');
    const theirs = { url: `${host.url}/package/liveness`, proxies: host.url };
    await startOn(page, { ...theirs, license });
    expect((await heardOn(page, 'LicenseVerification.')).subject).toBe('LicenseVerification.Invalid');
    // With a key and a licence service of its own.
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const forged = await forgery(pair.privateKey, { id: license.id, origins: [host.url.replace('localhost', '127.0.0.1')] });
    host.instead = (name) => name === 'License' ? { status: 200, body: { license: forged } } : undefined;
    const publicKey = Buffer.from(await crypto.subtle.exportKey('spki', pair.publicKey)).toString('base64');
    await startOn(page, { ...theirs, license: { id: license.id, publicKey } });
    expect((await heardOn(page, 'LicenseVerification.')).data['message']).toContain('The signature of the payload is not good');
    expect(await cameras(page)).toBe(0);
  });

  it('does not start where nobody can read which licence its folder is bound to', async () => {
    const page = await opened();
    await page.route('**/liveness/license.json', (route) => route.abort());
    await startOn(page, { license });
    expect((await heardOn(page, 'LicenseVerification.')).data['message']).toContain('license.json');
    expect(await cameras(page)).toBe(0);
  });

  it.each([[390, 'light'], [390, 'dark'], [1440, 'light'], [1440, 'dark']] as const)('has no fault that axe knows of at %i pixels in the %s', async (width, colorScheme) => {
    const page = await opened({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
    await startOn(page, { license, timeout: 6000, locale: width === 390 ? 'ar' : 'de-AT' });
    const frame = page.frames()[1] ?? expect.unreachable();
    for (const screen of ['capture', 'problem']) {
      await frame.waitForSelector(`body[data-screen="${screen}"]`, { timeout: 30_000 });
      await frame.addScriptTag({ path: axe });
      expect(await frame.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))"), screen).toEqual([]);
      if (process.env['BONAFIDE_PICTURES'] !== undefined) await page.screenshot({ path: `${process.env['BONAFIDE_PICTURES']}/${screen}-${width}-${colorScheme}.png` });
    }
    expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(width === 390 ? ['ar', 'rtl'] : ['de', 'ltr']);
  });

  /** Opens the integrator's page with everything watched, in all its frames. */
  async function opened(options: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    if (before !== undefined) await context.addInitScript(before);
    let asked = 0;
    await context.exposeFunction('cameraAsked', () => (asked += 1));
    await context.exposeFunction('camerasAsked', () => asked);
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(host.url);
    await page.waitForSelector('html[data-ready="true"]');
    return page;
  }

  async function framed(page: Page, sandbox: string): Promise<Frame> {
    await page.evaluate((flags) => {
      const element = document.createElement('iframe');
      element.setAttribute('sandbox', flags);
      element.allow = 'camera';
      element.src = '/?within';
      document.body.append(element);
    }, sandbox);
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1] ?? expect.unreachable();
    await frame.waitForSelector('html[data-ready="true"]');
    return frame;
  }
});

/** Runs in every frame: what is opened is kept by the outermost page of the same origin. */
function watch(): void {
  const keeper = ((): { watched?: Watched } => {
    try {
      return (top as unknown as { document: unknown }).document === undefined ? {} : top as unknown as { watched?: Watched };
    } catch {
      return {};
    }
  })();
  const kept = (keeper.watched ??= { tracks: [], sockets: [] });
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  const open = devices?.getUserMedia.bind(devices);
  if (devices !== undefined && open !== undefined) {
    devices.getUserMedia = async (constraints) => {
      void (window as unknown as { cameraAsked(): unknown }).cameraAsked();
      const stream = await open(constraints);
      kept.tracks.push(...stream.getTracks());
      return stream;
    };
  }
  window.WebSocket = class extends WebSocket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      kept.sockets.push(this);
    }
  };
}

function watched<T>(page: Page, read: (seen: Watched) => T): Promise<T> {
  return page.evaluate(`(${read.toString()})(window.watched)`);
}

function cameras(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { camerasAsked(): Promise<number> }).camerasAsked());
}

/** Whether camera and socket are open; otherwise what was heard until now. */
async function captures(page: Page): Promise<string> {
  const isOpen = await watched(page, ({ tracks, sockets }) => tracks.some(({ readyState }) => readyState === 'live') && sockets.some(({ readyState }) => readyState === 1));
  return isOpen ? 'captures' : JSON.stringify(await allOn(page));
}

/** After a collection, so that what is only not yet swept does not count. What the watch itself holds is let go of. */
async function counted(page: Page, devtools: CDPSession): Promise<{ listeners: number; documents: number; heap: number }> {
  await page.evaluate(() => {
    const { watched: seen } = window as unknown as { watched: Watched };
    seen.tracks = seen.tracks.filter(({ readyState }) => readyState === 'live');
    seen.sockets = seen.sockets.filter(({ readyState }) => readyState < 2);
  });
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { listeners: of('JSEventListeners'), documents: of('Documents'), heap: of('JSHeapUsedSize') };
}

/** Connections that the server holds open, as the kernel counts them. */
async function openConnections({ url }: RunningServer): Promise<number> {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const rows = (await readFile('/proc/net/tcp', 'utf8')).split('\n').slice(1).map((row) => row.trim().split(/\s+/));
  return rows.filter(([, local, , state]) => local?.endsWith(`:${port}`) === true && state === ESTABLISHED).length;
}

/** A statement as Bonafide would make it, by another key. */
async function forgery(key: CryptoKey, claims: object): Promise<string> {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'ES256' })}.${part({ type: 'embed', status: 'active', expires: 4e12, checked: 1, ...claims })}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, Buffer.from(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}
