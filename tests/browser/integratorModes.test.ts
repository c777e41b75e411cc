import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBridge, type Bridge } from '../../eng/browser/bridge.mjs';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { freePort } from './support/freePort.js';
import { configurationFor, startSample, type Sample } from './support/sampleIntegrator.js';
import { openSample, screen } from './support/samplePage.js';

interface Result { livenessStatus: string; livenessMode: string; deliveredBy: string; age?: { threshold: number; ageEstimated: number } }

const TRIES = 3;
const CAPTURE_WITHIN_MS = 150_000;
const bonafide = path.resolve(import.meta.dirname, '../../artifacts/bonafide');
const folder = process.env['BONAFIDE_SCREENSHOTS'];

/** A simulated person before the sample, who sees nothing but what the page draws, and callbacks that really come and are really signed. */
describe('the sample integrator, called back, takes a living person', () => {
  let server: RunningServer;
  let sample: Sample;
  let browser: Browser;
  let bridge: Bridge;

  beforeAll(async () => {
    const env = { BONAFIDE_Sessions__CaptureTimeout: '00:02:00', BONAFIDE_Webhooks__AllowedNetworks__0: '127.0.0.0/8', BONAFIDE_Lockout__MaxPerDevice: '100' };
    [server, browser, bridge] = await Promise.all([startServer({ env }), launchChromium(), startBridge({ species: 'bona-fide', seed: 4 })]);
    const port = await freePort();
    sample = await startSample({
      ...configurationFor(server), URLS: `http://127.0.0.1:${port}`, DISABLE_CALLBACK: 'false', SERVER_PUBLIC_ADDRESS: `http://127.0.0.1:${port}`,
      LIVENESS_RESULT_CALLBACK_SECRET: secretOf(server), AGE_THRESHOLD: '21', LIVENESS_ACTIVE_NUMBER_OF_CHALLENGE: '2',
      // On a busy machine the person moves in jerks, which HIGH rightly does not take for a face that comes nearer.
      LIVENESS_SECURITY_LEVEL: 'LOW',
    });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser.close();
    await bridge.stop();
    await sample.close();
    await server.stop();
  });

  it('through PASSIVE_VIDEO, and through ACTIVE as the same person of an age', async () => {
    const video = await succeed('/passive-video');
    expect(video.result).toMatchObject({ livenessMode: 'LIVENESS_PASSIVE_VIDEO', deliveredBy: 'callback' });
    expect(video.result.age).toBeUndefined();
    expect(video.matched).toBe('undefined');

    const active = await succeed('/active?matching=on&age=on', video.image);
    expect(active.result).toMatchObject({ livenessMode: 'LIVENESS_ACTIVE', deliveredBy: 'callback', age: { threshold: 21 } });
    expect(active.result.age?.ageEstimated).toBeGreaterThan(0);
    expect(active.matched).toBe('true');
    expect(sample.output()).not.toContain('A callback was refused');
    expect(sample.output()).not.toContain(server.key);
  });

  /** A person may be turned away once in a while, as people are, and then tries again. */
  async function succeed(address: string, reference?: Buffer): Promise<{ result: Result; image: Buffer; matched: string | undefined }> {
    const told: string[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { page, context } = await openLent(address);
      await capture(page, reference);
      const answer = await page.request.get(`${sample.url}/api/transaction/result`);
      const result = (answer.status() === 200 ? await answer.json() : { livenessStatus: `HTTP ${answer.status()}` }) as Result;
      if (result.livenessStatus === 'SUCCESS') {
        await screen(page, 'result');
        await picture(page, `sample-result${address.split('?')[0]?.replace('/', '-') ?? ''}`);
        const image = await (await page.request.get(`${sample.url}/api/transaction/image`)).body();
        return { result, image, matched: await page.evaluate(() => document.body.dataset['matched']) };
      }
      told.push(`${result.livenessStatus} on ${await page.innerText('main')}`);
      await context.close();
    }
    throw new Error(`No attempt succeeded: ${told.join('; ')}`);
  }

  async function openLent(address: string): Promise<{ page: Page; context: ReturnType<Page['context']> }> {
    const { page } = await openSample(browser, sample.url + address, 'en', (context) => bridge.attach(context));
    return { page, context: page.context() };
  }

  async function capture(page: Page, reference?: Buffer): Promise<void> {
    await page.click('#begin');
    if (reference !== undefined) {
      await screen(page, 'reference', 'problem');
      await page.setInputFiles('#reference', { name: 'reference.jpg', mimeType: 'image/jpeg', buffer: reference });
    }
    await screen(page, 'capture', 'problem');
    await page.waitForSelector('#wbs-passive-video-overlay, #wbs-graphics-overlay', { state: 'attached', timeout: CAPTURE_WITHIN_MS });
    await picture(page, `sample-capture${new URL(page.url()).pathname.replace('/', '-')}`);
    await page.waitForSelector('#wbs-graphics-overlay g circle, body:not([data-screen="capture"])', { state: 'attached', timeout: CAPTURE_WITHIN_MS });
    await picture(page, `sample-later${new URL(page.url()).pathname.replace('/', '-')}`);
    await page.waitForSelector('body:is([data-screen="result"], [data-screen="problem"])', { timeout: CAPTURE_WITHIN_MS });
  }

  /** On a phone, and on a desktop, which the drawing follows. */
  async function picture(page: Page, name: string): Promise<void> {
    if (folder === undefined) return;
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/${name}-wide.png` });
    await page.setViewportSize({ width: 390, height: 844 });
  }
});

/** What an operator does: asks for the secret of the key, to give it to the receiver. */
function secretOf({ data }: RunningServer): string {
  const run = (...args: string[]): unknown => JSON.parse(execFileSync(bonafide, [...args, '--data', data, '--json'], { encoding: 'utf8' }));
  const [key] = run('key', 'list') as { id: string }[];
  return (run('webhooks', 'secret', key?.id ?? '') as { secret: string }).secret;
}
