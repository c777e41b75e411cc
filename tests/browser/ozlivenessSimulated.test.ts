import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBridge, type Bridge } from '../../eng/browser/bridge.mjs';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { called, containerOf, open, openPluginPage, untilCalled } from './support/pluginPage.js';
import { startPluginSite, type PluginSite } from './support/pluginSite.js';

type Action = `video_selfie_${string}`;

interface Quality {
  readonly state: string;
  readonly resolution_status: string;
  readonly error_message: string | null;
  readonly results_data: { readonly contradiction?: string };
}

interface Outcome {
  readonly quality: Quality;
  /** Every instruction that was on the screen. */
  readonly told: readonly string[];
}

const PERSON = { species: 'bona-fide', seed: 4 };
const PRINT = { species: 'print-flat', seed: 2 };
const CAPTURE_MS = 240_000;

/** A person is turned away once in a while, as people are, and then tries again. */
const TRIES = 4;
const folder = process.env['BONAFIDE_SCREENSHOTS'];

/** Simulated presentations before the plugin in a real browser, judged by a real server: all that the subject sees is what the page draws. */
describe.each([
  ['normal', { ApiUseSessionToken: 'client', ResultMode: 'folder' }, [['video_selfie_left', 'video_selfie_smile']]],
  ['lite', { ApiUseSessionToken: 'api', ResultMode: 'full' }, [['video_selfie_scan']]],
  ['capture', { ApiUseSessionToken: 'client', ResultMode: 'safe' }, [['video_selfie_eyes'], ['video_selfie_right', 'video_selfie_down']]],
] as const)('before the plugin in the architecture %s', { timeout: 900_000 }, (architecture, web, actions) => {
  let site: PluginSite;
  let browser: Browser;
  let bridge: Bridge | undefined;
  let shown = '';
  let transaction = 0;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startPluginSite({ Architecture: architecture, ...web }), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await bridge?.stop();
    await site.close();
  });

  it.each(actions.map((list) => [list.join(' and '), list] as const))('a living person is guided and succeeds with %s', async (_name, list) => {
    const answers: string[] = [];
    for (let attempt = 0; attempt < TRIES && answers.at(-1) !== 'SUCCESS'; attempt++) {
      const { quality, told } = await captured(PERSON, list);
      expect(quality.results_data.contradiction).toBeUndefined();
      expect(told.length).toBeGreaterThan(2);
      answers.push(quality.resolution_status === 'SUCCESS' ? 'SUCCESS' : `${quality.resolution_status} ${JSON.stringify(quality)}`);
    }
    expect(answers.at(-1), answers.join('\n')).toBe('SUCCESS');
  });

  // By what is asked to move: a straight look alone tells no print from a face that hardly moves.
  if (architecture === 'normal') {
    it('a print of a photograph is refused', async () => {
      const { quality } = await captured(PRINT, actions[0]);
      expect(quality.resolution_status).toMatch(/^(DECLINED|FAILED)$/);
    });
  }

  async function captured(presentation: typeof PERSON, action: readonly Action[]): Promise<Outcome> {
    if (shown !== presentation.species) {
      await bridge?.stop();
      bridge = await startBridge(presentation);
      shown = presentation.species;
    }
    const page = await openPluginPage(browser, site.page, {}, async (context) => bridge?.attach(context));
    const id = `${architecture}-${++transaction}`;
    const token = web.ApiUseSessionToken === 'api' ? { token: site.key } : { session_token: await site.sessionToken() };
    const told = watchWords(page, `${presentation.species}-${action.join('-')}`);
    await open(page, { ...token, action, meta: { transaction_id: id } });
    const last = architecture === 'capture' ? 'on_capture_complete' : 'on_complete';
    await Promise.race([untilCalled(page, last, 1, CAPTURE_MS), untilCalled(page, 'on_error', 1, CAPTURE_MS)]);
    const errors = (await called(page)).filter(({ name }) => name === 'on_error');
    expect(errors).toEqual([]);
    return { quality: await qualityOf(page, id), told: await told() };
  }

  /** As the integrator learns it: by the folder, by the answer that the page was given, or by handing the container in. */
  async function qualityOf(page: Page, id: string): Promise<Quality> {
    if (architecture === 'normal') {
      const { items } = await (await site.api(`folders/?meta_data=transaction_id==${id}&with_analyses=true`)).json() as { items: { analyses: Quality[] }[] };
      return only(items.flatMap(({ analyses }) => analyses));
    }
    if (architecture === 'lite') {
      const { value } = only((await called(page)).filter(({ name }) => name === 'on_complete'));
      const { quality } = (value as unknown as { analyses: { quality: Quality } }).analyses;
      expect((await (await site.api('folders')).json() as { total: number }).total).toBe(0);
      return quality;
    }
    const container = await containerOf(page);
    const answer = await site.api('folders/', { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: new Uint8Array(container) });
    expect(answer.status).toBe(201);
    return only((await answer.json() as { analyses: Quality[] }).analyses);
  }

  function watchWords(page: Page, name: string): () => Promise<string[]> {
    const words = new Set<string>();
    let pictures = 0;
    const look = async (): Promise<void> => {
      const said = await page.evaluate<string>("document.querySelector('#ozliveness')?.shadowRoot.querySelector('.instruction')?.textContent ?? ''");
      if (said === '' || words.has(said)) return;
      words.add(said);
      if (folder !== undefined) await page.screenshot({ path: `${folder}/plugin-${architecture}-${name}-${++pictures}.png` });
    };
    const timer = setInterval(() => void look().catch(() => undefined), 250);
    return () => {
      clearInterval(timer);
      return Promise.resolve([...words]);
    };
  }
});

function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`There are ${list.length} instead of one.`);
  return one;
}
