import { InstructionPacer } from '../ui/InstructionPacer.js';
import { layOutStage } from '../ui/stageLayout.js';
import { style } from '../ui/svg.js';
import type { TrackingInfo } from '../webcapture/video/types.js';
import { element } from './page.js';
import { en } from './texts/en.js';

/** The camera's picture with the oval over it. */
export class CaptureStage {
  readonly #stage = element('stage');
  readonly #video = element('user-video', HTMLVideoElement);
  readonly #pacer = new InstructionPacer((words) => {
    element('instruction').textContent = words;
  });

  #joining = false;

  readonly #layOut = (): void => {
    const { videoWidth, videoHeight } = this.#video;
    if (videoWidth === 0 || videoHeight === 0) return;
    const stage = { width: this.#stage.clientWidth, height: this.#stage.clientHeight };
    const { video, oval } = layOutStage(stage, { width: videoWidth, height: videoHeight });
    style(this.#video, { left: `${video.x}px`, top: `${video.y}px`, width: `${video.width}px`, height: `${video.height}px` });
    this.#video.classList.toggle('short', video.y >= 1);
    this.#video.classList.toggle('slim', video.x >= 1);
    style(this.#stage, { '--oval-top': `${oval.top}px`, '--oval-bottom': `${oval.bottom}px` });
  };

  /** Gives the video its picture, out of sight still. */
  attach(stream: MediaStream): void {
    const facing = stream.getVideoTracks()[0]?.getSettings().facingMode;
    this.#video.srcObject = stream;
    this.#video.classList.toggle('mirrored', facing !== 'environment');
  }

  /** Begins to draw; the stage must be shown. */
  open(): void {
    addEventListener('resize', this.#layOut);
    this.#video.addEventListener('resize', this.#layOut);
    this.#layOut();
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
      controlledPoint: { radius: 14, color: accent, borderSize: 3, borderColor: '#ffffff' },
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
    removeEventListener('resize', this.#layOut);
    this.#video.removeEventListener('resize', this.#layOut);
    BioserverVideoUI.stopPassiveVideoAnimation();
    BioserverVideoUI.resetLivenessActiveGraphics();
    this.#stage.classList.remove('lit');
    this.#joining = false;
    this.#pacer.stop();
    element('instruction').textContent = '';
  }

  detach(): void {
    this.#video.srcObject = null;
  }
}
