import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { configurationFor, startSample, type Sample } from './support/sampleIntegrator.js';
import { openSample, screen } from './support/samplePage.js';

describe('the sample integrator, before a device that tries too often', () => {
  let server: RunningServer;
  let sample: Sample;
  const browsers = startBrowsers();

  beforeAll(async () => {
    server = await startServer({ env: { BONAFIDE_Lockout__MaxPerDevice: '2', BONAFIDE_Lockout__LockFor: '01:00:00' } });
    sample = await startSample(configurationFor(server));
  });
  afterAll(async () => {
    await browsers.close();
    await sample.close();
    await server.stop();
  });

  it('says when it is unlocked, and takes its neighbour behind the same address', async () => {
    const browser = await browsers.with(await feed('empty'));
    const { page } = await openSample(browser, `${sample.url}/passive`);
    for (let attempt = 0; attempt < 2; attempt++) {
      await page.click(attempt === 0 ? '#begin' : '#problem-action');
      await screen(page, 'capture', 'problem');
      // The oval is drawn once the server has begun, and what has begun counts.
      await page.waitForSelector('#wbs-passive-video-overlay', { state: 'attached' });
      await page.click('.stage [data-cancel]');
      await screen(page, 'problem');
      expect(await page.getAttribute('body', 'data-problem')).toBe('cancelled');
    }

    await page.click('#problem-action');
    await page.waitForSelector('body[data-problem="429"]');
    expect(await page.isDisabled('#problem-action')).toBe(true);
    expect(await page.textContent('#problem-text')).toMatch(/\d{1,2}:\d{2}/);

    const neighbour = await openSample(browser, `${sample.url}/passive`);
    await neighbour.page.click('#begin');
    await screen(neighbour.page, 'capture', 'problem');
    expect(await neighbour.page.getAttribute('body', 'data-screen')).toBe('capture');
    await neighbour.page.waitForSelector('#wbs-passive-video-overlay', { state: 'attached' });
  });
});
