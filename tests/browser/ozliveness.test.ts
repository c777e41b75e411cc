import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { openCapsule } from './support/capsuleFile.js';
import { sessionToken, startCapsuleServer, type CapsuleServer } from './support/capsuleServer.js';
import { open, openPluginPage, untilCalled } from './support/pluginPage.js';

describe('the plugin hands in a capture', () => {
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

  it('to the API, in architecture normal, with a token that the page brings', async () => {
    server.config = { architecture: 'normal', use_wasm_container: true, api_use_session_token: 'client', result_mode: 'folder' };
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken(), action: ['video_selfie_blank'], meta: { transaction_id: '42' } });
    const calls = await untilCalled(page, 'on_close');
    expect(calls.map(({ name }) => name)).toEqual(['on_submit', 'on_result', 'on_result', 'on_complete', 'on_close']);
    const upload = server.heard.find(({ url }) => url === '/api/folders');
    expect(upload?.headers['content-type']).toBe('application/octet-stream');
    const opened = openCapsule(upload?.body ?? Buffer.alloc(0));
    console.log(JSON.stringify(opened.manifest), opened.files.length, upload?.body.length, opened.events.map((e) => e.event + '@' + Math.round(e.t)).join(' ').slice(0, 3000));
  });
});
