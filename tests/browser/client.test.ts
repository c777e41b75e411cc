import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { happenings, until, untilEnd, valuesOf } from './support/capturePage.js';
import { READY, say, startScriptedServer, type Script, type ScriptedServer } from './support/scriptedServer.js';

interface Client { sdk: string; version: string; page: string; device: string }
interface Start { automation: boolean; signs: string[]; camera: { width: number; height: number; facingMode?: string; requested: object } }

const TRACKING = { type: 'tracking', width: 320, height: 180, face: { x: 90, y: 30, width: 90, height: 110 }, guidance: 'good', phase: 'holding' };

/** A capture that goes well: each frame is answered, the third one is wanted in full. */
const wellBehaved: Script = (socket, message) => {
  if (message.type === 'hello') say(socket, READY);
  if (message.type === 'start') say(socket, { type: 'begin' });
  if (message.type !== 'media') return;
  const frame = message['id'] as number;
  say(socket, { ...TRACKING, frame });
  if (frame !== 3) return;
  say(socket, { type: 'instruction', value: 'pending' });
  say(socket, { type: 'stills', frames: [] });
  say(socket, { type: 'progress', received: 1 });
  say(socket, { type: 'result', bestImage: { boxX: 1, boxY: 2, boxWidth: 3, boxHeight: 4 } });
};

describe('the capture client on a page', () => {
  let server: ScriptedServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startScriptedServer();
    browser = await launchChromium({ camera: await feed('empty') });
    page = await browser.newPage();
  });
  beforeEach(() => page.goto(server.url));
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the page returns
  const last = <T>(type: string, member?: string): T => {
    const message = server.heard.filter((heard) => heard.type === type).at(-1);
    return (member === undefined ? message : message?.[member]) as T;
  };

  it('tells the page everything in order', async () => {
    server.play(wellBehaved);
    await page.evaluate('void window.begin()');
    const happened = await untilEnd(page, 30_000);
    expect(happened.map(({ what }) => what)).toEqual(['initEnd', 'tracking', 'tracking', 'tracking', 'instruction', 'tracking', 'result']);
    expect(valuesOf(happened, 'tracking').at(-1)).toEqual({ uploadProgress: 1 });
    expect(valuesOf(happened, 'result')).toEqual([{ bestImageInfo: { boxX: 1, boxY: 2, boxW: 3, boxH: 4 } }]);
  });

  it('says who it is: the same device in every capture, and the signs of a driven browser', async () => {
    server.play(wellBehaved);
    await page.evaluate('void window.begin()');
    await untilEnd(page, 30_000);
    const first = last<Client>('hello', 'client');
    expect(first).toEqual({ sdk: 'bonafide-web', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string, page: server.url, device: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    const start = last<Start>('start');
    expect(start.automation).toBe(true);
    expect(start.signs).toContain('headless');
    expect(start.signs).not.toContain('patchedCamera');
    expect(start.camera.requested).toEqual({ width: 1280, height: 720, facingMode: 'user' });

    await page.goto(server.url);
    await page.evaluate('navigator.mediaDevices.getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)');
    await page.evaluate(`(() => { const real = navigator.mediaDevices.getUserMedia; navigator.mediaDevices.getUserMedia = (wanted) => real(wanted); })()`);
    await page.evaluate('void window.begin()');
    await untilEnd(page, 30_000);
    expect(last<Client>('hello', 'client').device).toBe(first.device);
    expect(last<Start>('start').signs).toContain('patchedCamera');
  });

  it('notes that the page stood at a breakpoint, and goes on', async () => {
    const afterHalt: number[] = [];
    let answered = 0;
    server.play((socket, message) => {
      if (message.type !== 'media') return wellBehaved(socket, message);
      const [frame, flags] = [message['id'] as number, message['flags'] as number];
      if ((flags & 4) !== 0) afterHalt.push(frame);
      answered = frame;
      if (afterHalt.length === 0 || frame < (afterHalt[0] ?? 0) + 3) return say(socket, { ...TRACKING, frame });
      say(socket, { type: 'stills', frames: [] });
      say(socket, { type: 'result', bestImage: null });
    });
    await page.evaluate('void window.begin()');
    await expect.poll(() => answered, { timeout: 30_000 }).toBeGreaterThan(3);
    const developer = await page.context().newCDPSession(page);
    await developer.send('Debugger.enable');
    const paused = new Promise((resolve) => developer.once('Debugger.paused', resolve));
    await developer.send('Debugger.pause');
    await paused;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await developer.send('Debugger.resume');
    expect(valuesOf(await untilEnd(page, 30_000), 'result')).toHaveLength(1);
    // One halt is told once.
    expect(afterHalt).toHaveLength(1);
    await developer.detach();
  });

  it('captures where the browser keeps nothing for pages, and for a page whose callback throws', async () => {
    server.play(wellBehaved);
    await page.evaluate(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })`);
    await page.evaluate(`BioserverVideo.initFaceCaptureClient = ((real) => (options) => real({ ...options, onClientInitEnd() { throw new Error('of the page'); } }))(BioserverVideo.initFaceCaptureClient)`);
    await page.evaluate('void window.begin()');
    expect(valuesOf(await untilEnd(page, 30_000), 'result')).toHaveLength(1);
    expect(last<Client>('hello', 'client')).not.toHaveProperty('device');
  });

  it.each([
    ['"/video-server/engine.io"', '/video-server/engine.io'], ['"video-server/engine.io"', '/video-server/engine.io'],
    ['undefined', '/video-server/engine.io'], ['null', '/video-server/engine.io'], ['"/behind/a/proxy"', '/behind/a/proxy'],
  ])('opens the socket for the wspath %s at %s', async (wspath, path) => {
    server.play(wellBehaved);
    await page.evaluate(`BioserverVideo.initFaceCaptureClient({ bioSessionId: 's', wspath: ${wspath} }).then((client) => client.disconnect())`);
    expect(server.paths.at(-1)).toBe(path);
  });

  it('cancels at any time, and starts again with the same client', async () => {
    server.play((socket, message) => message.type === 'media' ? undefined : wellBehaved(socket, message));
    await page.evaluate('void window.begin()');
    await until(page, "happened.some((h) => h.what === 'initEnd')", 30_000);
    await page.evaluate('window.client.cancel(); window.client.cancel()');
    await expect.poll(() => last('cancel'), { timeout: 30_000 }).toEqual({ type: 'cancel' });
    server.play(wellBehaved);
    await page.evaluate('window.client.startCapture({ stream: window.stream })');
    expect(valuesOf(await untilEnd(page, 30_000), 'result')).toHaveLength(1);
  });

  it('disconnects twice, and refuses to start after that', async () => {
    server.play(wellBehaved);
    await page.evaluate('void window.begin()');
    await untilEnd(page, 30_000);
    await page.evaluate('Promise.all([window.client.disconnect(), window.client.disconnect()])');
    await page.evaluate('window.client.startCapture({ stream: window.stream })');
    expect(valuesOf(await happenings(page), 'error')).toMatchObject([{ code: 400 }]);
  });

  it('wants a stream to start with', async () => {
    server.play(wellBehaved);
    await page.evaluate(`BioserverVideo.initFaceCaptureClient({ bioSessionId: 's', errorFn: (error) => note('error', error) }).then((client) => client.startCapture())`);
    expect(valuesOf(await untilEnd(page, 30_000), 'error')).toMatchObject([{ code: 1304 }]);
  });
});
