import { style, svg } from '../../ui/svg.js';

/** The elements around a video that the challenge is drawn in. Made once per video. */
export class ActiveStage {
  readonly video: HTMLVideoElement;
  readonly overlay = svg('svg', { id: 'wbs-graphics-overlay', 'aria-hidden': 'true', focusable: 'false' });
  readonly tooltip = document.createElement('div');
  readonly #graphics = document.createElement('div');

  constructor(video: HTMLVideoElement) {
    this.video = video;
    this.#graphics.id = 'wbs-graphics-wrapper';
    this.tooltip.id = 'wbs-tooltip';
    this.tooltip.hidden = true;
    // Above an oval that the page lays over the same video.
    style(this.#graphics, { position: 'absolute', 'pointer-events': 'none', 'z-index': '1' });
    style(this.overlay, { position: 'absolute', left: '0', top: '0', width: '100%', height: '100%', overflow: 'visible' });
    this.#graphics.append(this.tooltip, this.overlay);
    wrapperOf(video).append(this.#graphics);
  }

  /** Lays the drawing over the video's box, whatever has become of it. */
  layOut(): void {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.video;
    style(this.#graphics, {
      left: `${offsetLeft}px`, top: `${offsetTop}px`, width: `${offsetWidth}px`, height: `${offsetHeight}px`,
    });
    this.overlay.setAttribute('viewBox', `0 0 ${offsetWidth} ${offsetHeight}`);
  }

  /** Takes the drawing away. The wrapper stays: moving a video about in the page makes it pause. */
  remove(): void {
    this.#graphics.remove();
  }
}

function wrapperOf(video: HTMLVideoElement): HTMLElement {
  const parent = video.parentElement;
  if (parent === null) throw new Error('the video is not in the page');
  if (parent.id === 'wbs-video-wrapper') return parent;

  const before = video.getBoundingClientRect();
  const wrapper = document.createElement('div');
  wrapper.id = 'wbs-video-wrapper';
  style(wrapper, { position: 'relative' });
  parent.insertBefore(wrapper, video);
  wrapper.append(video);
  // A video whose size is a share of its parent's needs that the wrapper takes the parent's size.
  const after = video.getBoundingClientRect();
  if (after.width !== before.width || after.height !== before.height) style(wrapper, { width: '100%', height: '100%' });
  // Moved in the page, a video pauses.
  video.play().catch(() => undefined);
  return wrapper;
}
