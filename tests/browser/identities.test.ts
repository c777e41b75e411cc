import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feed, portrait } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { until, untilEnd, valuesOf } from './support/capturePage.js';
import { keyOf, relyingService, type RelyingService } from './support/identities.js';
import { startIntegrator, type Integrator } from './support/integrator.js';
import { startSample, type Sample } from './support/sampleIntegrator.js';
import { openSample, screen } from './support/samplePage.js';

interface Started { id: string; sessionId: string }
interface Evidence { status: string; errors?: { code: string }[] }
interface Open { cases: { identityId: string; id: string }[] }

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pictures = process.env['BONAFIDE_PICTURES'];

describe('an identity', () => {
  let server: RunningServer;
  let service: RelyingService;
  let sample: Sample;
  let integrator: Integrator;
  let clerk: string;
  const browsers = startBrowsers();

  beforeAll(async () => {
    // Whoever is not found alike goes to a person: that is what is to be seen here.
    server = await startServer({ env: { BONAFIDE_Identities__InvalidScore: '0' } });
    service = relyingService(server, 'shop');
    clerk = keyOf(server, 'adjudicator', 'shop');
    integrator = await startIntegrator(server);
    sample = await startSample({
      BIOSERVER_VIDEO_URL: server.url, BIOSERVER_CORE_URL: `${server.url}/bioserver-app/v2`, IDPROOFING: 'true', GIPS_URL: `${server.url}/gips`, GIPS_RS_API_Key: service.key,
      // The feed is a photograph moved about: at higher levels it is sometimes told for what it is.
      LIVENESS_SECURITY_LEVEL: 'LOW',
    });
  });
  afterEach(() => browsers.clear());
  afterAll(async () => {
    await browsers.close();
    await sample.close();
    await integrator.close();
    await server.stop();
  });

  it('is proven on the sample’s page by a live portrait and the document it matches', async () => {
    const opened = await openSample(await browsers.with(await feed('person')), `${sample.url}/passive?matching=on`);
    const { page } = opened;
    expect(await page.isVisible('#consent')).toBe(true);
    await proven(page, 'anna');
    expect(await shown(page)).toMatchObject({ status: 'SUCCESS', portrait: 'VERIFIED', matched: 'true' });
    expect(await page.textContent('#facts')).toContain('Proven');
    expect(await page.locator('#best-image svg').count()).toBe(1);
    expect(await opened.seen()).not.toContain(service.key);
    expect(sample.output()).not.toContain(service.key);
  });

  it('without a document is live and not proven', async () => {
    const { page } = await openSample(await browsers.with(await feed('person')), `${sample.url}/passive`);
    await page.click('#begin');
    await screen(page, 'result', 'problem');
    expect(await shown(page)).toMatchObject({ status: 'SUCCESS', portrait: 'NOT_VERIFIED' });
    expect(await page.locator('#best-image svg').count()).toBe(1);
  });

  it('that nobody’s score decides is settled by a person in the console, whose key stays in memory', async () => {
    const browser = await browsers.with(await feed('person'));
    const { page } = await openSample(browser, `${sample.url}/passive?matching=on`);
    await proven(page, 'berta');
    expect(await shown(page)).toMatchObject({ status: 'SUCCESS', portrait: 'ADJUDICATION' });
    expect(await page.textContent('#verdict')).toBe('A person will look at it');
    const open = await service.get<Open>('/adjudications');
    const { identityId, id } = open.cases[0] ?? expect.unreachable();

    const desk = await openConsole(browser);
    await signIn(desk, 'no key at all');
    await desk.waitForSelector('#sign-in-problem:not([hidden])');
    expect(await desk.textContent('#sign-in-problem')).toContain('apikey');
    await signIn(desk, clerk);
    await desk.waitForSelector('[data-of="cases"]:not([hidden])');
    expect(await desk.inputValue('#key')).toBe('');
    expect(await desk.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')).toBe('[{},{},""]');
    await desk.click('#rows button');
    await desk.waitForSelector('#portrait:not([hidden])');
    await desk.waitForSelector('#reference:not([hidden])');
    for (const which of ['portrait', 'reference']) {
      await expect.poll(() => desk.evaluate(`document.getElementById('${which}').naturalWidth`)).toBeGreaterThan(100);
    }
    expect(await desk.getAttribute('#scale', 'aria-label')).toMatch(/^Match score [\d,]+\. Below 0 .* from 3,000 on/);
    await desk.click('#reject');
    expect(await desk.textContent('#case-problem')).toBe('Say why, in a few words.');
    await desk.fill('#reason', 'The noses differ.');
    await desk.click('#reject');
    await desk.waitForSelector('#told:not([hidden])');
    expect(await desk.isVisible('#none')).toBe(true);
    expect(await service.get<Evidence>(`/identities/${identityId}/status/${id}`)).toMatchObject({ status: 'INVALID', reason: { code: 'REJECTED' } });

    await desk.click('#sign-out');
    await desk.waitForSelector('[data-of="sign-in"]:not([hidden])');
    expect(await desk.locator('#rows tr').count()).toBe(0);
  });

  it.each([[390, 'light'], [390, 'dark'], [1440, 'light'], [1440, 'dark']] as const)('’s console has no fault that axe knows of at %i pixels in the %s', async (width, colorScheme) => {
    const browser = await browsers.with();
    const { key, identity } = await waitingDocument();
    const desk = await openConsole(browser, { width, colorScheme });
    await faultless(desk, `sign-in-${width}-${colorScheme}`);
    await signIn(desk, key);
    await desk.waitForSelector('#rows button');
    await faultless(desk, `cases-${width}-${colorScheme}`);
    // Nothing is wider than the screen.
    expect(await desk.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await desk.focus('#rows button');
    await desk.keyboard.press('Enter');
    await desk.waitForSelector('#reference:not([hidden])');
    await faultless(desk, `case-${width}-${colorScheme}`);
    const widthShown = (): Promise<number> => desk.evaluate("document.getElementById('reference').clientWidth");
    const small = await widthShown();
    await desk.click('#larger');
    expect(await widthShown()).toBeGreaterThan(small * 1.5);
    await faultless(desk, `large-${width}-${colorScheme}`);
    expect(await desk.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await desk.fill('#reason', 'It is genuine.');
    await desk.click('#accept');
    await desk.waitForSelector('#none:not([hidden])');
    await faultless(desk, `none-${width}-${colorScheme}`);
    expect((await identity()).idDocuments[0]?.status).toBe('VERIFIED');
  });

  it('whose person takes the consent back while a capture runs keeps nothing of it', async () => {
    const { id } = await service.post<{ id: string }>('/identities');
    await service.post(`/identities/${id}/consents`, [{ approved: true, type: 'PORTRAIT' }]);
    const started = await service.post<Started>(`/identities/${id}/attributes/portrait/live-capture-video-session`, { type: 'LIVENESS_PASSIVE' });
    const page = await (await (await browsers.with(await feed('empty'))).newContext()).newPage();
    await page.goto(integrator.url);
    await page.evaluate((session) => {
      Object.assign(window, { sessionId: session });
      void (window as unknown as { begin(): Promise<void> }).begin();
    }, started.sessionId);
    await until(page, "happened.some((h) => h.what === 'tracking')");
    await service.post(`/identities/${id}/consents`, [{ approved: false, type: 'PORTRAIT' }]);
    const happened = await untilEnd(page, 30_000);
    expect(valuesOf(happened, 'result')).toEqual([]);
    expect(valuesOf<{ code: unknown }>(happened, 'error')[0]?.code).toBeDefined();
    expect(await service.get<Evidence>(`/identities/${id}/status/${started.id}`)).toMatchObject({ status: 'INVALID', errors: [{ code: 'CONSENT_ENDED' }] });
  });

  /** The sample's page, from its first button to the result. */
  async function proven(page: Page, document: 'anna' | 'berta'): Promise<void> {
    await page.click('#begin');
    await screen(page, 'reference', 'problem');
    await page.setInputFiles('#reference', await portrait(document));
    await screen(page, 'result', 'problem');
  }

  function shown(page: Page): Promise<Record<string, string>> {
    return page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset)) as Record<string, string>);
  }

  /** A document that its person sent, in a tenant of its own. */
  async function waitingDocument(): Promise<{ key: string; identity: () => Promise<{ idDocuments: { status: string }[] }> }> {
    const tenant = `desk-${Math.random().toString(36).slice(2, 8)}`;
    const relying = relyingService(server, tenant);
    const { id } = await relying.post<{ id: string }>('/identities', [{ key: 'BUSINESS_ID', value: 'LOA1P' }]);
    await relying.post(`/identities/${id}/consents`, [{ approved: true, type: 'PORTRAIT' }]);
    const form = new FormData();
    form.append('image', new Blob([new Uint8Array(await readFile(await portrait('anna')))], { type: 'image/jpeg' }), 'passport.jpg');
    form.append('type', 'PASSPORT');
    const sent = await fetch(`${server.url}/gips/v1/identities/${id}/id-documents/capture`, { method: 'POST', headers: { apikey: keyOf(server, 'user-application', tenant) }, body: form });
    expect(sent.status).toBe(201);
    return { key: keyOf(server, 'adjudicator', tenant), identity: () => relying.get(`/identities/${id}`) };
  }

  /** @param look for the checker, whose script the page's policy would not let in; without it the policy holds. */
  async function openConsole(browser: Browser, look?: { width: number; colorScheme: 'light' | 'dark' }): Promise<Page> {
    const { width, colorScheme } = look ?? { width: 1440, colorScheme: 'light' };
    const page = await (await browser.newContext({ viewport: { width, height: 844 }, colorScheme, bypassCSP: look !== undefined })).newPage();
    await page.goto(`${server.url}/console/adjudications/`);
    await page.waitForSelector('html[data-ready="true"]');
    return page;
  }

  async function signIn(page: Page, key: string): Promise<void> {
    await page.fill('#key', key);
    await page.fill('#person', 'clerk 7');
    await page.click('#sign-in [type="submit"]');
  }

  async function faultless(page: Page, name: string): Promise<void> {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/console-${name}.png`, fullPage: true });
    await page.addScriptTag({ path: axe });
    expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))"), name).toEqual([]);
  }
});
