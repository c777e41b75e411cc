import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/demo/problems.js';
import { en } from '../../src/demo/texts/en.js';

describe('the words of the demo', () => {
  it('are short on the capture surface: six words at most', () => {
    for (const words of [...Object.values(en.instructions), en.capture.first, en.capture.still, en.capture.upright, en.capture.dots]) {
      expect(words.split(' ').length, words).toBeLessThanOrEqual(6);
    }
  });

  it('name the verdict in three words', () => {
    for (const { verdict } of Object.values(en.result.statuses)) expect(verdict.split(' '), verdict).toHaveLength(3);
  });

  it('exist for every place in the page', () => {
    const page = readFileSync(new URL('../../src/demo/index.html', import.meta.url), 'utf8');
    const paths = [...page.matchAll(/data-text="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const words = path.split('.').reduce<unknown>((branch, name) => (branch as Record<string, unknown> | undefined)?.[name], en);
      expect(typeof words, path).toBe('string');
    }
  });

  it('shout nowhere', () => {
    expect(JSON.stringify(en)).not.toContain('!');
  });

  it('stand in a page that a strict content security policy lets through', () => {
    const page = readFileSync(new URL('../../src/demo/index.html', import.meta.url), 'utf8');
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:|<script(?![^>]*src=)/);
  });
});

describe('problems', () => {
  it.each([
    [{ code: 1304, name: 'NotAllowedError' }, 'cameraDenied'], [{ code: 1304, name: 'NotFoundError' }, 'noCamera'],
    [{ code: 1304, name: 'NotReadableError' }, 'cameraBusy'], [{ code: 1304, error: 'x' }, 'noVideo'], [{ code: 1301 }, 'noFace'],
    [{ code: 1303 }, 'poorVideo'], [{ code: 503 }, 'overloaded'], [{ code: 400 }, 'refused'], [{ code: 2000 }, 'serverGone'],
    [{ code: 1100 }, 'fault'], [new TypeError('x'), 'fault'], [undefined, 'fault'],
  ])('%o is shown as %s', (error, kind) => {
    expect(problemOf(error)).toEqual({ kind });
  });

  it('know when a locked device may go on, if the time can be read', () => {
    expect(problemOf({ code: 429, unlockDateTime: '2026-01-01T00:00:00Z' })).toEqual({ kind: 'locked', until: new Date('2026-01-01T00:00:00Z') });
    expect(problemOf({ code: 429, unlockDateTime: 'soon' })).toEqual({ kind: 'locked' });
  });
});
