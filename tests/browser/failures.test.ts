import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { openCapture, until, untilEnd, valuesOf } from './support/capturePage.js';
import { biometric, initSession, startIntegrator, type Integrator } from './support/integrator.js';

interface CaptureError { code: number; error: string; name?: string }
interface Tracking { positionInfo?: string; facew: number; faceh: number }

describe('a capture that cannot succeed', () => {
  let server: RunningServer;
  let integrator: Integrator;
  let browser: Browser | undefined;

  beforeAll(async () => {
    // Nobody waits a minute in a test for what a shorter time-out shows as well.
    server = await startServer({ env: { BONAFIDE_Sessions__CaptureTimeout: '00:00:12' } });
    integrator = await startIntegrator(server);
  });
  afterEach(() => browser?.close());
  afterAll(async () => {
    await integrator.close();
    await server.stop();
  });

  const outcome = async (): Promise<string> => {
    const response = await biometric(server, `${integrator.sessions.at(-1) ?? ''}/liveness-challenge-result`);
    return response.status === 200 ? ((await response.json()) as { livenessStatus: string }).livenessStatus : `HTTP ${response.status}`;
  };

  it('names the refusal when the person denies the camera', async () => {
    browser = await launchChromium({ camera: 'denied' });
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'thrown')[0]).toMatchObject({ code: 1304, name: 'NotAllowedError' });
    expect(await outcome()).toBe('HTTP 204');
  });

  it('names the lack when there is no camera', async () => {
    browser = await launchChromium({ camera: 'none' });
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'thrown')[0]).toMatchObject({ code: 1304, name: 'NotFoundError' });
  });

  it('ends with 1301 and TIMEOUT when no face is seen', async () => {
    browser = await launchChromium({ camera: await feed('empty') });
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1301);
    const tracking = valuesOf<Tracking>(happened, 'tracking');
    expect(tracking.every((info) => info.facew === 0 && info.faceh === 0)).toBe(true);
    expect(tracking.at(-1)?.positionInfo).toBe('TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME');
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('ends with 1301 when the face leaves', async () => {
    browser = await launchChromium({ camera: await feed('leaves') });
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<Tracking>(happened, 'tracking').some((info) => info.facew > 0)).toBe(true);
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1301);
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('does not succeed with two people before the camera', async () => {
    browser = await launchChromium({ camera: await feed('twoPeople') });
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1303);
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('does not succeed while the tab is hidden', async () => {
    browser = await launchChromium({ camera: await feed('person') });
    const page = await openCapture(browser, integrator.url);
    // Headless Chromium never hides a tab by itself, so the page is told what a browser would tell it.
    await page.evaluate(`Object.defineProperty(document, 'hidden', { get: () => true });
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await untilEnd(page);
    expect(await outcome()).not.toBe('SUCCESS');
  });

  it('gives an unknown session, and one that is used up, the same answer', async () => {
    browser = await launchChromium({ camera: await feed('person') });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(integrator.url);
    await page.evaluate("window.sessionId = '00000000-0000-4000-8000-000000000000'; void window.begin()");
    const happened = await untilEnd(page);
    expect([...valuesOf<CaptureError>(happened, 'error'), ...valuesOf<CaptureError>(happened, 'thrown')][0]?.code).toBe(400);
  });

  it('tells the page when the server goes away in mid-capture', async () => {
    const shortLived = await startServer();
    const site = await startIntegrator(shortLived);
    browser = await launchChromium({ camera: await feed('empty') });
    const page = await openCapture(browser, site.url);
    await until(page, "happened.some((h) => h.what === 'tracking')");
    await shortLived.kill();
    const happened = await untilEnd(page);
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(2000);
    await site.close();
  });

  it('lets a session that was cancelled be captured again', async () => {
    browser = await launchChromium({ camera: await feed('person') });
    const id = await initSession(server, { livenessMode: 'LIVENESS_PASSIVE' });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(integrator.url);
    await page.evaluate(`window.sessionId = ${JSON.stringify(id)}; void window.begin()`);
    await until(page, "happened.some((h) => h.what === 'tracking')");
    await page.evaluate('window.client.cancel()');
    await page.evaluate('window.client.disconnect()');
    await page.evaluate('window.happened = []; void window.begin()');
    const happened = await untilEnd(page);
    expect(valuesOf(happened, 'result')).toHaveLength(1);
  });
});
