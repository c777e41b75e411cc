import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startServer, type RunningServer } from '../../../eng/browser/server.mjs';
import { pluginPage } from './pluginPage.js';

const launcher = path.resolve(import.meta.dirname, '../../../artifacts/bonafide');

/** The server with the plugin, a page of another origin that loads it, and the integrator's back end. */
export interface PluginSite {
  readonly page: string;
  /** A service account's access token. */
  readonly key: string;
  readonly server: RunningServer;
  /** Calls the API as the back end does. */
  api(address: string, init?: RequestInit): Promise<Response>;
  sessionToken(): Promise<string>;
  close(): Promise<void>;
}

/** @param web members of the section Capsule:Web, as environment variables name them. */
export async function startPluginSite(web: Record<string, string>): Promise<PluginSite> {
  const server = await startServer({ env: Object.fromEntries(Object.entries(web).map(([name, value]) => [`BONAFIDE_Capsule__Web__${name}`, value])) });
  const key = createKey(server.data);
  const site = createServer((_request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pluginPage(`${server.url}/`)));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const api: PluginSite['api'] = (address, init = {}) =>
    fetch(`${server.url}/api/${address}`, { ...init, headers: { 'X-Forensic-Access-Token': key, ...init.headers as Record<string, string> } });
  return {
    page: `http://localhost:${(site.address() as AddressInfo).port}/`, key, server, api,
    sessionToken: async () => (await (await api('authorize/session_token')).json() as { session_token: string }).session_token,
    close: async () => {
      site.closeAllConnections();
      site.close();
      await server.stop();
    },
  };
}

function createKey(data: string): string {
  const printed = execFileSync(launcher, ['key', 'create', '--name', 'plugin', '--roles', 'client', '--data', data], { encoding: 'utf8' });
  const found = /bf_[A-Za-z0-9_-]+/.exec(printed)?.[0];
  if (found === undefined) throw new Error(`No key was printed: ${printed}`);
  return found;
}
