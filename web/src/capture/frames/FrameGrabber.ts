import type { LiveFrameHeader } from '../protocol/media.js';
import type { LiveSettings } from '../protocol/messages.js';
import { CanvasPool } from './CanvasPool.js';
import type { CameraVideo } from './CameraVideo.js';
import { encodeJpeg } from './encodeJpeg.js';
import { LiveQuality } from './LiveQuality.js';
import { Pace } from './Pace.js';
import { fitWithin } from './size.js';
import type { StillKeeper } from './StillKeeper.js';

/** What a grabber needs of the capture it works for. */
export interface GrabberHost {
  /** Whether the server has room for a frame; if not, it is dropped. */
  readonly hasRoom: () => boolean;
  /** Whether frames are still on their way: another would be stale before it has left. */
  readonly isCongested: () => boolean;
  /** State of the page and the phone as the frame is taken. */
  readonly flags: () => Pick<LiveFrameHeader, 'pageHidden' | 'notUpright' | 'afterHalt'>;
  readonly send: (header: LiveFrameHeader, jpeg: Uint8Array<ArrayBuffer>) => void;
  /** The camera's picture cannot be made into frames. */
  readonly failed: () => void;
}

/** Turns the camera's picture into live frames at the server's pace. */
export class FrameGrabber {
  readonly #camera: CameraVideo;
  readonly #stills: StillKeeper;
  readonly #settings: LiveSettings;
  readonly #host: GrabberHost;
  readonly #pace: Pace;
  readonly #quality: LiveQuality;
  readonly #pool = new CanvasPool(1);
  readonly #beganAt = performance.now();
  #lastFrame = 0;
  #lastTime = 0;
  #encoding = false;
  #stopped = false;

  constructor(camera: CameraVideo, stills: StillKeeper, settings: LiveSettings, host: GrabberHost) {
    this.#camera = camera;
    this.#stills = stills;
    this.#settings = settings;
    this.#host = host;
    this.#pace = new Pace(settings.frameRate);
    this.#quality = new LiveQuality(settings.quality);
  }

  start(): void {
    this.#camera.onFrame((time) => {
      if (this.#stopped || this.#encoding || !this.#pace.isDue(time)) return;
      if (this.#host.isCongested()) {
        this.#quality.late();
        return;
      }
      if (!this.#host.hasRoom()) return;
      this.#pace.taken(time);
      this.#quality.taken();
      this.#encoding = true;
      const done = (): void => {
        this.#encoding = false;
      };
      this.#take(time).catch(() => this.#host.failed()).then(done, done);
    });
  }

  /** Takes no more frames. Safe to call twice. */
  stop(): void {
    this.#stopped = true;
    this.#pool.clear();
  }

  async #take(time: number): Promise<void> {
    const size = this.#camera.size;
    if (size === null) return;
    const frame = ++this.#lastFrame;
    const full = this.#stills.take(frame, this.#camera.element, size);
    const small = full && this.#pool.draw(full, fitWithin(size, this.#settings.maxSide));
    if (small === null) {
      this.#stills.forget(frame);
      throw new Error('The browser has no canvas left.');
    }
    const header = { id: frame, time: this.#sinceBegin(time), ...this.#host.flags() };
    const jpeg = await encodeJpeg(small, this.#quality.value, this.#settings.maxBytes).catch(() => null);
    this.#pool.giveBack(small);
    if (jpeg === null || this.#stopped) this.#stills.forget(frame);
    else this.#host.send(header, jpeg);
  }

  /** Capture times of a camera may come slightly out of order, or from before the beginning; those of the protocol only grow. */
  #sinceBegin(time: number): number {
    this.#lastTime = Math.max(this.#lastTime, time - this.#beganAt, 0);
    return this.#lastTime;
  }
}
