import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { languages } from '../../web/src/ozliveness/texts/languages.js';
import { sessionToken, startCapsuleServer, type CapsuleServer } from './support/capsuleServer.js';
import { called, open, openPluginPage, untilCalled } from './support/pluginPage.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SIZES = [['a phone', 390, 844], ['a desktop', 1440, 900], ['a phone on its side', 844, 390]] as const;

describe('the surface of the plugin', () => {
  let server: CapsuleServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startCapsuleServer();
    browser = await launchChromium({ camera: await feed('person') });
  });
  afterEach(async () => {
    await page.context().close();
    server.answer = () => undefined;
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const untilScreen = (name: string): Promise<unknown> => page.waitForSelector(`#ozliveness .surface[data-screen="${name}"]`, { timeout: 60_000 });
  const faults = async (): Promise<string[]> => {
    await page.addScriptTag({ path: axe });
    return page.evaluate(`axe.run('#ozliveness').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
  };

  it.each(SIZES)('fills %s, and lets nothing overlap or scroll', async (_name, width, height) => {
    page = await openPluginPage(browser, server.page, { viewport: { width, height } });
    await open(page, { session_token: sessionToken(), action: ['video_selfie_left', 'video_selfie_smile'] });
    await untilScreen('capture');
    const box = async (selector: string): Promise<{ x: number; y: number; width: number; height: number }> => {
      const found = await page.locator(selector).boundingBox();
      if (found === null) throw new Error(`${selector} is not shown.`);
      return found;
    };
    const stage = await box('.stage');
    expect(stage).toEqual({ x: 0, y: 0, width, height });
    await page.waitForFunction("document.querySelector('#ozliveness').shadowRoot.querySelector('.part').textContent === '1 of 2'", undefined, { timeout: 30_000 });
    const [words, part, button] = [await box('.instruction'), await box('.part'), await box('.button.veil')];
    const oval = await box('.camera svg path:nth-of-type(2)');
    expect(words.y).toBeGreaterThanOrEqual(0);
    expect(button.y + button.height).toBeLessThanOrEqual(height);
    expect(button.height).toBeGreaterThanOrEqual(44);
    if (height > 480) {
      expect(words.y + words.height).toBeLessThanOrEqual(oval.y + 1);
      expect(part.y).toBeGreaterThanOrEqual(oval.y + oval.height);
      expect(part.y + part.height).toBeLessThanOrEqual(button.y);
    }
    expect(oval.x).toBeGreaterThanOrEqual(0);
    expect(oval.x + oval.width).toBeLessThanOrEqual(width);
    expect(Number.parseFloat(await page.locator('.instruction').evaluate((place) => getComputedStyle(place).fontSize))).toBeGreaterThanOrEqual(20);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe knows of, in the %s', async (colorScheme) => {
    page = await openPluginPage(browser, server.page, { colorScheme });
    let go = (): void => undefined;
    server.answer = ({ url }) => (url === '/core/app_config.json' ? new Promise((resolve) => (go = () => resolve(undefined))) : { status: 503, body: {} });
    await open(page, { session_token: sessionToken() });
    await untilScreen('wait');
    expect(await faults()).toEqual([]);
    await expect.poll(() => { go(); return page.locator('.surface').getAttribute('data-screen'); }, { timeout: 20_000 }).toBe('capture');
    expect(await faults()).toEqual([]);
    await untilScreen('problem');
    expect(await faults()).toEqual([]);
  });

  it.each(Object.keys(languages))('speaks %s, in its direction', async (lang) => {
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken(), lang });
    await untilScreen('capture');
    expect(await page.locator('.surface').evaluate((surface: HTMLElement) => [surface.lang, getComputedStyle(surface).direction])).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    const { guidance, count } = languages[lang] ?? { guidance: {}, count: '' };
    await expect.poll(() => page.locator('.instruction').innerText()).toSatisfy((said: string) => [...Object.values(guidance), count].includes(said));
    const fits = await page.locator('.instruction').evaluate((place) => place.scrollWidth <= place.clientWidth);
    expect(fits).toBe(true);
  });

  it('holds the keyboard, tells the page nothing else, and gives the focus back', async () => {
    page = await openPluginPage(browser, server.page);
    await page.focus('#open');
    await open(page, { session_token: sessionToken() });
    await untilScreen('capture');
    const focused = (): Promise<string> => page.evaluate("(document.activeElement.id + ' ' + (document.activeElement.shadowRoot?.activeElement?.className ?? '')).trim()");
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Tab']) {
      await page.keyboard.press(key);
      expect(await focused()).toBe('ozliveness button veil');
    }
    expect(await page.locator('main').getAttribute('inert')).toBe('');
    await page.keyboard.press('Escape');
    expect((await untilCalled(page, 'on_close')).map(({ name }) => name)).toEqual(['on_close']);
    expect(await page.locator('#ozliveness').count()).toBe(0);
    expect(await page.locator('main').getAttribute('inert')).toBeNull();
    expect(await focused()).toBe('open');
  });

  it('closes at once and calls on_close alone, once; the camera goes off', async () => {
    page = await openPluginPage(browser, server.page);
    await page.evaluate(`window.tracks = []; const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wish) => { const stream = await ask(wish); window.tracks.push(...stream.getTracks()); return stream; };`);
    await open(page, { session_token: sessionToken() });
    await untilScreen('capture');
    await page.evaluate('OzLiveness.close(); OzLiveness.close();');
    expect((await called(page)).map(({ name }) => name)).toEqual(['on_close']);
    expect(await page.evaluate('window.tracks.map(({ readyState }) => readyState)')).toEqual(['ended']);
  });

  it('goes on out of sight after hide, to the end', async () => {
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken(), action: ['video_selfie_oneshot'] });
    await untilScreen('capture');
    await page.evaluate('OzLiveness.hide()');
    expect(await page.locator('#ozliveness .surface').isVisible()).toBe(false);
    expect(await page.locator('main').getAttribute('inert')).toBeNull();
    expect((await untilCalled(page, 'on_close')).map(({ name }) => name)).toContain('on_complete');
  });

  it('takes the colours of the page that sets them', async () => {
    page = await openPluginPage(browser, server.page);
    await page.addStyleTag({ content: 'html { font-size: 50% } div { color: red; padding: 40px } #ozliveness { --bf-oval-progress: rgb(1, 2, 3); --bf-paper: rgb(4, 5, 6) }' });
    await open(page, { session_token: sessionToken() });
    await untilScreen('capture');
    expect(await page.locator('.camera svg path:nth-of-type(3)').getAttribute('stroke')).toBe('rgb(1, 2, 3)');
    expect(await page.locator('.surface').evaluate((surface) => [getComputedStyle(surface).backgroundColor, getComputedStyle(surface).fontSize])).toEqual(['rgb(4, 5, 6)', '16px']);
  });

  it('closes the first window when another is opened', async () => {
    page = await openPluginPage(browser, server.page);
    await open(page, { session_token: sessionToken() });
    await untilScreen('capture');
    await open(page, { session_token: sessionToken() });
    expect((await called(page)).map(({ name }) => name)).toEqual(['on_close']);
    expect(await page.locator('#ozliveness').count()).toBe(1);
  });

  it('moves nothing but progress for those who asked for that', async () => {
    page = await openPluginPage(browser, server.page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, { session_token: sessionToken() });
    await untilScreen('capture');
    expect(await page.locator('.stage').evaluate((stage) => getComputedStyle(stage).animationName)).toBe('none');
  });
});
