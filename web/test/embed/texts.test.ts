import { describe, expect, it } from 'vitest';
import { languages } from '../../src/embed/app/texts/languages.js';

const words = (value: object): [string, string][] => Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] =>
  typeof inner === 'string' ? [[name, inner]] : words(inner as object).map(([under, text]) => [`${name}.${under}`, text]));

describe('the iframe speaks', () => {
  it('the languages of the other doors', () => {
    expect(Object.keys(languages)).toEqual(['en', 'es', 'fr', 'de', 'pt', 'ja', 'ar']);
  });

  it.each(Object.entries(languages))('every sentence, calmly: %s', (code, texts) => {
    const said = words(texts);
    expect(said.map(([name]) => name)).toEqual(words(languages['en'] ?? {}).map(([name]) => name));
    for (const [name, text] of said) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toMatch(/[!！]/);
      if (code !== 'en') expect(text, name).not.toBe(words(languages['en'] ?? {}).find(([other]) => other === name)?.[1]);
    }
  });
});
