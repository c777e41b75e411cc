import { InstructionPacer } from '../../ui/InstructionPacer.js';
import { CameraStage } from '../../ui/CameraStage.js';
import { fill } from '../../ui/fill.js';
import { OVAL_SHAPE } from '../../ui/geometry.js';
import { OvalOverlay } from '../../ui/OvalOverlay.js';
import type { CaptureView } from '../capture/perform.js';
import type { Step } from '../schedule.js';
import type { Texts } from '../texts/Texts.js';
import { html } from './dom.js';

const BORDER = 6;

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
  readonly #camera: CameraStage;
  readonly #pacer = new InstructionPacer((words) => (this.#words.textContent = words));
  #overlay: OvalOverlay | null = null;

  /** @param parts how many actions are shown. */
  constructor(texts: Texts, parts: number, cancel: () => void) {
    this.#texts = texts;
    this.#parts = parts;
    const button = html('button', { type: 'button', class: 'button veil' }, texts.cancel);
    button.addEventListener('click', cancel);
    this.#video.muted = true;
    this.root = html('section', { class: 'stage' }, this.#holder, this.#words, this.#count, this.#part, button);
    this.#camera = new CameraStage(this.root, this.#video, ({ video, oval }) => {
      const radiusY = (oval.bottom - oval.top) / 2;
      const middle = { x: video.x + video.width / 2, y: video.y + video.height / 2 };
      this.#overlay?.draw({ width: this.root.clientWidth, height: this.root.clientHeight }, { centre: middle, radiusX: radiusY * OVAL_SHAPE, radiusY });
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

  prepare(hint: keyof Texts['prepare']): void {
    this.#pacer.offer(this.#texts.prepare[hint]);
  }

  count(left: number | null): void {
    this.#count.textContent = left === null ? '' : String(left);
    if (left !== null) this.#pacer.offer(this.#texts.count);
  }

  show({ says, part }: Step): Promise<number> {
    this.#pacer.stop();
    this.#words.textContent = this.#texts.steps[says];
    this.#part.textContent = this.#parts > 1 ? fill(this.#texts.part, { part: String(part), parts: String(this.#parts) }) : '';
    return painted();
  }

  progress(share: number): void {
    this.#overlay?.showProgress(share);
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
