import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBridge, type Bridge, type Presentation } from '../../eng/browser/bridge.mjs';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { captureOnDemo, type DemoMode, type DemoResult, type Meanwhile } from './support/demoPage.js';

const PERSON = { species: 'bona-fide', seed: 2 };
const PRINT = { species: 'print-flat', seed: 2 };
const RECORDING = { species: 'injected-replay', seed: 2, mode: 'LIVENESS_PASSIVE_VIDEO' };
const TRIES = 3;
const folder = process.env['BONAFIDE_SCREENSHOTS'];

/** Simulated presentations through a real browser: the page's own drawing is all that the subject sees. */
describe('before the demo page', () => {
  let server: RunningServer;
  let browser: Browser;
  let bridge: Bridge | undefined;
  let shown = '';

  beforeAll(async () => {
    // On a busy machine everything is slower, the person too: time is given for that.
    const env = { BONAFIDE_Sessions__Light: 'true', BONAFIDE_Sessions__CaptureTimeout: '00:00:50' };
    [server, browser] = await Promise.all([startServer({ env }), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await bridge?.stop();
    await server.stop();
  });

  it.each<[DemoMode]>([['LIVENESS_PASSIVE'], ['LIVENESS_ACTIVE']])('a living person succeeds in %s', async (mode) => {
    await expectSuccess(mode, false, seesDots(mode));
  });

  it('a living person succeeds in LIVENESS_PASSIVE_VIDEO by going to distances that are told one after the other', async () => {
    const ovals = new Set<number>();
    await expectSuccess('LIVENESS_PASSIVE_VIDEO', false, seesOvals(ovals));
    // Before a face is there, at the two distances, and at the two that were drawn.
    expect(ovals.size).toBeGreaterThanOrEqual(4);
  });

  it('a living person succeeds in LIVENESS_PASSIVE_VIDEO by the colours of the light, told beforehand', async () => {
    const colours = new Set<string>();
    await expectSuccess('LIVENESS_PASSIVE_VIDEO', true, seesColours(colours));
    expect(colours.size).toBeGreaterThan(2);
  });

  // A recording may meet two dots by chance, so in LIVENESS_ACTIVE a single one shows nothing: how often it does is the evaluation's to say.
  it.each([['print-flat', 'LIVENESS_PASSIVE_VIDEO', PRINT], ['injected-replay', 'LIVENESS_PASSIVE_VIDEO', RECORDING]] as const)(
    '%s does not in %s', async (_species, mode, presentation) => {
      const { livenessStatus } = await captured(presentation, mode, false);
      expect(livenessStatus).toMatch(/^(SPOOF|FAILED|TIMEOUT)$/);
    });

  /** A person may be turned away once in a while, as people are, and then tries again. */
  async function expectSuccess(mode: DemoMode, light: boolean, meanwhile: Meanwhile): Promise<void> {
    const told: string[] = [];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { livenessStatus, diagnostic = '' } = await captured(PERSON, mode, light, meanwhile);
      if (livenessStatus === 'SUCCESS') return;
      told.push(`${livenessStatus}: ${diagnostic}`);
    }
    expect(told).toContain('SUCCESS');
  }

  async function captured(presentation: Presentation, mode: DemoMode, light: boolean, meanwhile?: Meanwhile): Promise<DemoResult> {
    if (shown !== presentation.species) {
      await bridge?.stop();
      bridge = await startBridge(presentation);
      shown = presentation.species;
    }
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await bridge?.attach(context);
    const page = await context.newPage();
    return captureOnDemo(page, server.url, mode, light, async (seen) => {
      await meanwhile?.(seen);
      await picture(seen, `${presentation.species}-${mode}${light ? '-light' : ''}`);
    });
  }

  function seesDots(mode: DemoMode): Meanwhile {
    return async (page) => {
      if (mode === 'LIVENESS_ACTIVE') await page.waitForSelector('#wbs-graphics-overlay g circle, body:not([data-screen="capture"]):not([data-screen="checks"])', { state: 'attached', timeout: 120_000 });
    };
  }

  function seesOvals(heights: Set<number>): Meanwhile {
    return async (page) => {
      await page.waitForSelector('[data-bonafide-oval]', { state: 'attached', timeout: 120_000 });
      const of = (): Promise<number | null> => page.evaluate("document.querySelector('[data-bonafide-oval]')?.getBBox().height ?? null");
      for (let height = await of(); height !== null; height = await of()) {
        if (height > 0 && !heights.has(Math.round(height))) await picture(page, `oval-${heights.size}`);
        heights.add(Math.round(height));
        await page.waitForTimeout(300);
      }
    };
  }

  function seesColours(colours: Set<string>): Meanwhile {
    return async (page) => {
      await page.waitForSelector('[data-bonafide-light]', { state: 'attached', timeout: 120_000 });
      await picture(page, 'light');
      const of = (): Promise<string | null> => page.evaluate("document.querySelector('[data-bonafide-light]')?.getAttribute('data-bonafide-light') ?? null");
      for (let colour = await of(); colour !== null; colour = await of()) {
        colours.add(colour);
        await page.waitForTimeout(100);
      }
    };
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (folder !== undefined) await page.screenshot({ path: `${folder}/simulated-${name}.png` });
  }
});
