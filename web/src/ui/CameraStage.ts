import { layOutStage, type StageLayout } from './stageLayout.js';
import { style } from './svg.js';

/** Places a camera's picture on a stage (`stage.css`), mirrored like a mirror, and keeps it there while window and picture change. */
export class CameraStage {
  readonly #stage: HTMLElement;
  readonly #video: HTMLVideoElement;
  readonly #placed: (layout: StageLayout) => void;

  readonly #layOut = (): void => {
    const { videoWidth, videoHeight } = this.#video;
    const stage = { width: this.#stage.clientWidth, height: this.#stage.clientHeight };
    if (videoWidth === 0 || videoHeight === 0 || stage.width === 0 || stage.height === 0) return;
    const layout = layOutStage(stage, { width: videoWidth, height: videoHeight });
    const { video, oval } = layout;
    style(this.#video, { left: `${video.x}px`, top: `${video.y}px`, width: `${video.width}px`, height: `${video.height}px` });
    this.#video.classList.toggle('short', video.y >= 1);
    this.#video.classList.toggle('slim', video.x >= 1);
    style(this.#stage, { '--oval-top': `${oval.top}px`, '--oval-bottom': `${oval.bottom}px` });
    this.#placed(layout);
  };

  /** @param placed is told whenever the picture lies elsewhere. */
  constructor(stage: HTMLElement, video: HTMLVideoElement, placed: (layout: StageLayout) => void = () => undefined) {
    this.#stage = stage;
    this.#video = video;
    this.#placed = placed;
  }

  /** Gives the video its picture. */
  attach(stream: MediaStream): void {
    const facing = stream.getVideoTracks()[0]?.getSettings().facingMode;
    this.#video.srcObject = stream;
    this.#video.classList.toggle('mirrored', facing !== 'environment');
  }

  /** Begins to place the picture; the stage must be shown. */
  open(): void {
    addEventListener('resize', this.#layOut);
    this.#video.addEventListener('resize', this.#layOut);
    this.#layOut();
  }

  close(): void {
    removeEventListener('resize', this.#layOut);
    this.#video.removeEventListener('resize', this.#layOut);
  }

  detach(): void {
    this.#video.srcObject = null;
  }
}
