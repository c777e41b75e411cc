import { element } from '../../ui/element.js';
import type { Notice } from './texts/Texts.js';

export { element };

type Screen = 'wait' | 'capture' | 'done' | 'problem';

/** Shows one screen. */
export function show(screen: Screen): void {
  document.body.dataset['screen'] = screen;
  element('panel').hidden = screen === 'capture';
  element('stage').hidden = screen !== 'capture';
}

/** Shows a notice. @param meaning what the badge says; null for the loader. */
export function notice(screen: Screen, { title, text }: Notice, meaning: 'good' | 'attention' | 'refused' | null, again: boolean): void {
  element('loader').hidden = meaning !== null;
  const badge = element('badge');
  badge.hidden = meaning === null;
  badge.dataset['meaning'] = meaning ?? '';
  element('title').textContent = title;
  element('text').textContent = text;
  element('again').hidden = !again;
  show(screen);
  if (meaning !== null) element('title').focus({ preventScroll: true });
}
