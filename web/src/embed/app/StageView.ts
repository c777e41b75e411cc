import type { Guidance, TrackingMessage } from '../../capture/protocol/messages.js';
import { CameraStage } from '../../ui/CameraStage.js';
import { OVAL_SHAPE } from '../../ui/geometry.js';
import { InstructionPacer } from '../../ui/InstructionPacer.js';
import { OvalOverlay } from '../../ui/OvalOverlay.js';
import type { Instruction, InstructionOptions } from '../types.js';
import { element } from './page.js';
import type { Texts } from './texts/Texts.js';

const BORDER = 6;

/** What stands in the way of any instruction. */
const FIRST: readonly Guidance[] = ['noFace', 'severalFaces', 'moreLight', 'lessLight', 'holdUpright', 'unknown'];

/** The camera's picture with the oval, one instruction, and its picture where the integrator has one. */
export class StageView {
  readonly video = element('video', HTMLVideoElement);
  readonly #stage = element('stage');
  readonly #options: InstructionOptions;
  readonly #texts: Texts;
  readonly #overlay: OvalOverlay;
  readonly #camera: CameraStage;
  readonly #pacer = new InstructionPacer((words) => (element('instruction').textContent = words));

  constructor(stream: MediaStream, options: InstructionOptions, texts: Texts) {
    this.#options = options;
    this.#texts = texts;
    const look = getComputedStyle(this.#stage);
    this.#overlay = new OvalOverlay(element('camera'), {
      borderSize: BORDER, borderColor: look.getPropertyValue('--bf-oval-border'), progressColor: look.getPropertyValue('--bf-oval-progress'),
      backgroundColor: look.getPropertyValue('--bf-veil'),
    });
    this.#camera = new CameraStage(this.#stage, this.video, ({ video, oval }) => {
      const radiusY = (oval.bottom - oval.top) / 2;
      const centre = { x: video.x + video.width / 2, y: video.y + video.height / 2 };
      this.#overlay.draw({ width: this.#stage.clientWidth, height: this.#stage.clientHeight }, { centre, radiusX: radiusY * OVAL_SHAPE, radiusY });
    });
    this.#camera.attach(stream);
    this.video.play().catch(() => undefined);
  }

  /** Begins to place the picture; the stage must be shown. */
  open(): void {
    this.#camera.open();
    this.#pacer.offer(this.#texts.guidance.noFace);
  }

  /** @param instruction what the person is to do now; null where nothing but a look is asked. */
  follow({ guidance, instruction: view, target, light }: TrackingMessage, instruction: Instruction | null): void {
    this.#overlay.showLight(light);
    this.#overlay.showProgress(view === null ? target?.stability ?? 0 : (view.index + view.matched / view.needed) / view.total);
    const isAsked = instruction !== null && !FIRST.includes(guidance);
    this.#pacer.offer(isAsked ? this.#options.translator?.[instruction] ?? this.#texts.instructions[instruction] : this.#texts.guidance[guidance]);
    this.#illustrate(isAsked ? this.#options.illustrator?.[instruction] : undefined);
  }

  close(): void {
    this.#pacer.stop();
    this.#camera.close();
    this.#camera.detach();
    this.#overlay.remove();
    this.#illustrate(undefined);
    element('instruction').textContent = '';
  }

  #illustrate(address: string | undefined): void {
    const picture = element('illustration', HTMLImageElement);
    picture.hidden = address === undefined;
    if (address !== undefined && picture.src !== address) picture.src = address;
  }
}
