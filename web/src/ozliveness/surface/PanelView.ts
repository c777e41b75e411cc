import { refill, style } from '../../ui/svg.js';
import type { ProblemKind } from '../Problem.js';
import type { Notice } from '../texts/Texts.js';
import { html } from './dom.js';
import { icon, iconOf, loader, type IconName } from './drawings.js';

export interface PanelAction {
  readonly words: string;
  readonly primary: boolean;
  readonly act: () => void;
}

/** One notice on an otherwise empty screen: waiting, done, or a problem. */
export class PanelView {
  readonly root = html('section', { class: 'panel' });
  readonly #title = html('h1', { tabindex: '-1' });
  readonly #text = html('p', { class: 'lead', role: 'status' });
  readonly #actions = html('div', { class: 'actions' });
  readonly #loader = loader();
  readonly #meter = html('div', { class: 'loader' }, this.#loader.root);

  /** Shows that something goes on. @param share how much of it is done, 0 to 1; null where nobody knows. */
  wait({ title, text }: Notice, share: number | null, actions: readonly PanelAction[]): void {
    this.#fill(this.#meter, title, text, actions);
    this.#meter.dataset['busy'] = String(share === null || share >= 1);
    // A round cap would show as a dot at no progress.
    style(this.#loader.ring, { 'stroke-dashoffset': String(1 - (share ?? 0)), opacity: (share ?? 0) > 0 ? '1' : '0' });
    if (share === null) {
      this.#meter.removeAttribute('role');
      return;
    }
    const attributes = { role: 'progressbar', 'aria-label': text, 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': String(Math.round(share * 100)) };
    for (const [name, value] of Object.entries(attributes)) this.#meter.setAttribute(name, value);
  }

  problem(kind: ProblemKind, { title, text }: Notice, actions: readonly PanelAction[]): void {
    this.#fill(badge('attention', iconOf[kind]), title, text, actions);
    this.#title.focus({ preventScroll: true });
  }

  /** Says what comes, and asks whether it may. */
  ask({ title, text }: Notice, actions: readonly PanelAction[]): void {
    this.#fill(badge('calm', 'light'), title, text, actions);
    this.#title.focus({ preventScroll: true });
  }

  done({ title, text }: Notice, actions: readonly PanelAction[]): void {
    this.#fill(badge('good', 'check'), title, text, actions);
    this.#title.focus({ preventScroll: true });
  }

  /** Changes only what differs, so that a screen reader says nothing twice and a focused button stays one. */
  #fill(mark: HTMLElement, title: string, text: string, actions: readonly PanelAction[]): void {
    const known = this.root.firstElementChild === mark && this.#title.textContent === title;
    if (this.#text.textContent !== text) this.#text.textContent = text;
    if (known) return;
    this.#title.textContent = title;
    refill(this.#actions, ...actions.map(button));
    refill(this.root, mark, this.#title, this.#text, this.#actions);
  }
}

function badge(meaning: string, name: IconName): HTMLElement {
  return html('p', { class: 'badge', 'data-meaning': meaning }, icon(name));
}

function button({ words, primary, act }: PanelAction): HTMLButtonElement {
  const element = html('button', { type: 'button', class: primary ? 'button primary' : 'button quiet' }, words);
  element.addEventListener('click', act);
  return element;
}
