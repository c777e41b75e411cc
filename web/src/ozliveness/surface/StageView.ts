import type { Guidance } from '../../capture/protocol/messages.js';
import type { Distance } from '../../face/placement.js';
import { InstructionPacer } from '../../ui/InstructionPacer.js';
import { CameraStage } from '../../ui/CameraStage.js';
import { fill } from '../../ui/fill.js';
import { OVAL_SHAPE, type Point } from '../../ui/geometry.js';
import { OvalOverlay } from '../../ui/OvalOverlay.js';
import { style } from '../../ui/svg.js';
import type { StepWords } from '../actions.js';
import type { CaptureView } from '../capture/perform.js';
import type { Step } from '../schedule.js';
import type { Texts } from '../texts/Texts.js';
import { html } from './dom.js';
import { chevron } from './drawings.js';

const BORDER = 6;

/** Between the oval and the edge of a narrow window, pixels. */
const MARGIN = 12;

/** Above and below the oval, for what is said: pixels. */
const WORDS = 84;

/** Size of the oval, over the usual one. */
const SIZES: Readonly<Record<Distance, number>> = { far: 0.66, usual: 1, near: 1.22 };

/** Where the head is to go, as the person sees it in a mirror. */
const WAYS: Partial<Record<StepWords, string>> = {
  video_selfie_left: 'left', video_selfie_right: 'right', video_selfie_high: 'up', video_selfie_down: 'down',
};

/** The camera's picture with the oval and one instruction. */
export class StageView implements CaptureView {
  readonly root: HTMLElement;
  readonly #texts: Texts;
  readonly #parts: number;
  readonly #video = html('video', { autoplay: '', playsinline: '', muted: '', 'aria-hidden': 'true' });
  readonly #holder = html('div', { class: 'camera' }, this.#video);
  readonly #words = html('p', { class: 'instruction', role: 'status', 'aria-live': 'assertive', 'data-bonafide-instruction': '' });
  readonly #count = html('p', { class: 'count', 'aria-hidden': 'true' });
  readonly #part = html('p', { class: 'part' });
  readonly #way = html('div', { class: 'way', 'aria-hidden': 'true' }, chevron());
  readonly #camera: CameraStage;
  readonly #pacer = new InstructionPacer((words) => (this.#words.textContent = words));
  #overlay: OvalOverlay | null = null;
  #usual: { readonly middle: Point; readonly radiusY: number } | null = null;
  #distance: Distance;
  #asked = '';

  /** @param distance where the person is to be first. @param parts how many actions are shown. */
  constructor(texts: Texts, distance: Distance, parts: number, cancel: () => void) {
    this.#texts = texts;
    this.#distance = distance;
    this.#parts = parts;
    const button = html('button', { type: 'button', class: 'button veil' }, texts.cancel);
    button.addEventListener('click', cancel);
    this.#video.muted = true;
    this.root = html('section', { class: 'stage' }, this.#holder, this.#words, this.#way, this.#count, this.#part, button);
    this.#camera = new CameraStage(this.root, this.#video, ({ video, oval }) => {
      const radiusY = (oval.bottom - oval.top) / 2;
      this.#usual = { middle: { x: video.x + video.width / 2, y: video.y + video.height / 2 }, radiusY };
      this.#draw();
    });
  }

  /** Begins to show the camera; the root must be in the page. */
  open(stream: MediaStream): void {
    const look = getComputedStyle(this.root);
    this.#overlay = new OvalOverlay(this.#holder, {
      borderSize: BORDER, borderColor: look.getPropertyValue('--bf-oval-border'), progressColor: look.getPropertyValue('--bf-oval-progress'),
      backgroundColor: look.getPropertyValue('--bf-veil'),
    });
    this.#camera.attach(stream);
    this.#camera.open();
    this.#video.play().catch(() => undefined);
  }

  close(): void {
    this.#pacer.stop();
    this.#camera.close();
    this.#camera.detach();
    this.#overlay?.remove();
  }

  prepare(hint: Guidance): void {
    this.#guide(hint);
  }

  count(left: number | null): void {
    this.#count.textContent = left === null ? '' : String(left);
    if (left !== null) this.#pacer.offer(this.#texts.count);
  }

  show({ says, part, distance, colour }: Step): Promise<number> {
    const asked = says === 'still' ? this.#texts.guidance.holdStill : this.#texts.steps[says];
    // The same words again are no news: what was said of the place meanwhile stays.
    if (asked !== this.#asked) this.#pacer.say(asked);
    this.#asked = asked;
    this.#distance = distance ?? this.#distance;
    this.#draw();
    this.root.classList.toggle('lit', colour !== null);
    this.#overlay?.showLight(colour);
    this.#way.dataset['to'] = WAYS[says] ?? '';
    this.#part.textContent = this.#parts > 1 ? fill(this.#texts.part, { part: String(part), parts: String(this.#parts) }) : '';
    return painted();
  }

  correct(hint: Guidance | null): void {
    if (hint === null) this.#pacer.offer(this.#asked);
    else this.#guide(hint);
  }

  progress(share: number): void {
    this.#overlay?.showProgress(share);
  }

  #guide(hint: Guidance): void {
    this.#pacer.offer(this.#texts.guidance[hint === 'good' ? 'holdStill' : hint]);
  }

  /** The oval is as large as the face is to be, as far as the window is wide enough; the words keep clear of it. */
  #draw(): void {
    if (this.#usual === null) return;
    const { middle, radiusY: usual } = this.#usual;
    const radiusY = Math.max(Math.min(usual * SIZES[this.#distance], this.root.clientHeight / 2 - WORDS), Math.min(usual, usual * SIZES[this.#distance]));
    const radiusX = Math.min(radiusY * OVAL_SHAPE, this.root.clientWidth / 2 - MARGIN);
    style(this.root, { '--oval-half': `${radiusX}px`, '--oval-top': `${middle.y - radiusY}px`, '--oval-bottom': `${middle.y + radiusY}px` });
    this.#overlay?.draw({ width: this.root.clientWidth, height: this.root.clientHeight }, { centre: middle, radiusX, radiusY });
  }
}

/** Milliseconds after which a page that paints nothing, because it is hidden, counts as painted. */
const PAINT_MS = 250;

/** When what was changed is on the screen: after the next repaint. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    const done = (): void => resolve(performance.now());
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PAINT_MS);
  });
}
