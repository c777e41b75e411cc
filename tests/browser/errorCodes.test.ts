import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { happenings, untilEnd, valuesOf } from './support/capturePage.js';
import { READY, say, startScriptedServer, type ScriptedServer } from './support/scriptedServer.js';

interface CaptureError { code: number; error: string; unlockDateTime?: string }

/** The table of the document. */
const CODES = [400, 429, 500, 503, 1100, 1200, 1201, 1301, 1303, 1304, 2000];
const UNLOCK = '2021-01-14T14:30:05.643Z';
const refusal = (code: number) => ({ type: 'error', code, error: `refused with ${code}`, ...(code === 429 ? { unlockDateTime: UNLOCK } : {}) });
const expected = (code: number) => ({ code, error: `refused with ${code}`, ...(code === 429 ? { unlockDateTime: UNLOCK } : {}) });

describe('the global error codes', () => {
  let server: ScriptedServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startScriptedServer();
    browser = await launchChromium({ camera: await feed('empty') });
    page = await browser.newPage();
    await page.goto(server.url);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const begin = async (preparation = ''): Promise<CaptureError[]> => {
    if (preparation !== '') await page.goto(server.url);
    await page.evaluate(`window.happened = []; ${preparation}; void window.begin()`);
    return valuesOf<CaptureError>(await untilEnd(page, 30_000), 'error');
  };

  it.each(CODES)('reach the page from initFaceCaptureClient: %d', async (code) => {
    server.play((socket, { type }) => type === 'hello' && say(socket, refusal(code)));
    expect(await begin()).toEqual([expected(code)]);
    expect(valuesOf(await happenings(page), 'thrown')[0]).toMatchObject({ code });
  });

  it.each(CODES)('reach the page from startCapture: %d', async (code) => {
    server.play((socket, { type }) => {
      if (type === 'hello') say(socket, READY);
      if (type === 'start') say(socket, refusal(code));
    });
    expect(await begin()).toEqual([expected(code)]);
    expect(valuesOf(await happenings(page), 'thrown')).toEqual([]);
  });

  it.each(CODES)('reach the page in mid-capture: %d', async (code) => {
    server.play((socket, { type }) => {
      if (type === 'hello') say(socket, READY);
      if (type === 'start') say(socket, { type: 'begin' });
      if (type === 'media') say(socket, refusal(code));
    });
    expect(await begin()).toEqual([expected(code)]);
    expect((await happenings(page)).map(({ what }) => what)).toEqual(['initEnd', 'error']);
  });

  it.each(CODES)('are an exception on a page without errorFn: %d', async (code) => {
    await page.goto(server.url);
    await page.evaluate(`window.options = { bioSessionId: 's' }; window.caught = (error) => [error instanceof Error, error.code, error.error];
      BioserverVideo.getMediaStream().then((stream) => { window.stream = stream; })`);
    await page.waitForFunction('window.stream');
    server.play((socket, { type }) => type === 'hello' && say(socket, refusal(code)));
    expect(await page.evaluate('BioserverVideo.initFaceCaptureClient(options).catch(caught)')).toEqual([true, code, `refused with ${code}`]);

    server.play((socket, { type }) => {
      if (type === 'hello') say(socket, READY);
      if (type === 'start') say(socket, refusal(code));
    });
    expect(await page.evaluate('BioserverVideo.initFaceCaptureClient(options).then((client) => client.startCapture({ stream })).catch(caught)'))
      .toEqual([true, code, `refused with ${code}`]);

    server.play((socket, { type }) => {
      if (type === 'hello') say(socket, READY);
      if (type === 'start') say(socket, { type: 'begin' });
      if (type === 'media') say(socket, refusal(code));
    });
    const thrown = page.waitForEvent('pageerror');
    expect(await page.evaluate("BioserverVideo.initFaceCaptureClient(options).then((client) => client.startCapture({ stream })).then(() => 'began', caught)")).toBe('began');
    expect((await thrown).message).toBe(`refused with ${code}`);
  });

  it.each([
    ['a camera whose picture cannot be taken over', 1200, 'Object.defineProperty(HTMLMediaElement.prototype, "srcObject", { set() { if (!this.id) throw new Error("refused"); } })'],
    ['pictures that cannot be drawn', 1201, 'HTMLCanvasElement.prototype.getContext = () => null'],
    ['a stream that is none', 1304, 'navigator.mediaDevices.getUserMedia = () => Promise.resolve(new MediaStream())'],
  ])('come from the browser itself, for %s', async (_, code, preparation) => {
    server.play((socket, { type }) => {
      if (type === 'hello') say(socket, READY);
      if (type === 'start') say(socket, { type: 'begin' });
    });
    expect((await begin(preparation)).map((error) => error.code)).toEqual([code]);
  });

  it.each([
    ['nothing', 'undefined'], ['no session', '{}'], ['a session that is a number', '{ bioSessionId: 7 }'],
    ['a path that is no text', '{ bioSessionId: "s", wspath: 7 }'], ['a callback that is none', '{ bioSessionId: "s", trackingFn: 7 }'],
    ['an address that is none', '{ bioSessionId: "s", bioserverVideoUrl: "http://[" }'],
  ])('say 400 to options with %s', async (_, options) => {
    expect(await page.evaluate(`BioserverVideo.initFaceCaptureClient(${options}).then(() => 'accepted', (error) => error.code)`)).toBe(400);
  });
});
