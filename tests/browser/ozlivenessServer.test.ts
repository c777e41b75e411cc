import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { open, openPluginPage, pluginPage, untilCalled } from './support/pluginPage.js';

const launcher = path.resolve(import.meta.dirname, '../../artifacts/bonafide');

interface Folder { folder_id: string; media: { media_type: string; tags: string[] }[]; analyses: { type: string; state: string; results_data?: { contradiction?: string } }[] }

describe('the plugin with the server', () => {
  let server: RunningServer;
  let site: Server;
  let browser: Browser;
  let key: string;

  beforeAll(async () => {
    server = await startServer({ env: { BONAFIDE_Capsule__Web__ResultMode: 'folder', BONAFIDE_Capsule__Web__ApiUseSessionToken: 'client' } });
    key = createKey(server.data);
    site = createServer((_request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pluginPage(`${server.url}/`)));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium({ camera: await feed('person') });
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await server.stop();
  });

  const api = (address: string): Promise<Response> => fetch(`${server.url}/api/${address}`, { headers: { 'X-Forensic-Access-Token': key } });

  it('hands in a capsule that contradicts nothing, and the integrator finds its folder', async () => {
    const { session_token } = await (await api('authorize/session_token')).json() as { session_token: string };
    const page = await openPluginPage(browser, `http://localhost:${(site.address() as AddressInfo).port}/`);
    await open(page, { session_token, action: ['video_selfie_blank'], meta: { transaction_id: 'plugin-1' } });
    const calls = await untilCalled(page, 'on_close');
    expect(calls.filter(({ name }) => name === 'on_error')).toEqual([]);
    const result = calls.find(({ name }) => name === 'on_complete')?.value as { folder_id: string; analyses: Record<string, unknown> };
    expect(result.analyses).toHaveProperty('quality');

    const folder = await (await api(`folders/${result.folder_id}`)).json() as Folder;
    expect(folder.media[0]).toMatchObject({ tags: ['video_selfie_blank'] });
    const [quality] = folder.analyses;
    expect(quality?.type).toBe('QUALITY');
    expect(quality?.results_data?.contradiction ?? null).toBeNull();
    expect(['FINISHED', 'FAILED']).toContain(quality?.state);
    const found = await (await api('folders/?meta_data=transaction_id==plugin-1')).text();
    expect(found).toContain(result.folder_id);
  });
});

function createKey(data: string): string {
  const printed = execFileSync(launcher, ['key', 'create', '--name', 'plugin', '--roles', 'client', '--data', data], { encoding: 'utf8' });
  const found = /bf_[A-Za-z0-9_-]+/.exec(printed)?.[0];
  if (found === undefined) throw new Error(`No key was printed: ${printed}`);
  return found;
}
