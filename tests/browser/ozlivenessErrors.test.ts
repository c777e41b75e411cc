import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { startBrowsers } from './support/browsers.js';
import { sessionToken, startCapsuleServer, type Answerer, type CapsuleServer } from './support/capsuleServer.js';
import { called, open, openPluginPage, untilCalled } from './support/pluginPage.js';

const ALLOWED = "default-src 'none'; script-src API 'wasm-unsafe-eval'; connect-src API; img-src blob:";

describe('the plugin says what is in the way:', () => {
  let server: CapsuleServer;
  let strict: CapsuleServer;
  const browsers = startBrowsers();

  beforeAll(async () => {
    server = await startCapsuleServer();
    strict = await startCapsuleServer({ policy: ALLOWED.replace(" 'wasm-unsafe-eval'", '') });
  });
  afterEach(async () => {
    await browsers.clear();
    server.answer = () => undefined;
    server.config = {};
    server.heard.length = 0;
  });
  afterAll(() => Promise.all([browsers.close(), server.close(), strict.close()]));

  const start = async (camera: string, options: Record<string, unknown> = {}, url = server.page): Promise<Page> => {
    const page = await openPluginPage(await browsers.with(camera), url);
    await open(page, { session_token: sessionToken(), action: ['video_selfie_oneshot'], ...options });
    return page;
  };
  const errorOf = async (page: Page): Promise<unknown> => (await untilCalled(page, 'on_error')).find(({ name }) => name === 'on_error')?.value;
  const words = (page: Page): Promise<string> => page.locator('.panel h1').innerText();
  const refuseUpload = (status: number, error_code: number): Answerer => ({ url }) =>
    (url === '/api/folders' ? { status, body: { error_code, error_message: 'Why.', details: null } } : undefined);

  it('a camera that is denied, and one that is missing', async () => {
    const denied = await start('denied');
    expect(await errorOf(denied)).toMatchObject({ code: 'error_camera_denied', context: { name: 'NotAllowedError' } });
    expect(await words(denied)).toBe('The camera is blocked');
    await browsers.clear();
    expect(await errorOf(await start('none'))).toMatchObject({ code: 'error_camera_absent' });
  });

  it('a camera that is denied may be asked for again', async () => {
    const page = await start('denied');
    await errorOf(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect((await untilCalled(page, 'on_error', 2)).filter(({ name }) => name === 'on_error')).toHaveLength(2);
    await page.getByRole('button', { name: 'Close' }).click();
    expect((await untilCalled(page, 'on_close')).map(({ name }) => name)).toEqual(['on_error', 'on_error', 'on_close']);
    expect(await page.locator('#ozliveness').count()).toBe(0);
  });

  it('options, a configuration and a token that cannot be used', async () => {
    const page = await start('none', { action: ['photo_id_front'] });
    expect(await errorOf(page)).toMatchObject({ code: 'error_options', message: expect.stringContaining('photo_id_front') as string });
    expect((await called(page)).at(-1)?.name).toBe('on_close');
    await browsers.clear();

    server.config = { architecture: 'sideways' };
    const second = await start('none');
    expect(await errorOf(second)).toMatchObject({ code: 'error_config' });
    expect(await second.locator('#ozliveness').getByRole('button').allInnerTexts()).toEqual(['Close']);
    await browsers.clear();

    server.config = {};
    expect(await errorOf(await start('none', { session_token: 'forged' }))).toMatchObject({ code: 'error_session_token' });
    await browsers.clear();
    expect(await errorOf(await start('none', { session_token: undefined }))).toMatchObject({
      code: 'error_session_token', message: expect.stringContaining('api_use_session_token') as string,
    });
  });

  it('WebAssembly that the page\'s policy forbids: error_wasm_internal_failure_1', async () => {
    const page = await start('none', {}, strict.page);
    expect(await errorOf(page)).toMatchObject({ code: 'error_wasm_internal_failure_1', event_session_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(await page.locator('#ozliveness').getByRole('button').allInnerTexts()).toEqual(['Close']);
    // The strict policy let the styles through.
    expect(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position)).toBe('absolute');
  });

  it('WebAssembly that the browser lacks: error_wasm_internal_failure_1', async () => {
    const jitless = await launchChromium({ flags: ['--js-flags=--jitless'] });
    try {
      const page = await openPluginPage(jitless, server.page);
      await open(page, { session_token: sessionToken() });
      expect(await errorOf(page)).toMatchObject({ code: 'error_wasm_internal_failure_1' });
    } finally {
      await jitless.close();
    }
  });

  it('a key that cannot be sealed to: error_wasm_internal_failure_3', async () => {
    const [header, claims, signature] = sessionToken().split('.') as [string, string, string];
    const weak = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()) as object, key: Buffer.alloc(32).toString('base64url') };
    const token = [header, Buffer.from(JSON.stringify(weak)).toString('base64url'), signature].join('.');
    expect(await errorOf(await start('none', { session_token: token }))).toMatchObject({ code: 'error_wasm_internal_failure_3' });
  });

  it('an upload that fails may be sent again, the same capsule', async () => {
    server.answer = refuseUpload(503, 0);
    const page = await start(await feed('person'));
    expect(await errorOf(page)).toMatchObject({ code: 'error_overloaded', message: 'Why.', context: { status: 503 } });
    server.answer = () => undefined;
    await page.getByRole('button', { name: 'Send again' }).click();
    await untilCalled(page, 'on_complete');
    const uploads = server.heard.filter(({ url }) => url === '/api/folders');
    expect(uploads).toHaveLength(2);
    expect(uploads[0]?.body.equals(uploads[1]?.body ?? Buffer.alloc(0))).toBe(true);
    expect((await called(page)).filter(({ name }) => name === 'on_submit')).toHaveLength(2);
  });

  it('a used session token ends it where the page brought the token', async () => {
    server.answer = refuseUpload(400, 14);
    const page = await start(await feed('person'));
    expect(await errorOf(page)).toMatchObject({ code: 'error_session_token', context: { error_code: 14 } });
    expect(await page.locator('#ozliveness').getByRole('button').allInnerTexts()).toEqual(['Close']);
  });

  it('a used session token is replaced where the plugin asks for it', async () => {
    server.config = { api_use_session_token: 'api' };
    server.answer = refuseUpload(400, 14);
    const page = await start(await feed('person'), { session_token: undefined, token: 'a' });
    await errorOf(page);
    server.answer = () => undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilCalled(page, 'on_complete');
    expect(server.heard.filter(({ url }) => url === '/api/authorize/session_token')).toHaveLength(2);
  });

  it('a server that is gone', async () => {
    const gone = await startCapsuleServer();
    const page = await start('none', { session_token: undefined }, gone.page);
    await page.evaluate('OzLiveness.close()');
    await gone.close();
    await open(page);
    await untilCalled(page, 'on_error');
    expect((await called(page)).at(-1)?.value).toMatchObject({ code: 'error_network' });
    expect(await words(page)).toBe('The connection was lost');
  });
});
