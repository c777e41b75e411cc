import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBridge, type Bridge } from '../../eng/browser/bridge.mjs';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { captureOnDemo, type DemoMode } from './support/demoPage.js';

/** Simulated presentations through a real browser: the page's own drawing is all that the subject sees. */
describe('a simulated presentation before the demo page', () => {
  let server: RunningServer;
  let browser: Browser;
  const bridges = new Map<string, Bridge>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([...bridges.values()].map((bridge) => bridge.stop()));
    await server.stop();
  });

  it.each<[DemoMode]>([['LIVENESS_PASSIVE'], ['LIVENESS_PASSIVE_VIDEO'], ['LIVENESS_ACTIVE']])('of a living person succeeds in %s', async (mode) => {
    // A person may be turned away once in a while, as people are, and then tries again.
    const first = await captured('bona-fide', 4, mode);
    const result = first.livenessStatus === 'SUCCESS' ? first : await captured('bona-fide', 4, mode);
    expect(result.livenessStatus, result.diagnostic).toBe('SUCCESS');
  });

  it.each<[string, DemoMode]>([
    ['print-flat', 'LIVENESS_PASSIVE_VIDEO'], ['print-flat', 'LIVENESS_ACTIVE'],
    ['injected-replay', 'LIVENESS_PASSIVE_VIDEO'], ['injected-replay', 'LIVENESS_ACTIVE'],
  ])('of the kind %s is refused in %s', async (species, mode) => {
    const result = await captured(species, 2, mode);
    expect(result.livenessStatus).toMatch(/^(SPOOF|FAILED|TIMEOUT)$/);
  });

  async function captured(species: string, seed: number, mode: DemoMode): Promise<{ livenessStatus: string; diagnostic?: string }> {
    const name = `${species} ${seed}`;
    const bridge = bridges.get(name) ?? await startBridge({ species, seed });
    bridges.set(name, bridge);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await bridge.attach(context);
    return captureOnDemo(await context.newPage(), server.url, mode);
  }
});

describe('a photograph moved about before the demo page', () => {
  it('does not pass for a person at level HIGH', async () => {
    const server = await startServer();
    const browser = await launchChromium({ camera: await feed('person') });
    try {
      const page: Page = await browser.newPage();
      const result = await captureOnDemo(page, server.url, 'LIVENESS_PASSIVE');
      expect(result.livenessStatus).not.toBe('SUCCESS');
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
