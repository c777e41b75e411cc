import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, type Node } from 'acorn';
import { simple } from 'acorn-walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../build/plugin.mjs';
import { buildScripts } from '../../build/scripts.mjs';

const SCRIPTS = ['bioserver-environment-api.js', 'bioserver-network-check.js', 'bioserver-video-ui.js', 'bioserver-video-api.js'];

/** Members that came after Chrome 60, Firefox 79 or Safari 15. */
const TOO_NEW = [
  'allSettled', 'any', 'at', 'findLast', 'flat', 'flatMap', 'fromEntries', 'getCapabilities', 'hasOwn', 'matchAll',
  'randomUUID', 'replaceAll', 'replaceChildren', 'requestIdleCallback', 'structuredClone', 'toSorted', 'trimEnd', 'trimStart', 'withResolvers',
];
const TOO_NEW_GLOBALS = ['AbortController', 'BigInt', 'OffscreenCanvas', 'ResizeObserver', 'WeakRef', 'globalThis', 'queueMicrotask', 'structuredClone'];

const PLUGIN = ['plugin_liveness.js', 'sealing.js'];

describe('the built scripts', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'bundles-'));
    const web = path.resolve(import.meta.dirname, '../..');
    await Promise.all([buildScripts(web, out), buildPlugin(web, out)]);
  });
  afterAll(() => rm(out, { recursive: true }));

  const read = (name: string): Promise<string> => readFile(path.join(out, PLUGIN.includes(name) ? 'ozliveness' : 'video-server', name), 'utf8');

  it('of the plugin are two, each with its source map, beside the weights of what finds faces', async () => {
    const files = await readdir(path.join(out, 'ozliveness'));
    expect(files.sort()).toEqual(['face.bin', ...PLUGIN.flatMap((name) => [name, `${name}.map`])].sort());
  });

  it('are the four, each with its source map', async () => {
    const files = await readdir(path.join(out, 'video-server'));
    expect(files.sort()).toEqual(SCRIPTS.flatMap((name) => [name, `${name}.map`]).sort());
  });

  it.each([...SCRIPTS, ...PLUGIN])('are ES2017: %s', async (name) => {
    const source = await read(name);
    expect(() => parse(source, { ecmaVersion: 2017, sourceType: 'script' })).not.toThrow();
  });

  // What seals brings a WebAssembly library, which looks by itself for what a browser has.
  it.each([...SCRIPTS, 'plugin_liveness.js'])('use nothing that the oldest browsers lack: %s', async (name) => {
    const found: string[] = [];
    simple(parse(await read(name), { ecmaVersion: 2017 }), {
      MemberExpression: ({ property, computed }) => {
        if (!computed && property.type === 'Identifier' && TOO_NEW.includes(property.name)) found.push(property.name);
      },
      Identifier: (node: Node & { name: string }) => {
        if (TOO_NEW_GLOBALS.includes(node.name)) found.push(node.name);
      },
    });
    expect(found).toEqual([]);
  });

  it.each([...SCRIPTS, ...PLUGIN])('stay within their budgets: %s', async (name) => {
    const budgets = JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../budgets.json'), 'utf8')) as Record<'scripts' | 'plugin', Record<string, number>>;
    expect(Buffer.byteLength(await read(name))).toBeLessThanOrEqual({ ...budgets.scripts, ...budgets.plugin }[name] ?? 0);
  });

  it('call nothing of a page or another host by themselves, and hold no eval', async () => {
    for (const name of [...SCRIPTS, 'plugin_liveness.js']) {
      const source = await read(name);
      expect(source).not.toMatch(/\beval\(|new Function\(/);
      expect(source.match(/https?:\/\/[^"'`\s]+/g) ?? []).toEqual(name === 'bioserver-video-ui.js' || name === 'plugin_liveness.js' ? ['http://www.w3.org/2000/svg'] : []);
    }
  });
});
