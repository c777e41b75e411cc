import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectEnvironment } from '../../src/webcapture/environment/detect.js';
import { parseUserAgent } from '../../src/webcapture/environment/userAgent.js';

type Row = readonly [agent: string, os: string | null, browser: string | null, version: number | null, supported: boolean];

const { agents } = JSON.parse(readFileSync(new URL('agents.json', import.meta.url), 'utf8')) as { agents: readonly Row[] };

describe('user agents of the world', () => {
  it('are several hundred, of every system, and of every browser of the table but Brave, which says that it is Chrome', () => {
    expect(agents.length).toBeGreaterThan(550);
    expect(new Set(agents.filter(([,,,, supported]) => supported).map(([, os, browser]) => `${os ?? ''} ${browser ?? ''}`))).toEqual(new Set([
      'Android Chrome', 'Android Firefox', 'Android Opera', 'Android Samsung Internet', 'Android WebView', 'Android HuaweiBrowser', 'Android Edge',
      'iOS Safari', 'iOS Chrome', 'iOS Firefox', 'iOS Opera Touch', 'iOS Edge', 'iOS WebView',
      'Windows Chrome', 'Windows Firefox', 'Windows Opera', 'Windows Edge',
      'macOS Safari', 'macOS Chrome', 'macOS Firefox', 'macOS Opera', 'Linux Chrome', 'Linux Firefox',
    ]));
  });

  it.each(agents)('reads %s as %s %s %s', (agent, os, browser, version) => {
    expect(parseUserAgent(agent)).toEqual({ os, browser, version });
  });

  it.each(agents)('judges %s', (agent, os, _browser, _version, supported) => {
    const { envDetected, message } = detectEnvironment(agent);
    expect(envDetected.os.isSupported).toBe(os !== null);
    expect(envDetected.browser.isSupported).toBe(supported);
    expect(message === '').toBe(supported);
  });
});
