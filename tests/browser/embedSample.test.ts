import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { compactVerify, createRemoteJWKSet } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBridge } from '../../eng/browser/bridge.mjs';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { bonafide } from './support/embedHost.js';
import { startSample, type Sample } from './support/sampleIntegrator.js';

interface Heard { readonly subject: string; readonly data: Readonly<Record<string, unknown>> }
interface Success {
  readonly image: { readonly url: string };
  readonly response: { readonly signature: string; readonly session_id: string; readonly liveness: { readonly status: boolean }; readonly instructions: string[] } & Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly timestamp: number;
}

const CREDENTIAL = { clientId: 'sample', secret: 'known-to-every-visitor' };

/** A person is turned away once in a while and tries again; an attacker may try no more often. */
const TRIES = 3;

describe('the sample host page and its proxy', () => {
  let server: RunningServer;
  let sample: Sample;
  let browser: Browser;
  const secrets: string[] = [];
  const sent: { readonly path: string; readonly body: string }[] = [];

  beforeAll(async () => {
    // An attacker goes on to the end; nobody else needs that long.
    server = await startServer({ env: { BONAFIDE_Sessions__CaptureTimeout: '00:00:45' } });
    const { key } = bonafide('key', 'create', '--name', 'shop', '--roles', 'embed', '--tenant', 'shop', '--data', server.data);
    // The address must be known before the licence: a first start says it.
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const license = bonafide('license', 'issue', '--type', 'embed', '--origins', `http://localhost:${port}`, '--expires', '2099-01-01', '--data', server.data);
    sample = await startSample({
      URLS: `http://127.0.0.1:${port}`, BONAFIDE_URL: server.url, APP_ID: 'shop', API_KEY: String(key), LICENSE_ID: String(license['id']),
      LICENSE_PUBLIC_KEY: String(bonafide('license', 'key', '--data', server.data)['publicKey']),
    }, 'EmbedHost');
    secrets.push(String(key));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await sample.close();
    await server.stop();
  });

  it('bring a person who follows instructions to a verdict that the back end learns from the signature', async () => {
    let success: Success | undefined;
    let heard: readonly Heard[] = [];
    const bridge = await startBridge({ species: 'bona-fide', seed: 4 });
    try {
      for (let attempt = 1; attempt <= TRIES && success?.response.liveness.status !== true; attempt++) {
        heard = await presented(bridge);
        success = heard.find(({ subject }) => subject === 'Verification.Success')?.data as Success | undefined;
      }
    } finally {
      await bridge.stop();
    }
    expect(success?.response, JSON.stringify(heard.map(({ subject, data }) => [subject, data['message'] ?? data['status']]))).toMatchObject({ method: 'capture', nface: 1, liveness: { status: true } });
    const { image, response, signature, timestamp } = success ?? expect.unreachable();
    // By hand, as a reader of the document would check it.
    expect(signature).toBe(openssl(`${CREDENTIAL.clientId}${openssl(image.url)}${timestamp}`, CREDENTIAL.secret));
    const { signature: jws, ...unsigned } = response;
    const { payload } = await compactVerify(jws, createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`)));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(unsigned);
    expect(unsigned['image_digest']).toBe(createHash('sha256').update(Buffer.from(image.url, 'base64')).digest('hex'));
    const told = heard.filter(({ subject }) => subject === 'Verification.Verbose').map(({ data }) => data);
    expect(response.instructions.slice(0, 2)).toEqual(['see_straight', 'look_left']);
    expect(response.instructions).toHaveLength(3);
    // In order, each at 7 of 7 before the next, and no counter that jumps up.
    const done = told.filter(({ status }) => status === '7/7').map(({ command }) => command);
    expect(done).toEqual(response.instructions);
    const counts = told.map(({ status }) => Number(String(status).replace('/7', '')));
    counts.slice(1).forEach((count, at) => expect(count - (counts[at] ?? 0)).toBeLessThanOrEqual(1));
    secrets.push(response.session_id);
    onlySealed(image.url);
    const verdict = await (await fetch(`${sample.url}/verdicts/${response.session_id}`)).json() as Record<string, unknown>;
    expect(verdict).toMatchObject({ session: response.session_id, isLive: true, instructions: response.instructions, imageDigest: unsigned['image_digest'] });
  });

  it('confirm no attacker', async () => {
    const bridge = await startBridge({ species: 'print-flat', seed: 2 });
    try {
      const heard = await presented(bridge);
      const last = heard.at(-1);
      expect(last?.subject).toMatch(/^Verification\.(Success|Timeout|Error|Disrupted)$/);
      expect((last?.data['response'] as Success['response'] | undefined)?.liveness.status ?? false).toBe(false);
    } finally {
      await bridge.stop();
    }
  });

  it('keep what the server prints free of keys, sessions and pictures', () => {
    expect(sample.output()).toContain('was forwarded');
    expect(sample.output()).not.toMatch(/[A-Za-z0-9+/=_-]{60,}/);
    for (const secret of secrets) expect(sample.output()).not.toContain(secret);
  });

  /** One presentation, from the page's own button to the end. */
  async function presented(bridge: Awaited<ReturnType<typeof startBridge>>): Promise<readonly Heard[]> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    try {
      await bridge.attach(context);
      const page = await context.newPage();
      await page.addInitScript(() => {
        const world = window as unknown as { heard: unknown[] };
        world.heard = [];
        addEventListener('message', ({ data }: MessageEvent<{ subject?: string } | null>) => data?.subject?.startsWith('Embed.') === false && world.heard.push(data));
      });
      page.on('request', (request) => request.method() === 'POST' && sent.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' }));
      await page.goto(sample.url);
      await page.waitForSelector('html[data-ready="true"]');
      await page.click('#start');
      const isOver = async (): Promise<boolean> => /^(Verification\.(Success|Timeout|Error|Disrupted)|Internal\.|Camera\.|GenerateKey\.|LicenseVerification\.[^S])/.test((await all(page)).at(-1)?.subject ?? '');
      await expect.poll(isOver, { timeout: 90_000 }).toBe(true);
      return await all(page);
    } finally {
      await context.close();
    }
  }

  /** What the proxy was sent: no picture, and of the person nothing that it could read. */
  function onlySealed(picture: string): void {
    expect([...new Set(sent.map(({ path }) => path.replace(/license\/.*/, 'license')))].sort()).toEqual(['/proxy/key', '/proxy/license', '/proxy/liveness']);
    const members = (path: string): string[] => Object.keys(JSON.parse(sent.findLast((one) => one.path.startsWith(path))?.body ?? '{}') as object).sort();
    expect(members('/proxy/license')).toEqual(['id', 'nonce']);
    expect(members('/proxy/key')).toEqual(['commands', 'instructions', 'seedLimit']);
    expect(members('/proxy/liveness')).toEqual(['capsule']);
    const { capsule } = JSON.parse(sent.findLast(({ path }) => path === '/proxy/liveness')?.body ?? '{}') as { capsule: string };
    const bytes = Buffer.from(capsule, 'base64');
    const png = Buffer.from(picture, 'base64');
    expect(bytes.length).toBeGreaterThan(png.length);
    for (const part of [png.subarray(0, 8), png.subarray(png.length - 64), Buffer.from('image/png'), Buffer.from('bonafide-embed')]) expect(bytes.includes(part)).toBe(false);
    // Ciphertext looks like chance: each value of a byte is about as frequent as any other.
    const counts = new Array<number>(256).fill(0);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    expect(Math.max(...counts) / (bytes.length / 256)).toBeLessThan(1.5);
  }

  function all(page: Page): Promise<readonly Heard[]> {
    return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  }
});

/** SHA-256, or its HMAC with a secret, as openssl computes it. */
function openssl(text: string, secret?: string): string {
  const keyed = secret === undefined ? [] : ['-hmac', secret];
  return execFileSync('openssl', ['dgst', '-sha256', ...keyed, '-r'], { input: text, encoding: 'utf8' }).slice(0, 64);
}
