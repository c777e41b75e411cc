import { CONFIGURE, CONFIGURED } from '../Frame.js';
import type { Configuration } from '../types.js';
import { App } from './App.js';
import { element } from './page.js';
import { speak } from './texts/languages.js';

let app: App | null = null;

// The page that embeds this one says what is to be done, once. From then on it is known, and nobody else hears anything.
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const { subject, data: configuration } = (typeof data === 'object' && data !== null ? data : {}) as { subject?: unknown; data?: unknown };
  if (app !== null || source !== parent || parent === window || subject !== CONFIGURE) return;
  const given = configuration as Configuration;
  const texts = speak(given.locale);
  element('cancel').textContent = texts.cancel;
  element('again').textContent = texts.again;
  document.title = texts.title;
  app = new App(given, origin, texts);
  app.post({ subject: CONFIGURED, data: {} });
  void app.run();
});
