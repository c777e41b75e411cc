import { element } from '../ui/element.js';
import { en } from './texts/en.js';

export { element };

/** The screens, one of which is shown at a time. */
export type Screen = 'welcome' | 'checks' | 'light' | 'capture' | 'pending' | 'result' | 'match' | 'problem';

/** Shows one screen and hides the others. The heading takes the focus, so that a screen reader begins there. */
export function show(screen: Screen): void {
  document.body.dataset['screen'] = screen;
  for (const section of document.querySelectorAll<HTMLElement>('[data-of]')) section.hidden = section.dataset['of'] !== screen;
  const heading = document.querySelector<HTMLElement>(`[data-of="${screen}"] h1`);
  if (screen !== 'welcome' || document.activeElement !== document.body) heading?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** The screen that is shown. */
export function shownScreen(): Screen {
  return document.body.dataset['screen'] as Screen;
}

/** Fills every element that names a text. */
export function fillTexts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    place.textContent = textAt(place.dataset['text'] ?? '');
  }
}

/** Shows an icon of the sprite. */
export function setIcon(holder: Element, name: string): void {
  holder.querySelector('use')?.setAttribute('href', `#icon-${name}`);
}

function textAt(path: string): string {
  const found = path.split('.').reduce<unknown>((branch, name) => (branch as Record<string, unknown> | undefined)?.[name], en);
  if (typeof found !== 'string') throw new Error(`There is no text ${path}`);
  return found;
}
