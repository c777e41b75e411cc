import type { Distance } from '../../face/placement.js';
import type { Problem } from '../Problem.js';
import type { Language } from '../texts/languages.js';
import type { Notice, Texts } from '../texts/Texts.js';
import { Overlay } from './Overlay.js';
import { PanelView, type PanelAction } from './PanelView.js';
import { StageView } from './StageView.js';

/** What is shown, for whoever looks at the page from outside. */
type Screen = 'wait' | 'light' | 'capture' | 'problem' | 'done';

/** The waits that have words of their own. */
export type WaitName = 'starting' | 'permission' | 'packing' | 'sending' | 'judging';

/** Everything that the person sees. Shows and asks; decides nothing. */
export class Surface {
  readonly #overlay: Overlay;
  readonly #panel = new PanelView();
  readonly #leave: () => void;
  #language: Language;
  #stage: StageView | null = null;

  /** @param leave called when the person wants to leave. */
  constructor(language: Language, leave: () => void) {
    this.#language = language;
    this.#leave = leave;
    this.#overlay = new Overlay(language, leave);
  }

  open(): void {
    this.wait('starting');
    this.#overlay.open();
  }

  /** Goes on in another language; what is shown already stays. */
  speak(language: Language): void {
    if (language.code === this.#language.code) return;
    this.#language = language;
    this.#overlay.speak(language);
  }

  /** Shows the calm loader. @param share of what is awaited, 0 to 1, where it is known. */
  wait(name: WaitName, share: number | null = null): void {
    const notice: Notice = this.#texts[name];
    this.#panel.wait(notice, share, [{ words: this.#texts.cancel, primary: false, act: this.#leave }]);
    this.#show('wait');
  }

  /** Says beforehand that colours will be shown. @param required whether the person cannot go without. Resolves with whether they may be. */
  light(required: boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const begin: PanelAction = { words: this.#texts.begin, primary: true, act: () => resolve(true) };
      const other: PanelAction = required
        ? { words: this.#texts.cancel, primary: false, act: this.#leave }
        : { words: this.#texts.withoutLight, primary: false, act: () => resolve(false) };
      this.#show('light');
      this.#panel.ask(this.#texts.light, [begin, other]);
    });
  }

  /** Shows the camera. @param distance where the person is to be first. @param parts how many actions will be shown. */
  capture(stream: MediaStream, distance: Distance, parts: number): StageView {
    const stage = new StageView(this.#texts, distance, parts, this.#leave);
    this.#show('capture', stage);
    stage.open(stream);
    return stage;
  }

  /** Says what is in the way. Resolves when the person wants to go on, if anything can be done. */
  problem({ kind, remedy }: Problem): Promise<void> {
    return new Promise((resolve) => {
      const again: PanelAction = { words: remedy === 'resend' ? this.#texts.resend : this.#texts.again, primary: true, act: resolve };
      const close: PanelAction = { words: this.#texts.close, primary: remedy === 'none', act: this.#leave };
      this.#show('problem');
      this.#panel.problem(kind, this.#texts.problems[kind], remedy === 'none' ? [close] : [again, close]);
      this.#overlay.dialog.dataset['problem'] = kind;
    });
  }

  done(): void {
    this.#show('done');
    this.#panel.done(this.#texts.done, [{ words: this.#texts.close, primary: true, act: this.#leave }]);
  }

  hide(): void {
    this.#overlay.hide();
  }

  remove(): void {
    this.#stage?.close();
    this.#overlay.remove();
  }

  get #texts(): Texts {
    return this.#language.texts;
  }

  #show(screen: Screen, stage: StageView | null = null): void {
    const { dialog } = this.#overlay;
    delete dialog.dataset['problem'];
    if (this.#stage !== stage) {
      this.#stage?.close();
      this.#stage?.root.remove();
      this.#stage = stage;
    }
    const shown = stage?.root ?? this.#panel.root;
    if (stage !== null) this.#panel.root.remove();
    if (shown.parentNode !== dialog) dialog.append(shown);
    if (dialog.dataset['screen'] !== screen && !['problem', 'done', 'light'].includes(screen)) dialog.focus({ preventScroll: true });
    dialog.dataset['screen'] = screen;
  }
}
