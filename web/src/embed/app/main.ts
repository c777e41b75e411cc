import { CONFIGURE, CONFIGURED } from '../Frame.js';
import type { Configuration } from '../types.js';
import { App } from './App.js';
import { element } from './page.js';
import { en } from './texts/en.js';

element('cancel').textContent = en.cancel;
element('again').textContent = en.again;
document.title = en.title;

let app: App | null = null;

// The page that embeds this one says what is to be done, once. From then on it is known, and nobody else hears anything.
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const { subject, data: configuration } = (typeof data === 'object' && data !== null ? data : {}) as { subject?: unknown; data?: unknown };
  if (app !== null || source !== parent || parent === window || subject !== CONFIGURE) return;
  app = new App(configuration as Configuration, origin);
  app.post({ subject: CONFIGURED, data: {} });
  void app.run();
});
