/** Milliseconds without a frame after which the clock looks by itself: neither kind of callback comes on a hidden page. */
const WATCH_MS = 500;

/** Calls back whenever a video has a new frame: exactly where the browser tells, otherwise with each repaint. */
export class FrameClock {
  readonly #video: HTMLVideoElement;
  #callback: ((time: number) => void) | null = null;
  #pending: number | null = null;
  #watch: ReturnType<typeof setTimeout> | null = null;
  #shown = -1;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  start(callback: (time: number) => void): void {
    this.stop();
    this.#callback = callback;
    this.#await();
  }

  stop(): void {
    this.#callback = null;
    this.#cancel();
  }

  #await(): void {
    this.#cancel();
    this.#watch = setTimeout(() => this.#tick(performance.now()), WATCH_MS);
    if (tellsFrames(this.#video)) {
      this.#pending = this.#video.requestVideoFrameCallback((now, metadata) => this.#tick(metadata.captureTime ?? now));
    } else {
      this.#pending = requestAnimationFrame((now) => this.#tick(now));
    }
  }

  #cancel(): void {
    if (this.#watch !== null) clearTimeout(this.#watch);
    if (this.#pending !== null) {
      if (tellsFrames(this.#video)) this.#video.cancelVideoFrameCallback(this.#pending);
      else cancelAnimationFrame(this.#pending);
    }
    this.#watch = null;
    this.#pending = null;
  }

  #tick(time: number): void {
    const callback = this.#callback;
    if (callback === null) return;
    this.#await();
    // A repaint, or the watch, may find the picture it has seen already.
    const shown = this.#video.currentTime;
    if (shown === this.#shown) return;
    this.#shown = shown;
    callback(time);
  }
}

/** Chrome 83, Safari 15.4 and Firefox 132 tell each frame. */
function tellsFrames(video: HTMLVideoElement): boolean {
  return typeof (video as Partial<HTMLVideoElement>).requestVideoFrameCallback === 'function';
}
