import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feed, portrait } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { biometric } from './support/integrator.js';
import { startRelay, type Relay } from './support/relay.js';
import { configurationFor, startSample, type Sample } from './support/sampleIntegrator.js';
import { askFromPage, openSample, screen } from './support/samplePage.js';

interface Result { livenessStatus: string; deliveredBy: string; livenessMode: string; securityLevel: string; age?: { threshold: number } }

describe('the sample integrator takes a person', () => {
  let server: RunningServer;
  let relay: Relay;
  let sample: Sample;
  const browsers = startBrowsers();

  beforeAll(async () => {
    // Nobody waits a minute in a test for what a shorter time-out shows as well.
    server = await startServer({ env: { BONAFIDE_Sessions__CaptureTimeout: '00:00:15' } });
    relay = await startRelay(server.url);
    sample = await startSample({ ...configurationFor(server), BIOSERVER_CORE_URL: `${relay.url}/bioserver-app/`, AGE_THRESHOLD: '21',
      // The feed is a photograph moved about: at higher levels it is sometimes told for what it is.
      LIVENESS_SECURITY_LEVEL: 'LOW' });
  });
  afterEach(async () => {
    relay.edit = (_, body) => body;
    await browsers.clear();
  });
  afterAll(async () => {
    await browsers.close();
    await sample.close();
    await relay.close();
    await server.stop();
  });

  it('from the home page to a match and an age, by polling, and never shows a page the key', async () => {
    const browser = await browsers.with(await feed('person'));
    const opened = await openSample(browser, sample.url);
    const { page } = opened;
    await page.check('[value="LIVENESS_PASSIVE"]');
    await page.check('[name="matching"]');
    await page.check('[name="age"]');
    await page.click('#go');
    await screen(page, 'welcome');
    expect(new URL(page.url()).pathname).toBe('/passive');
    await page.click('#begin');

    await screen(page, 'reference', 'problem');
    await page.setInputFiles('#reference', { name: 'wall.jpg', mimeType: 'image/jpeg', buffer: wall() });
    await page.waitForSelector('#reference-problem:text("There is no clear face")', { timeout: 30_000 });
    await page.setInputFiles('#reference', await portrait('anna'));
    await screen(page, 'result', 'problem');
    expect(await outcome(page)).toEqual({ screen: 'result', status: 'SUCCESS', matched: 'true' });
    expect(await page.textContent('#facts')).toMatch(/Same person.*About \d+.*Verified.*Polling/);
    expect(await page.locator('#best-image svg').count()).toBe(1);

    const first = await askFromPage(page, '/api/transaction/result');
    expect(JSON.parse(first.body) as Result).toMatchObject({
      livenessStatus: 'SUCCESS', livenessMode: 'LIVENESS_PASSIVE', securityLevel: 'LOW', deliveredBy: 'polling', age: { threshold: 21 },
    });

    // The cookie is nobody else's, and no script's.
    expect(await page.evaluate('document.cookie')).toBe('');
    expect((await fetch(`${sample.url}/api/transaction/result`)).status).toBe(404);

    const everything = await opened.seen();
    expect(everything).toContain('bioSessionId');
    expect(everything).not.toContain(server.key);
    expect(sample.output()).not.toContain(server.key);

    // What stands beside the signature proves nothing; a signature that is not good is no answer at all.
    relay.edit = (_, body) => body.replace('"livenessStatus":"SUCCESS"', '"livenessStatus":"SPOOF"');
    expect((JSON.parse((await askFromPage(page, '/api/transaction/result')).body) as Result).livenessStatus).toBe('SUCCESS');
    relay.edit = (_, body) => body.replace(/"signature":"([^."]+)\.(.)/, (_all, header: string, letter: string) => `"signature":"${header}.${letter === 'A' ? 'B' : 'A'}`);
    expect((await askFromPage(page, '/api/transaction/result')).status).toBe(502);
  });

  it('to a refusal when the reference shows someone else', async () => {
    const browser = await browsers.with(await feed('person'));
    const { page } = await openSample(browser, `${sample.url}/passive?matching=on`, 'es');
    await page.click('#begin');
    await screen(page, 'reference', 'problem');
    await page.setInputFiles('#reference', await portrait('berta'));
    await screen(page, 'result', 'problem');
    expect(await outcome(page)).toEqual({ screen: 'result', status: 'SUCCESS', matched: 'false' });
    expect(await page.textContent('#verdict')).toBe('No es la misma persona');
    expect(await page.getAttribute('#badge', 'data-meaning')).toBe('refused');
  });

  it('to the error page when no face is seen', async () => {
    const browser = await browsers.with(await feed('empty'));
    const { page } = await openSample(browser, `${sample.url}/passive`, 'fr');
    await page.click('#begin');
    await screen(page, 'problem', 'result');
    expect(await page.getAttribute('body', 'data-problem')).toBe('1301');
    expect(await page.textContent('#problem-title')).toBe('Nous ne vous voyons pas');
    const result = JSON.parse((await askFromPage(page, '/api/transaction/result')).body) as Result;
    expect(result.livenessStatus).toBe('TIMEOUT');
  });

  it('out of a capture that is cancelled, and leaves nothing on the server', async () => {
    const browser = await browsers.with(await feed('empty'));
    const { page } = await openSample(browser, `${sample.url}/passive-video`);
    const begun = page.waitForResponse(`${sample.url}/api/transaction`);
    await page.click('#begin');
    const { bioSessionId } = (await (await begun).json()) as { bioSessionId: string };
    await screen(page, 'capture', 'problem');
    expect((await biometric(server, bioSessionId)).status).toBe(200);
    const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.click('.stage [data-cancel]');
    expect((await ended).status()).toBe(204);
    expect(await outcome(page)).toMatchObject({ screen: 'problem', problem: 'cancelled' });
    expect((await biometric(server, bioSessionId)).status).toBe(404);
  });

  it('to the permission when the camera is denied', async () => {
    const browser = await browsers.with('denied');
    const { page } = await openSample(browser, `${sample.url}/active`);
    await page.click('#begin');
    await screen(page, 'problem', 'capture');
    expect(await page.getAttribute('body', 'data-problem')).toBe('denied');
  });
});

function outcome(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset)) as Record<string, string>);
}

/** A picture of an even wall, in memory: the page may read a chosen file long after it was chosen. */
function wall(): Buffer {
  return execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'color=c=0xc8beb4:s=640x480', '-frames:v', '1', '-c:v', 'mjpeg', '-f', 'image2pipe', '-']);
}
