import { chooseCode, directionOf } from '../../ui/language.js';
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
  const code = chooseCode([...wishes, usual ?? 'en', 'en'], Object.keys(languages), allowed);
  return { code, texts: languages[code] ?? en, direction: directionOf(code) };
}
