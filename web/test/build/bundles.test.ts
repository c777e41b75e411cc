import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, type Node } from 'acorn';
import { simple } from 'acorn-walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScripts } from '../../build/scripts.mjs';

const SCRIPTS = ['bioserver-environment-api.js', 'bioserver-network-check.js', 'bioserver-video-ui.js', 'bioserver-video-api.js'];

/** Members that came after Chrome 60, Firefox 79 or Safari 15. */
const TOO_NEW = [
  'allSettled', 'any', 'at', 'findLast', 'flat', 'flatMap', 'fromEntries', 'getCapabilities', 'hasOwn', 'matchAll',
  'randomUUID', 'replaceAll', 'replaceChildren', 'requestIdleCallback', 'structuredClone', 'toSorted', 'trimEnd', 'trimStart', 'withResolvers',
];
const TOO_NEW_GLOBALS = ['AbortController', 'BigInt', 'OffscreenCanvas', 'ResizeObserver', 'WeakRef', 'globalThis', 'queueMicrotask', 'structuredClone'];

describe('the built scripts', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'bundles-'));
    await buildScripts(path.resolve(import.meta.dirname, '../..'), out);
  });
  afterAll(() => rm(out, { recursive: true }));

  const read = (name: string): Promise<string> => readFile(path.join(out, 'video-server', name), 'utf8');

  it('are the four, each with its source map', async () => {
    const files = await readdir(path.join(out, 'video-server'));
    expect(files.sort()).toEqual(SCRIPTS.flatMap((name) => [name, `${name}.map`]).sort());
  });

  it.each(SCRIPTS)('are ES2017: %s', async (name) => {
    const source = await read(name);
    expect(() => parse(source, { ecmaVersion: 2017, sourceType: 'script' })).not.toThrow();
  });

  it.each(SCRIPTS)('use nothing that the oldest browsers lack: %s', async (name) => {
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

  it.each(SCRIPTS)('stay within their budgets: %s', async (name) => {
    const budgets = JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../budgets.json'), 'utf8')) as { scripts: Record<string, number> };
    expect(Buffer.byteLength(await read(name))).toBeLessThanOrEqual(budgets.scripts[name] ?? 0);
  });

  it('call nothing of a page or another host by themselves, and hold no eval', async () => {
    for (const name of SCRIPTS) {
      const source = await read(name);
      expect(source).not.toMatch(/\beval\(|new Function\(/);
      expect(source.match(/https?:\/\/[^"'`\s]+/g) ?? []).toEqual(name === 'bioserver-video-ui.js' ? ['http://www.w3.org/2000/svg'] : []);
    }
  });
});
