import { FrameClock } from './FrameClock.js';
import type { Size } from './size.js';

/** Plays a camera stream in a video element of its own, out of sight, so that what the page does with its video changes nothing. */
export class CameraVideo {
  readonly element: HTMLVideoElement;
  readonly #clock: FrameClock;
  readonly #track: MediaStreamTrack;
  readonly #lost: () => void;

  /** @param lost called when the camera stops, for example because it was unplugged. */
  constructor(stream: MediaStream, track: MediaStreamTrack, lost: () => void) {
    this.#track = track;
    this.#lost = lost;
    this.element = document.createElement('video');
    this.element.muted = true;
    this.element.playsInline = true;
    this.element.srcObject = stream;
    track.addEventListener('ended', lost);
    this.#clock = new FrameClock(this.element);
    // A page may start the same stream elsewhere at the same moment, which can refuse this call; frames come nevertheless.
    this.element.play().catch(() => undefined);
  }

  /** Size of the picture now: it changes when a phone is turned. Null before the first frame. */
  get size(): Size | null {
    const { videoWidth: width, videoHeight: height } = this.element;
    return width > 0 && height > 0 ? { width, height } : null;
  }

  /** Calls back for each frame of the camera with the time it was taken at. */
  onFrame(callback: (time: number) => void): void {
    this.#clock.start(callback);
  }

  /** Stops playing. The stream is the page's own and goes on. */
  release(): void {
    this.#clock.stop();
    this.#track.removeEventListener('ended', this.#lost);
    this.element.pause();
    this.element.srcObject = null;
  }
}
