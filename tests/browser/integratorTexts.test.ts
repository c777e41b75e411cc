import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const sample = path.resolve(import.meta.dirname, '../../samples/Integrator');
const languages = ['en', 'es', 'fr', 'ja'];

it('the sample speaks four languages', () => {
  expect(readdirSync(path.join(sample, 'wwwroot/texts')).sort()).toEqual(languages.map((tag) => `${tag}.json`));
});

it.each(languages)('nothing is missing in %s, and nothing is there in vain', (tag) => {
  expect(placesOf(textsOf(tag))).toEqual(placesOf(textsOf('en')));
});

it.each(languages)('every text that the pages name is there in %s', (tag) => {
  const known = placesOf(textsOf(tag)).map((place) => place.split(' ')[0]);
  const pages = ['index.html', 'capture.html'].map((page) => readFileSync(path.join(sample, 'Pages', page), 'utf8')).join('');
  const named = [...pages.matchAll(/data-(?:text|label)="([^"]+)"/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it.each(languages)('instructions during a capture are at most six words in %s', (tag) => {
  const { positions, instructions } = textsOf(tag) as { positions: Record<string, string>; instructions: Record<string, string> };
  for (const words of [...Object.values(positions), ...Object.values(instructions)]) expect(words.split(' ').length, words).toBeLessThanOrEqual(6);
});

function textsOf(tag: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(sample, 'wwwroot/texts', `${tag}.json`), 'utf8')) as Record<string, unknown>;
}

/** Each text's place, with the values that it takes. */
function placesOf(texts: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    if (typeof value !== 'string') return placesOf(value as Record<string, unknown>, `${prefix}${name}.`);
    expect(value.trim()).not.toBe('');
    return [`${prefix}${name} ${[...value.matchAll(/\{\w+\}/g)].map(String).sort().join(' ')}`.trim()];
  });
}
