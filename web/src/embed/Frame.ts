import { messages } from './messages.js';
import type { Configuration } from './types.js';

/** Subject of the one message that goes to the iframe. */
export const CONFIGURE = 'Embed.Configure';

/** Subject with which the iframe says that it has it; told to the page's script only. */
export const CONFIGURED = 'Embed.Configured';

const ANSWER_MS = 15_000;

/** Holds the iframe, and tells it what to do as soon as it is loaded. */
export class Frame {
  readonly #address: URL;
  readonly #configuration: Configuration;
  readonly #container: HTMLElement | null;
  #element: HTMLIFrameElement | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#element?.contentWindow || origin !== this.#address.origin) return;
    if ((data as { subject?: unknown } | null)?.subject === CONFIGURED) clearTimeout(this.#patience);
  };

  constructor(folder: string, configuration: Configuration, container: HTMLElement | null) {
    this.#address = new URL(`${folder.replace(/\/+$/, '')}/index.html`, document.baseURI);
    this.#configuration = configuration;
    this.#container = container;
  }

  open(): void {
    this.remove();
    // Such a page shares its origin with nobody: no licence can name it, and no message could be addressed to it alone.
    if (self.origin === 'null') return this.#tell('OpaqueOrigin', 'This page is sandboxed without an origin of its own. Add allow-same-origin to the sandbox.');
    const element = document.createElement('iframe');
    element.src = this.#address.href;
    element.title = 'Verification';
    element.allow = 'camera';
    const place = this.#container === null ? { position: 'fixed', left: '0', top: '0', zIndex: '2147483647' } : {};
    Object.assign(element.style, { ...place, width: '100%', height: '100%', border: '0' });
    element.addEventListener('load', () => element.contentWindow?.postMessage({ subject: CONFIGURE, data: this.#configuration }, this.#address.origin));
    this.#element = element;
    addEventListener('message', this.#hear);
    this.#patience = setTimeout(() => this.#fail(), ANSWER_MS);
    (this.#container ?? document.body).append(element);
  }

  remove(): void {
    clearTimeout(this.#patience);
    removeEventListener('message', this.#hear);
    this.#element?.remove();
    this.#element = null;
  }

  /** An application that is not there cannot say so itself. */
  #fail(): void {
    this.remove();
    this.#tell('FrameNotLoaded', `No iframe application answered at ${this.#address.href}. Check setURL.`);
  }

  /** To this very page. */
  #tell(name: string, words: string): void {
    postMessage(messages.internal(name, words), '/');
  }
}
