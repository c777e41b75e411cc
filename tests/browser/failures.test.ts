import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { openCapture, until, untilEnd, valuesOf } from './support/capturePage.js';
import { biometric, initSession, startIntegrator, type Integrator } from './support/integrator.js';

interface CaptureError { code: number; error: string; name?: string }
interface Tracking { positionInfo?: string; facew: number; faceh: number }

describe('a capture that cannot succeed', () => {
  let server: RunningServer;
  let patient: RunningServer;
  let integrator: Integrator;
  let patientSite: Integrator;
  const browsers = startBrowsers();

  beforeAll(async () => {
    // Nobody waits a minute in a test for what a shorter time-out shows as well.
    [server, patient] = await Promise.all([startServer({ env: { BONAFIDE_Sessions__CaptureTimeout: '00:00:08' } }), startServer()]);
    [integrator, patientSite] = await Promise.all([startIntegrator(server), startIntegrator(patient)]);
  });
  afterEach(() => browsers.clear());
  afterAll(async () => {
    await browsers.close();
    await Promise.all([integrator.close(), patientSite.close()]);
    await Promise.all([server.stop(), patient.kill()]);
  });

  const outcome = async (): Promise<string> => {
    const response = await biometric(server, `${integrator.sessions.at(-1) ?? ''}/liveness-challenge-result`);
    return response.status === 200 ? ((await response.json()) as { livenessStatus: string }).livenessStatus : `HTTP ${response.status}`;
  };

  it('names the refusal when the person denies the camera', async () => {
    const browser = await browsers.with('denied');
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'thrown')[0]).toMatchObject({ code: 1304, name: 'NotAllowedError' });
    expect(await outcome()).toBe('HTTP 204');
  });

  it('names the lack when there is no camera', async () => {
    const browser = await browsers.with('none');
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'thrown')[0]).toMatchObject({ code: 1304, name: 'NotFoundError' });
  });

  it('ends with 1301 and TIMEOUT when no face is seen', async () => {
    const browser = await browsers.with(await feed('empty'));
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1301);
    const tracking = valuesOf<Tracking>(happened, 'tracking');
    expect(tracking.every((info) => info.facew === 0 && info.faceh === 0)).toBe(true);
    expect(tracking.at(-1)?.positionInfo).toBe('TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME');
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('ends with 1301 when the face leaves', async () => {
    const browser = await browsers.with(await feed('leaves'));
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<Tracking>(happened, 'tracking').some((info) => info.facew > 0)).toBe(true);
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1301);
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('does not succeed with two people before the camera', async () => {
    const browser = await browsers.with(await feed('twoPeople'));
    const happened = await untilEnd(await openCapture(browser, integrator.url));
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(1303);
    expect(await outcome()).toBe('TIMEOUT');
  });

  it('does not succeed while the tab is hidden', async () => {
    const browser = await browsers.with(await feed('person'));
    const page = await openCapture(browser, integrator.url);
    // Headless Chromium never hides a tab by itself, so the page is told what a browser would tell it.
    await page.evaluate(`Object.defineProperty(document, 'hidden', { get: () => true });
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await untilEnd(page);
    expect(await outcome()).not.toBe('SUCCESS');
  });

  it('gives an unknown session, and one that is used up, the same answer', async () => {
    const browser = await browsers.with(await feed('person'));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(integrator.url);
    await page.evaluate("window.sessionId = '00000000-0000-4000-8000-000000000000'; void window.begin()");
    const happened = await untilEnd(page);
    expect([...valuesOf<CaptureError>(happened, 'error'), ...valuesOf<CaptureError>(happened, 'thrown')][0]?.code).toBe(400);
  });

  it('lets a session that was cancelled be captured again', async () => {
    const browser = await browsers.with(await feed('person'));
    const id = await initSession(patient, { livenessMode: 'LIVENESS_PASSIVE' });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(patientSite.url);
    await page.evaluate(`window.sessionId = ${JSON.stringify(id)}; void window.begin()`);
    await until(page, "happened.some((h) => h.what === 'tracking')");
    await page.evaluate('window.client.cancel()');
    await page.evaluate('window.client.disconnect()');
    await page.evaluate('window.happened = []; void window.begin()');
    const happened = await untilEnd(page);
    expect(valuesOf(happened, 'result')).toHaveLength(1);
  });

  it('tells the page when the server goes away in mid-capture', async () => {
    const browser = await browsers.with(await feed('empty'));
    const page = await openCapture(browser, patientSite.url);
    await until(page, "happened.some((h) => h.what === 'tracking')");
    await patient.kill();
    const happened = await untilEnd(page);
    expect(valuesOf<CaptureError>(happened, 'error')[0]?.code).toBe(2000);
  });
});
