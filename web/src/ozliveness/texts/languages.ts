import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { pt } from './pt.js';
import type { Texts } from './Texts.js';

/** All languages that the plugin speaks. */
export const languages: Readonly<Record<string, Texts>> = { en, es, fr, de, pt, ja, ar };

const RIGHT_TO_LEFT = ['ar'];

export interface Language {
  readonly code: string;
  readonly texts: Texts;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The first of the wishes that the plugin speaks and the configuration allows: what the page asks for, then what the person's browser does.
 * @param allowed null where every language is.
 * @param usual the configuration's default.
 */
export function chooseLanguage(wishes: readonly string[], allowed: readonly string[] | null = null, usual: string | null = null): Language {
  const known = [...wishes, usual ?? 'en', 'en'].map(baseOf).filter((code) => languages[code] !== undefined);
  const code = known.find((candidate) => allowed === null || allowed.map(baseOf).includes(candidate)) ?? 'en';
  return { code, texts: languages[code] ?? en, direction: RIGHT_TO_LEFT.includes(code) ? 'rtl' : 'ltr' };
}

/** `pt-BR` is served by `pt`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
