import { ovalFor, usualTargetRadius, type Size } from '../../ui/geometry.js';
import { OvalOverlay } from '../../ui/OvalOverlay.js';
import { videoProjection } from '../../ui/videoBox.js';
import type { TrackingInfo } from '../video/types.js';
import { withDefaults, type Numeric, type Partly } from './options.js';

/** Look of the oval over the video. */
export interface PassiveGraphicOptions {
  readonly oval: {
    /** Border size in pixels. */
    readonly borderSize: Numeric;
    /** CSS colour of the border. */
    readonly borderColor: string;
    /** CSS colour of the part of the border that shows the progress. */
    readonly animatedBorderColor: string;
  };
  /** CSS colour outside the oval. */
  readonly backgroundColor: string;
}

export const PASSIVE_DEFAULTS: PassiveGraphicOptions = {
  oval: { borderSize: 8, borderColor: '#FFFFFF', animatedBorderColor: '#FFA000' },
  backgroundColor: 'rgba(21, 51, 112, 0.8)',
};

/** The oval over one video. */
export class PassiveGraphics {
  readonly #video: HTMLVideoElement;
  readonly #holder: HTMLElement;
  readonly #overlay: OvalOverlay;
  #frame: Size | null = null;
  #radius: number | null = null;

  readonly #layOut = (): void => {
    const frame = this.#frame ?? this.#videoSize();
    if (frame === null) return;
    const projection = videoProjection(this.#video, frame);
    const oval = ovalFor(frame, this.#radius ?? usualTargetRadius(frame), projection);
    const corner = { x: this.#video.offsetLeft, y: this.#video.offsetTop };
    const centre = { x: oval.centre.x + corner.x, y: oval.centre.y + corner.y };
    this.#overlay.draw({ width: this.#holder.clientWidth, height: this.#holder.clientHeight }, { ...oval, centre });
  };

  constructor(video: HTMLVideoElement, options: Partly<PassiveGraphicOptions> | undefined) {
    const { oval, backgroundColor } = withDefaults(PASSIVE_DEFAULTS, options);
    if (video.parentElement === null) throw new Error('the video is not in the page');
    this.#video = video;
    this.#holder = video.parentElement;
    if (getComputedStyle(this.#holder).position === 'static') this.#holder.style.position = 'relative';
    this.#overlay = new OvalOverlay(this.#holder, {
      borderSize: Number(oval.borderSize), borderColor: oval.borderColor, progressColor: oval.animatedBorderColor, backgroundColor,
    });
    this.#overlay.root.id = 'wbs-passive-video-overlay';
    window.addEventListener('resize', this.#layOut);
    video.addEventListener('resize', this.#layOut);
    this.#layOut();
  }

  show({ w, h, targetInfo, light }: TrackingInfo): void {
    this.#overlay.showLight(light ?? null);
    if (w === undefined || h === undefined || w <= 0 || h <= 0) return;
    this.#frame = { width: w, height: h };
    this.#radius = targetInfo?.targetR ?? this.#radius;
    this.#layOut();
    this.#overlay.showProgress(targetInfo?.stability ?? 0);
  }

  remove(): void {
    window.removeEventListener('resize', this.#layOut);
    this.#video.removeEventListener('resize', this.#layOut);
    this.#overlay.remove();
  }

  #videoSize(): Size | null {
    const { videoWidth: width, videoHeight: height } = this.#video;
    return width > 0 && height > 0 ? { width, height } : null;
  }
}
