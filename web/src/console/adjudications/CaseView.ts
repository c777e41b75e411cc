import { element } from '../../ui/element.js';
import { line, say, show } from './page.js';
import { drawScale } from './scoreScale.js';
import type { Case, Decision, OpenCases, Service } from './Service.js';
import { en } from './texts/en.js';

type Which = 'portrait' | 'reference';

/** One case with its two pictures and the decision. */
export class CaseView {
  readonly #settled: (decision: Decision) => Promise<void>;
  readonly #failed: (error: unknown, place: string) => void;
  readonly #addresses: string[] = [];
  #shown: { readonly one: Case; readonly service: Service } | null = null;

  /** @param settled after a decision was taken down. @param failed with the line in which a fault is to be told. */
  constructor(settled: (decision: Decision) => Promise<void>, failed: (error: unknown, place: string) => void) {
    this.#settled = settled;
    this.#failed = failed;
    element('larger').addEventListener('click', () => this.#enlarge(element('larger').getAttribute('aria-pressed') !== 'true'));
    element('decide', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      const pressed = (event).submitter;
      if (pressed instanceof HTMLButtonElement) void this.#decide(pressed.value as Decision);
    });
  }

  async open(one: Case, service: Service, thresholds: OpenCases['thresholds']): Promise<void> {
    this.close();
    this.#shown = { one, service };
    const words = en.questions[one.kind];
    element('question').textContent = words.title;
    element('why').textContent = words.why;
    element('accept').querySelector('span')?.replaceChildren(words.accept);
    element('reject').querySelector('span')?.replaceChildren(words.reject);
    element('reference-caption').textContent = en.case.document(one.kind === 'ID_DOCUMENT' ? one.type : '').replace(/: $/, '');
    element('recorded').textContent = en.case.recorded(service.person);
    element('reason', HTMLTextAreaElement).value = '';
    line('case-problem', '');
    drawScale(one.score, thresholds);
    show('case');
    say(en.case.loading);
    try {
      await Promise.all([this.#picture('portrait', words.portraitAlt, en.case.noPortrait), this.#picture('reference', words.referenceAlt, en.case.noPicture)]);
      say(en.case.shown);
    } catch (error) {
      this.#failed(error, 'case-problem');
    }
  }

  /** Lets go of the pictures. */
  close(): void {
    this.#shown = null;
    this.#enlarge(false);
    for (const which of ['portrait', 'reference'] as const) {
      element(which, HTMLImageElement).removeAttribute('src');
      element(which).hidden = true;
      element(`${which}-none`).hidden = true;
    }
    this.#addresses.splice(0).forEach((address) => URL.revokeObjectURL(address));
  }

  #enlarge(isLarge: boolean): void {
    element('larger').setAttribute('aria-pressed', String(isLarge));
    element('pictures').dataset['large'] = String(isLarge);
  }

  async #picture(which: Which, words: string, none: string): Promise<void> {
    const shown = this.#shown;
    if (shown === null) return;
    const blob = await shown.service.picture(shown.one, which);
    // Another case may have been opened while this picture was on its way.
    if (this.#shown !== shown) return;
    if (blob === null) {
      line(`${which}-none`, none);
      return;
    }
    const address = URL.createObjectURL(blob);
    this.#addresses.push(address);
    const image = element(which, HTMLImageElement);
    image.src = address;
    image.alt = words;
    image.hidden = false;
  }

  async #decide(decision: Decision): Promise<void> {
    const reason = element('reason', HTMLTextAreaElement);
    if (this.#shown === null) return;
    if (reason.value.trim() === '') {
      line('case-problem', en.case.reasonMissing);
      reason.focus();
      return;
    }
    const buttons = [element('accept', HTMLButtonElement), element('reject', HTMLButtonElement)];
    buttons.forEach((button) => (button.disabled = true));
    try {
      await this.#shown.service.settle(this.#shown.one, decision, reason.value.trim());
      this.close();
      await this.#settled(decision);
    } catch (error) {
      this.#failed(error, 'case-problem');
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }
}
