import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { openCapsule, type OpenedCapsule } from './support/capsuleFile.js';
import { sessionToken, startCapsuleServer, type CapsuleServer, type Heard } from './support/capsuleServer.js';
import { containerOf, open, openPluginPage, untilCalled, type Called } from './support/pluginPage.js';

const WAITS = [900, 700, 700, 700, 700, 700, 700, 700];
const names = (calls: readonly Called[]): string[] => calls.map(({ name }) => name);

describe('the plugin', () => {
  let server: CapsuleServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startCapsuleServer();
    browser = await launchChromium({ camera: await feed('person') });
  });
  afterEach(async () => {
    await page.context().close();
    server.heard.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const uploaded = (path: string): Heard => {
    const found = server.heard.find(({ url, method }) => url === path && method === 'POST');
    if (found === undefined) throw new Error(`Nothing was sent to ${path}.`);
    return found;
  };

  it('normal: seals what the door asks for to the token of the page, and hands it in without that token', async () => {
    server.config = { architecture: 'normal', api_use_session_token: 'client', result_mode: 'folder' };
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken(WAITS), action: ['video_selfie_left'], meta: { transaction_id: '42' }, params: { extract_best_shot: true } });
    const calls = await untilCalled(page, 'on_close');
    expect(names(calls)).toEqual(['on_submit', 'on_result', 'on_result', 'on_complete', 'on_close']);
    expect(calls[1]?.value).toMatchObject({ state: 'processing', analyses: { quality: { state: 'processing', resolution: '' } } });
    expect(calls[3]?.value).toEqual({
      state: 'finished', folder_id: 'f-1', analyses: { quality: { state: 'finished', resolution: 'success' } },
      event_session_id: calls[1]?.value?.['event_session_id'],
    });

    const { headers, body } = uploaded('/api/folders');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['x-forensic-access-token']).toBeUndefined();
    const capsule = openCapsule(body);
    expect(capsule.manifest).toMatchObject({
      producer: { name: 'ozliveness' }, tags: ['video_selfie_left'], analyses: [{ type: 'quality', params: { extract_best_shot: true } }],
      metadata: { transaction_id: '42' },
    });
    expectOrder(capsule);
    expectWaits(capsule);
  });

  it('lite, with a token that the plugin asks for: hands in to the Instant API', async () => {
    server.config = { architecture: 'lite', api_use_session_token: 'api', result_mode: 'safe' };
    page = await openPluginPage(browser, server.page);
    await open(page, { token: 'access-1', action: ['video_selfie_blank'] });
    const calls = await untilCalled(page, 'on_close');
    expect(calls.find(({ name }) => name === 'on_complete')?.value).toEqual({ state: 'finished', event_session_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(server.heard.find(({ url }) => url === '/api/authorize/session_token')?.headers['x-forensic-access-token']).toBe('access-1');
    expect(openCapsule(uploaded('/api/instant/folders').body).manifest).toMatchObject({ tags: ['video_selfie_blank'] });
    expect(server.heard.some(({ url }) => url === '/api/folders')).toBe(false);
  });

  it('capture: gives the page the container as second argument, and sends nothing', async () => {
    server.config = { architecture: 'capture' };
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken(WAITS), action: ['video_selfie_oneshot'] });
    const calls = await untilCalled(page, 'on_close');
    expect(names(calls)).toEqual(['on_capture_complete', 'on_close']);
    expect(calls[0]).toMatchObject({ count: 2, value: { action: 'video_selfie_oneshot', container: true }, container: { type: 'application/octet-stream' } });
    expectOrder(openCapsule(await containerOf(page)));
    expect(server.heard.map(({ url }) => url)).toEqual(['/core/app_config.json']);
  });

  it('leaves out a picture that the camera gives once more, and keeps out nobody whose face it does not find', async () => {
    server.config = { architecture: 'capture' };
    page = await openPluginPage(browser, server.page);
    await page.evaluate(lendSlowCamera);
    await open(page, { session_token: sessionToken(WAITS), action: ['video_selfie_blank'] });
    await untilCalled(page, 'on_capture_complete', 1, 120_000);
    const { events, files } = openCapsule(await containerOf(page));
    const frames = files.filter(({ name }) => name.startsWith('frame-')).map(({ content }) => content.toString('base64'));
    expect(frames.length).toBeGreaterThan(2);
    expect(new Set(frames).size).toBe(frames.length);
    expect(events.some(({ event }) => event === 'frame.repeated')).toBe(true);
  });

  it('capture without a container: gives the page the frames', async () => {
    server.config = { architecture: 'capture', use_wasm_container: false };
    page = await openPluginPage(browser, server.page);
    await open(page, { action: ['video_selfie_blank'] });
    const [call] = await untilCalled(page, 'on_capture_complete');
    expect(call?.count).toBe(1);
    const result = call?.value as { action: string; best_frame: string; best_frame_png: string; frame_list: string[] };
    expect(result.action).toBe('video_selfie_blank');
    expect(result.best_frame).toMatch(/^data:image\/jpeg;base64,\/9j\//);
    expect(result.best_frame_png).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(result.frame_list.length).toBeGreaterThan(3);
  });

  it('normal without a container: sends a video with its tags and the analyses', async () => {
    server.config = { architecture: 'normal', use_wasm_container: false, result_mode: 'status' };
    page = await openPluginPage(browser, server.page);
    await open(page, { token: 'access-1', action: ['video_selfie_blank'], meta: { transaction_id: '43' } });
    const calls = await untilCalled(page, 'on_complete');
    expect(calls.at(-1)?.value).toMatchObject({ analyses: { quality: { state: 'finished', resolution: 'success' } } });
    const { headers, body } = uploaded('/api/folders');
    expect(headers['x-forensic-access-token']).toBe('access-1');
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData();
    const payload = JSON.parse(await (form.get('payload') as File).text()) as unknown;
    expect(payload).toMatchObject({
      'folder:meta_data': { transaction_id: '43' }, 'media:tags': { video1: ['video_selfie', 'video_selfie_blank', 'orientation_portrait'] },
      analyses: [{ type: 'quality', source_media: ['video1'] }],
    });
    const video = form.get('video1') as File;
    expect(video.type).toMatch(/^video\/(webm|mp4)$/);
    expect(video.size).toBeGreaterThan(10_000);
  });
});

/** A camera without anybody before it, whose picture changes once a second and is sent many times. */
const lendSlowCamera = `navigator.mediaDevices.getUserMedia = () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  const draw = () => {
    context.fillStyle = 'hsl(' + Math.floor(performance.now() / 1000) * 7 % 360 + ', 30%, 50%)';
    context.fillRect(0, 0, 640, 480);
  };
  draw();
  setInterval(draw, 40);
  return Promise.resolve(canvas.captureStream(25));
}`;

/** What a capsule must hold, and in which order, by docs/capsule-door.md. */
function expectOrder({ events, files }: OpenedCapsule): void {
  const own = events.map(({ event }) => event).filter((event) => !['entry.added', 'frame.taken', 'page.visible'].includes(event));
  expect(own.slice(0, 5)).toEqual(['sdk.opened', 'permission.asked', 'permission.granted', 'camera.chosen', 'track.settings']);
  expect(own.at(-1)).toBe('capsule.sealed');
  const frames = files.map(({ name }) => /^frame-(\d{6})\.jpg$/.exec(name)?.[1]).filter((number) => number !== undefined).map(Number);
  expect(frames.sort((a, b) => a - b)).toEqual(frames.map((_, at) => at + 1));
  expect(frames.length).toBeGreaterThan(3);
  const stills = files.filter(({ name }) => name.startsWith('still-'));
  expect(stills.length).toBeGreaterThan(0);
  for (const { content } of files.filter(({ name }) => name.endsWith('.jpg'))) expect(content.subarray(0, 2)).toEqual(Buffer.of(0xFF, 0xD8));
}

/** No action may be shown before the wait that the server drew is over, nor more than 1.5 s later. */
function expectWaits({ events }: OpenedCapsule): void {
  const shown = events.filter(({ event }) => event === 'challenge.shown').map((event) => (event as unknown as { data: { action: string; t: number } }).data);
  expect(shown.map(({ action }) => action)).toEqual(['straight', 'video_selfie_left', 'straight']);
  const [first, second, third] = shown.map(({ t }) => t) as [number, number, number];
  expect(second - first).toBeGreaterThanOrEqual(900);
  expect(second - first).toBeLessThanOrEqual(2400);
  expect(third - second).toBeGreaterThanOrEqual(4000);
}
