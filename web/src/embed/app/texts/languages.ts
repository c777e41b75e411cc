import { chooseCode, directionOf } from '../../../ui/language.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { pt } from './pt.js';
import type { Texts } from './Texts.js';

/** All languages that the iframe speaks. */
export const languages: Readonly<Record<string, Texts>> = { en, es, fr, de, pt, ja, ar };

/** Brings the page into the language that the integrator wishes, or the person's browser. */
export function speak(locale: string | null): Texts {
  const code = chooseCode(locale === null ? navigator.languages : [locale], Object.keys(languages));
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
  return languages[code] ?? en;
}
