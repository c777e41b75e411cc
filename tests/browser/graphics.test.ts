import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { graphicsPage } from './support/graphicsPage.js';
import { startScriptedServer, type ScriptedServer } from './support/scriptedServer.js';

const DOTS = `{ w: 640, h: 360, livenessActive: { controlledPoint: { x: 300, y: 200 }, targetChallengeIndex: 2, challengeCircles: {
  0: { x: 320, y: 120, r: 30 }, 1: { x: 370, y: 160, r: 30 }, 2: { x: 280, y: 90, r: 30 } } } }`;
const TRACKING = (stability: number, targetR = 104) => `{ w: 640, h: 360, targetInfo: { targetR: ${targetR}, stability: ${stability} } }`;
const SIZES = [['a phone', 390, 844], ['a desktop', 1440, 900]] as const;
const folder = process.env['BONAFIDE_SCREENSHOTS'];

interface Box { x: number; y: number; width: number; height: number }

describe('the graphics, without the capture script', () => {
  let server: ScriptedServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startScriptedServer({ '/': graphicsPage({ mirrored: false }), '/mirrored': graphicsPage({ mirrored: true }) });
    browser = await launchChromium({ camera: await feed('person') });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(path: string, width: number, height: number): Promise<void> {
    page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 3 : 1 });
    await page.goto(server.url + path);
    await page.evaluate(`(async () => { const video = document.querySelector('video');
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
      await new Promise((resolve) => { video.onplaying = resolve; }); })()`);
    expect(await page.evaluate("typeof window.BioserverVideo")).toBe('undefined');
  }
  const ui = (call: string): Promise<unknown> => page.evaluate(`BioserverVideoUI.${call}`);
  const box = (selector: string): Promise<Box> => page.evaluate(`(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('${selector}').getBoundingClientRect())`);
  const attributes = (selector: string, ...names: string[]): Promise<(string | null)[]> =>
    page.evaluate(`${JSON.stringify(names)}.map((name) => document.querySelector('${selector}').getAttribute(name))`);
  const picture = async (name: string): Promise<void> => {
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };
  const middle = ({ x, width }: Box): number => x + width / 2;

  it.each(SIZES)('draw the dots on %s, at the place of the picture', async (name, width, height) => {
    await open('/', width, height);
    await ui('resetLivenessActiveGraphics({ tooltip: { enabled: true } })');
    expect(await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`)).toBeUndefined();
    await picture(`active-${name}`);

    expect(await page.evaluate("['#wbs-video-wrapper > #user-video', '#wbs-graphics-wrapper > #wbs-tooltip', '#wbs-graphics-wrapper > svg#wbs-graphics-overlay'].map((s) => document.querySelectorAll(s).length)")).toEqual([1, 1, 1]);
    const video = await box('#user-video');
    const scale = Math.max(video.width / 640, video.height / 360);
    const dot = await box('#wbs-graphics-overlay g:nth-of-type(3) circle');
    expect(middle(dot)).toBeCloseTo(video.x + video.width / 2 + (280 - 320) * scale, 0);
    expect(dot.width).toBeCloseTo(60 * scale, 0);
    expect(await attributes('#wbs-graphics-overlay g circle', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['Lavender', 'white', '3', null]);
    expect(await attributes('#wbs-graphics-overlay g:nth-of-type(3) circle', 'fill')).toEqual(['DarkOrchid']);
    expect(await attributes('#wbs-graphics-overlay line', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['Lavender', '5', '10 15']);
    expect(await attributes('#wbs-graphics-overlay > circle', 'fill', 'stroke', 'stroke-width')).toEqual(['black', 'white', '3']);
    expect(await page.evaluate("(({ backgroundColor, color, width }) => [backgroundColor, color, width])(getComputedStyle(document.querySelector('#wbs-tooltip')))"))
      .toEqual(['rgb(255, 103, 0)', 'rgb(255, 255, 255)', '200px']);
    expect(await page.evaluate("document.querySelector('#wbs-tooltip').textContent")).toBe('Move the line gently with your head to this point');
    const tip = await box('#wbs-tooltip');
    expect(tip.x).toBeGreaterThanOrEqual(0);
    expect(tip.x + tip.width).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('mirror the dots with the video, and leave their numbers readable', async () => {
    await open('/mirrored', 1440, 900);
    await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
    await picture('active-mirrored');
    const video = await box('#user-video');
    const scale = Math.max(video.width / 640, video.height / 360);
    expect(middle(await box('#wbs-graphics-overlay g:nth-of-type(3) circle'))).toBeCloseTo(video.x + video.width / 2 - (280 - 320) * scale, 0);
    expect(await attributes('#wbs-graphics-overlay g text', 'transform')).toEqual([expect.stringContaining('scale(1 1)')]);
    await page.close();
  });

  it('take the options of the page, and go at a reset', async () => {
    await open('/', 1440, 900);
    await ui(`resetLivenessActiveGraphics({ tooltip: { enabled: false }, controlledPoint: { radius: 20, color: 'blue', borderSize: '4', borderColor: 'red' },
      challengePoint: { done: { color: 'OrangeRed', borderSize: 1, borderColor: 'navy', textColor: 'lime', textFont: 'Georgia', dashed: 6 } },
      challengeLines: { done: { color: 'OrangeRed', size: 9, dashed: false }, target: { color: 'teal', size: '7', dashed: '4' } } })`);
    await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
    expect(await attributes('#wbs-graphics-overlay > circle', 'fill', 'stroke', 'stroke-width')).toEqual(['blue', 'red', '4']);
    expect(await attributes('#wbs-graphics-overlay g circle', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['OrangeRed', 'navy', '1', '6 6']);
    expect(await attributes('#wbs-graphics-overlay g text', 'fill', 'font-family')).toEqual(['lime', 'Georgia']);
    expect(await attributes('#wbs-graphics-overlay line:nth-of-type(1)', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['OrangeRed', '9', null]);
    expect(await attributes('#wbs-graphics-overlay line:nth-of-type(2)', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['teal', '7', '4 11']);
    expect(await page.evaluate("document.querySelector('#wbs-tooltip').hidden")).toBe(true);
    await ui('resetLivenessActiveGraphics()');
    expect(await page.evaluate("document.querySelectorAll('#wbs-graphics-overlay').length")).toBe(0);
    await page.close();
  });

  it('size the starting point in pixels of an HD frame, whatever frame the server was given', async () => {
    await open('/', 1440, 900);
    const video = await box('#user-video');
    const scale = Math.max(video.width / 1280, video.height / 720);
    for (const [options, radius] of [['', 40], ['{ controlledPoint: { radius: 20 } }', 20], ["{ controlledPoint: { radius: '55' } }", 55]] as const) {
      await ui(`resetLivenessActiveGraphics(${options})`);
      await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
      expect((await box('#wbs-graphics-overlay > circle')).width).toBeCloseTo(2 * radius * scale, 0);
    }
    await page.close();
  });

  it('write the tooltip as large as the page says, 0.8em by default', async () => {
    await open('/', 1440, 900);
    const size = (): Promise<string> => page.evaluate("getComputedStyle(document.querySelector('#wbs-tooltip')).fontSize");
    for (const [options, expected] of [['', '12.8px'], [", fontSize: '2em'", '32px'], [", fontSize: '19px'", '19px']] as const) {
      await ui(`resetLivenessActiveGraphics({ tooltip: { enabled: true${options} } })`);
      await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
      expect(await size()).toBe(expected);
    }
    await page.close();
  });

  it('show the tooltip and hide it in turn, as long as the page says, 4 seconds by default', async () => {
    await open('/', 1440, 900);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(3_600_000);
    const isHidden = (): Promise<boolean> => page.evaluate("document.querySelector('#wbs-tooltip').hidden");
    for (const [duration, seconds] of [['', 4], [", duration: '7'", 7], [', duration: 2', 2]] as const) {
      await ui(`resetLivenessActiveGraphics({ tooltip: { enabled: true${duration} } })`);
      await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
      expect(await isHidden()).toBe(false);
      await page.clock.runFor(seconds * 1000 - 1);
      expect(await isHidden()).toBe(false);
      await page.clock.runFor(1);
      expect(await isHidden()).toBe(true);
      await page.clock.runFor(seconds * 1000);
      expect(await isHidden()).toBe(false);
    }
    // Zero disables the turns.
    await ui("resetLivenessActiveGraphics({ tooltip: { enabled: true, duration: '0' } })");
    await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
    await page.clock.runFor(60_000);
    expect(await isHidden()).toBe(false);
    await page.close();
  });

  it('take every option of the dot that is next, too', async () => {
    await open('/', 1440, 900);
    await ui(`resetLivenessActiveGraphics({ challengePoint: { target: {
      color: 'DarkTurquoise', borderSize: '6', borderColor: 'gold', textColor: 'navy', textFont: 'Courier', dashed: '8' } } })`);
    await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
    const target = '#wbs-graphics-overlay g:nth-of-type(3)';
    expect(await attributes(`${target} circle`, 'fill', 'stroke', 'stroke-width', 'stroke-dasharray')).toEqual(['DarkTurquoise', 'gold', '6', '8 8']);
    expect(await attributes(`${target} text`, 'fill', 'font-family')).toEqual(['navy', 'Courier']);
    expect(await attributes('#wbs-graphics-overlay g circle', 'fill')).toEqual(['Lavender']);
    await page.close();
  });

  it.each(SIZES)('draw the oval on %s, in its middle, and follow a resize', async (name, width, height) => {
    await open('/mirrored', width, height);
    expect(await ui("initPassiveVideoGraphics('user-video')")).toBeUndefined();
    expect(await ui(`displayPassiveVideoAnimation(${TRACKING(0.6, 80)})`)).toBeUndefined();
    await page.waitForTimeout(300);
    await picture(`passive-${name}`);
    const oval = '#wbs-passive-video-overlay path:nth-of-type(2)';
    expect(await attributes(oval, 'stroke', 'stroke-width')).toEqual(['#FFFFFF', '8']);
    expect(await attributes('#wbs-passive-video-overlay path:nth-of-type(1)', 'fill')).toEqual(['rgba(21, 51, 112, 0.8)']);
    expect(await attributes('#wbs-passive-video-overlay path:nth-of-type(3)', 'stroke', 'stroke-dashoffset')).toEqual(['#FFA000', '0.4']);
    const video = await box('#user-video');
    expect(middle(await box(oval))).toBeCloseTo(middle(video), 0);

    const before = await box(oval);
    await page.setViewportSize({ width: Math.round(width * 0.8), height: Math.round(height * 0.8) });
    await expect.poll(async () => (await box(oval)).height, { timeout: 10_000 }).toBeLessThan(before.height * 0.85);
    expect(middle(await box(oval))).toBeCloseTo(middle(await box('#user-video')), 0);
    await page.close();
  });

  it('have the passive-video functions under both names', async () => {
    await open('/', 390, 844);
    expect(await page.evaluate('BioserverVideoUI.initGraphics === BioserverVideoUI.initPassiveVideoGraphics && BioserverVideoUI.stopAnimation === BioserverVideoUI.stopPassiveVideoAnimation')).toBe(true);
    await ui("initGraphics('user-video', { oval: { borderSize: 3, borderColor: 'white', animatedBorderColor: 'lime' }, backgroundColor: 'black' })");
    expect(await attributes('#wbs-passive-video-overlay path:nth-of-type(3)', 'stroke', 'stroke-width')).toEqual(['lime', '3']);
    await ui('stopAnimation()');
    expect(await page.evaluate("document.querySelectorAll('#wbs-passive-video-overlay').length")).toBe(0);
    await page.close();
  });

  it.each(SIZES)('show the best image on %s, the face in its middle', async (name, width, height) => {
    await open('/', width, height);
    await takePicture();
    const result = '{ bestImageInfo: { boxX: 500, boxY: 150, boxW: 300, boxH: 380 } }';
    expect(await ui(`displayPassiveVideoBestImage(window.blob, ${result}, 'best-image-wrapper', { oval: { borderSize: 5, borderColor: '#41B16E' } })`)).toBeUndefined();
    await page.waitForSelector('#wbs-best-image');
    await page.evaluate("document.querySelector('#best-image-wrapper').scrollIntoView()");
    await picture(`best-${name}`);
    expect(await attributes('#wbs-best-image > ellipse', 'stroke', 'stroke-width')).toEqual(['#41B16E', '5']);
    expect(await ui(`displayBestImage(window.blob, ${result}, 'best-image-wrapper')`)).toBeUndefined();
    await page.waitForSelector('#wbs-best-image rect', { state: 'attached' });
    expect(await page.evaluate("document.querySelectorAll('#wbs-best-image').length")).toBe(1);
    expect(await page.evaluate("document.querySelectorAll('#wbs-best-image > ellipse').length")).toBe(0);
    await ui('resetBestImage()');
    expect(await page.evaluate("document.querySelectorAll('#wbs-best-image').length")).toBe(0);
    await page.close();
  });

  it('show the best image in the place of an image element, too, and give the place back', async () => {
    await open('/', 390, 844);
    await page.evaluate("document.querySelector('#best-image-wrapper').innerHTML = '<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAAAAAAALAAAAAABAAEAAAICTAEAOw==\" id=\"best-image\" alt=\"Your picture\" width=\"200\" height=\"260\">'");
    await takePicture();
    const result = '{ bestImageInfo: { boxX: 500, boxY: 150, boxW: 300, boxH: 380 } }';
    expect(await ui(`displayPassiveVideoBestImage(window.blob, ${result}, 'best-image')`)).toBeUndefined();
    await page.waitForSelector('#best-image + #wbs-best-image');
    expect(await page.isVisible('#best-image')).toBe(false);
    expect(await box('#wbs-best-image')).toMatchObject({ width: 200, height: 260 });
    await ui('resetBestImage()');
    expect(await page.isVisible('#best-image')).toBe(true);
    expect(await page.evaluate("document.querySelectorAll('#wbs-best-image').length")).toBe(0);
    await page.close();
  });

  it.each([
    ["initPassiveVideoGraphics('nobody')", 'Failed to initialize graphics'], [`displayPassiveVideoAnimation(${TRACKING(0)})`, 'Failed to display animation'],
    ["displayPassiveVideoBestImage(new Blob(), {}, 'nobody')", 'Failed to display animation'], ["displayBestImage(null, {}, 'best-image-wrapper')", 'Failed to display image'],
    [`updateLivenessActiveGraphics('nobody', ${DOTS})`, 'Failed to display graphics'],
    ['resetLivenessActiveGraphics()', 'Failed to reset graphics'], ['stopPassiveVideoAnimation()', 'Failed to stop animation'],
    ['stopAnimation()', 'Failed to stop animation'], ['resetBestImage()', 'Failed to reset image'],
  ])('answer what went wrong with %s', async (call, message) => {
    await open('/', 390, 844);
    if (/^(reset|stop)/.test(call)) await refuseRemoval();
    expect(await ui(call)).toEqual({ error: { message: expect.stringContaining(message) as string } });
    await page.close();
  });

  /** The camera's picture as `window.blob` of the page. */
  function takePicture(): Promise<unknown> {
    return page.evaluate(`(async () => { const video = document.querySelector('video'); const canvas = document.createElement('canvas');
      canvas.width = 1280; canvas.height = 720; canvas.getContext('2d').drawImage(video, 0, 0, 1280, 720);
      window.blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg')); })()`);
  }

  /** What only takes something away fails on a page alone that does not let go of it. */
  async function refuseRemoval(): Promise<void> {
    await ui(`updateLivenessActiveGraphics('user-video', ${DOTS})`);
    await ui("initPassiveVideoGraphics('user-video')");
    await takePicture();
    await ui("displayBestImage(window.blob, {}, 'best-image-wrapper')");
    await page.waitForSelector('#wbs-best-image', { state: 'attached' });
    await page.evaluate("Element.prototype.remove = () => { throw new Error('the page holds on'); }; Node.prototype.removeChild = Element.prototype.remove");
  }
});
