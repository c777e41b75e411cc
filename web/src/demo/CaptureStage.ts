import { CameraStage } from '../ui/CameraStage.js';
import { InstructionPacer } from '../ui/InstructionPacer.js';
import type { TrackingInfo } from '../webcapture/video/types.js';
import { element } from './page.js';
import { en } from './texts/en.js';

/** The camera's picture with the oval over it. */
export class CaptureStage {
  readonly #stage = element('stage');
  readonly #camera = new CameraStage(this.#stage, element('user-video', HTMLVideoElement));
  readonly #pacer = new InstructionPacer((words) => {
    element('instruction').textContent = words;
  });

  #joining = false;

  /** Gives the video its picture, out of sight still. */
  attach(stream: MediaStream): void {
    this.#camera.attach(stream);
  }

  /** Begins to draw; the stage must be shown. */
  open(): void {
    this.#camera.open();
    const look = getComputedStyle(this.#stage);
    BioserverVideoUI.initPassiveVideoGraphics('user-video', {
      oval: {
        borderSize: 6, borderColor: look.getPropertyValue('--bf-oval-border'), animatedBorderColor: look.getPropertyValue('--bf-oval-progress'),
      },
      backgroundColor: look.getPropertyValue('--bf-veil'),
    });
    this.#pacer.offer(en.capture.first);
    const accent = look.getPropertyValue('--bf-oval-progress');
    const [reached, line] = [look.getPropertyValue('--bf-veil-solid'), { size: 4, dashed: 8 }];
    BioserverVideoUI.resetLivenessActiveGraphics({
      controlledPoint: { radius: 28, color: accent, borderSize: 3, borderColor: '#ffffff' },
      challengePoint: { done: { color: reached, borderColor: accent }, target: { color: '#2746b8' } },
      challengeLines: { done: { ...line, color: accent }, target: { ...line, color: '#ffffff' } },
    });
  }

  follow(info: TrackingInfo): void {
    BioserverVideoUI.displayPassiveVideoAnimation(info);
    this.#stage.classList.toggle('lit', info.light !== undefined);
    const joins = info.livenessActive?.challengeCircles !== undefined;
    if (joins || this.#joining) BioserverVideoUI.updateLivenessActiveGraphics('user-video', info);
    this.#joining = joins;
    if (joins) this.#pacer.offer(en.capture.dots);
    else if (info.phoneNotVertical === true) this.#pacer.offer(en.capture.upright);
    else if (info.positionInfo !== undefined) this.#pacer.offer(en.instructions[info.positionInfo]);
  }

  /** Takes the drawing away; the picture runs on until it is detached. */
  close(): void {
    this.#camera.close();
    BioserverVideoUI.stopPassiveVideoAnimation();
    BioserverVideoUI.resetLivenessActiveGraphics();
    this.#stage.classList.remove('lit');
    this.#joining = false;
    this.#pacer.stop();
    element('instruction').textContent = '';
  }

  detach(): void {
    this.#camera.detach();
  }
}
