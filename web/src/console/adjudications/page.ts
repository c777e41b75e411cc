import { element } from '../../ui/element.js';
import { en } from './texts/en.js';

export type Screen = 'sign-in' | 'cases' | 'case';

/** Shows one screen; its heading takes the focus, so that a screen reader begins there. */
export function show(screen: Screen): void {
  document.body.dataset['screen'] = screen;
  for (const section of document.querySelectorAll<HTMLElement>('[data-of]')) section.hidden = section.dataset['of'] !== screen;
  element('sign-out').hidden = screen === 'sign-in';
  document.querySelector<HTMLElement>(`[data-of="${screen}"] h1`)?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Says something to those who do not see the page. */
export function say(words: string): void {
  element('status').textContent = words;
}

/** Shows a line, or hides it when there is nothing to show. */
export function line(id: string, words: string): void {
  element(id).hidden = words === '';
  element(id).textContent = words;
}

/** Fills every element that names a text. */
export function fillTexts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = (place.dataset['text'] ?? '').split('.').reduce<unknown>((branch, name) => (branch as Record<string, unknown> | undefined)?.[name], en);
    if (typeof text !== 'string') throw new Error(`There is no text ${place.dataset['text'] ?? ''}.`);
    place.textContent = text;
  }
}

/** A moment of the door's, which is UTC without saying so, in the reader's own words. */
export function momentOf(text: string): string {
  return new Date(`${text}Z`).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' } as Intl.DateTimeFormatOptions);
}

export function scoreOf(score: number | undefined): string {
  return score === undefined ? '–' : Math.round(score).toLocaleString();
}
