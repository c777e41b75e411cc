import { describe, expect, it } from 'vitest';
import { chooseLanguage, languages } from '../../src/ozliveness/texts/languages.js';
import type { Texts } from '../../src/ozliveness/texts/Texts.js';

const all = Object.entries(languages);
const wordsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(wordsIn));
const placesIn = (texts: Texts): string[] => wordsIn(texts).flatMap((text) => text.match(/\{\w+\}/g) ?? []).sort();

describe.each(all)('the words in %s', (code, texts) => {
  it('are all there, each said, none shouted', () => {
    expect(wordsIn(texts)).toHaveLength(wordsIn(languages['en']).length);
    for (const text of wordsIn(texts)) expect(text).toMatch(/^[^!！]+$/);
  });

  it('have the same places to fill', () => {
    expect(placesIn(texts)).toEqual(['{parts}', '{part}']);
  });

  it('are short on the capture surface: six words at most, or as many letters as fit', () => {
    for (const text of [...Object.values(texts.guidance), ...Object.values(texts.steps)]) {
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(6);
      expect(text.length, text).toBeLessThanOrEqual(34);
    }
  });

  it('are its own', () => {
    if (code !== 'en') expect(wordsIn(texts).filter((text) => wordsIn(languages['en']).includes(text) && text.length > 8)).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    [['pt-BR'], null, null, 'pt'], [['xx', 'fr'], null, null, 'fr'], [['ar'], ['en', 'de'], 'de', 'de'], [['xx'], null, 'ja', 'ja'], [['xx'], ['en'], null, 'en'],
    [[], ['es'], 'es', 'es'], [['de-AT', 'en'], ['en', 'de'], 'en', 'de'], [['xx'], ['yy'], 'yy', 'en'],
  ])('of %j, allowed %j, usually %j is %s', (wishes, allowed, usual, code) => {
    expect(chooseLanguage(wishes, allowed, usual).code).toBe(code);
  });

  it('runs from right to left in Arabic alone', () => {
    expect(all.filter(([code]) => chooseLanguage([code]).direction === 'rtl').map(([code]) => code)).toEqual(['ar']);
  });
});
