import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { open, openPluginPage, untilCalled } from './support/pluginPage.js';
import { startPluginSite, type PluginSite } from './support/pluginSite.js';

interface Folder { folder_id: string; media: { media_type: string; tags: string[] }[]; analyses: { type: string; state: string; results_data?: { contradiction?: string } }[] }

describe('the plugin with the server', () => {
  let site: PluginSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await startPluginSite({ ResultMode: 'folder', ApiUseSessionToken: 'client' });
    browser = await launchChromium({ camera: await feed('person') });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('hands in a capsule that contradicts nothing, and the integrator finds its folder', async () => {
    const page = await openPluginPage(browser, site.page);
    await open(page, { session_token: await site.sessionToken(), action: ['video_selfie_blank'], meta: { transaction_id: 'plugin-1' } });
    const calls = await untilCalled(page, 'on_close');
    expect(calls.filter(({ name }) => name === 'on_error')).toEqual([]);
    const result = calls.find(({ name }) => name === 'on_complete')?.value as { folder_id: string; analyses: Record<string, unknown> };
    expect(result.analyses).toHaveProperty('quality');

    const folder = await (await site.api(`folders/${result.folder_id}`)).json() as Folder;
    expect(folder.media[0]).toMatchObject({ tags: ['video_selfie_blank'] });
    const [quality] = folder.analyses;
    expect(quality?.type).toBe('QUALITY');
    expect(quality?.results_data?.contradiction ?? null).toBeNull();
    expect(['FINISHED', 'FAILED']).toContain(quality?.state);
    const found = await (await site.api('folders/?meta_data=transaction_id==plugin-1')).text();
    expect(found).toContain(result.folder_id);
  });
});
