import type { Language } from '../texts/languages.js';
import { adoptStyles } from './adoptStyles.js';
import { html } from './dom.js';
import css from './styles/surface.css';

/** Id of the element in the page: a page sets tokens on it. */
export const HOST_ID = 'ozliveness';

/** A dialog over the whole page, apart from its styles, that keeps the keyboard and the screen reader within. */
export class Overlay {
  readonly dialog: HTMLElement;
  readonly #host = html('div', { id: HOST_ID, 'data-bonafide-surface': '' });
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #escape: () => void;
  readonly #inert: Element[] = [];
  readonly #focused = document.activeElement;
  readonly #overflow = document.documentElement.style.overflow;
  #holds = false;

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#escape();
    else if (event.key === 'Tab') this.#turn(event);
    else return;
    event.stopPropagation();
  };

  /** @param escape called when the person presses Escape. */
  constructor(language: Language, escape: () => void) {
    this.#escape = escape;
    this.dialog = html('div', { class: 'surface', role: 'dialog', 'aria-modal': 'true', tabindex: '-1' });
    adoptStyles(this.#root, css);
    this.speak(language);
    this.#root.append(this.dialog);
    this.#host.addEventListener('keydown', this.#key);
  }

  speak({ code, texts, direction }: Language): void {
    this.dialog.lang = code;
    this.dialog.dir = direction;
    this.dialog.setAttribute('aria-label', texts.name);
  }

  open(): void {
    document.body.append(this.#host);
    this.#hold();
    this.dialog.focus({ preventScroll: true });
  }

  /** Puts it out of sight and gives the page back; it goes on working. */
  hide(): void {
    this.#host.setAttribute('data-hidden', '');
    this.#letGo();
  }

  /** Takes it away for good. Safe to call twice. */
  remove(): void {
    this.#letGo();
    this.#host.remove();
  }

  #hold(): void {
    this.#holds = true;
    for (const other of Array.from(document.body.children)) {
      if (other === this.#host || other.hasAttribute('inert')) continue;
      other.setAttribute('inert', '');
      this.#inert.push(other);
    }
    document.documentElement.style.overflow = 'hidden';
  }

  #letGo(): void {
    if (!this.#holds) return;
    this.#holds = false;
    this.#inert.splice(0).forEach((other) => other.removeAttribute('inert'));
    document.documentElement.style.overflow = this.#overflow;
    if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }

  /** Browsers without `inert` would let the focus out at either end. */
  #turn(event: KeyboardEvent): void {
    const stops = [...this.dialog.querySelectorAll<HTMLElement>('button')].filter((button) => button.getClientRects().length > 0);
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const active = this.#root.activeElement;
    if (first === undefined || last === undefined) event.preventDefault();
    else if (event.shiftKey ? active === first || !stops.includes(active as HTMLElement) : active === last) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  }
}
