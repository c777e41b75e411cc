import { CanvasPool } from '../../capture/frames/CanvasPool.js';
import type { CameraVideo } from '../../capture/frames/CameraVideo.js';
import { encodeJpeg } from '../../capture/frames/encodeJpeg.js';
import { Pace } from '../../capture/frames/Pace.js';
import { fitWithin, type Size } from '../../capture/frames/size.js';
import type { Picture, TakenFrame } from '../recordings/Recording.js';

/** The capsule door's numbers: frames for following the face, stills for looking closely. */
const FRAME = { side: 640, quality: 0.8, maxBytes: 256 * 1024 };
const STILL = { side: 1920, quality: 0.9, maxBytes: 1024 * 1024 };
const FRAMES_PER_SECOND = 10;
const MOST_FRAMES = 390;
const STILLS_PER_SECOND = 2;
const MOST_STILLS = 32;

export interface TakerHost {
  /** Whether full pictures are wanted now. */
  readonly wantsStill: () => boolean;
  readonly flags: () => Pick<TakenFrame, 'pageHidden' | 'notUpright' | 'face'>;
  readonly taken: (frame: TakenFrame) => void;
  /** The camera gave the picture before once more: a slow one does, and what is no camera. It is not taken. */
  readonly repeated: () => void;
  /** The camera's picture cannot be made into frames. */
  readonly failed: (reason: unknown) => void;
}

/** Makes timed frames of the camera's picture, each with its full picture now and then. Holds one moment at a time. */
export class FrameTaker {
  readonly #camera: CameraVideo;
  readonly #host: TakerHost;
  readonly #pace: Pace;
  readonly #stillPace: Pace;
  readonly #pool = new CanvasPool(2);
  #frames = 0;
  #stills = 0;
  #last: Uint8Array | null = null;
  #lastTime = Number.NEGATIVE_INFINITY;
  #work: Promise<void> | null = null;
  #stopped = false;

  /** @param length milliseconds that the capture will take: a long one gets fewer frames, and fewer full pictures, a second. */
  constructor(camera: CameraVideo, length: number, host: TakerHost) {
    this.#camera = camera;
    this.#host = host;
    const seconds = Math.max(1, length / 1000);
    this.#pace = new Pace(Math.min(FRAMES_PER_SECOND, MOST_FRAMES / seconds));
    this.#stillPace = new Pace(Math.min(STILLS_PER_SECOND, MOST_STILLS / seconds));
  }

  get frames(): number {
    return this.#frames;
  }

  start(): void {
    this.#camera.onFrame((time) => {
      // A frame that cannot be encoded in time is dropped; times only grow.
      if (this.#stopped || this.#work !== null || this.#frames >= MOST_FRAMES || time <= this.#lastTime || !this.#pace.isDue(time)) return;
      this.#pace.taken(time);
      this.#lastTime = time;
      this.#work = this.#take(time).catch((error: unknown) => this.#host.failed(error)).then(() => {
        this.#work = null;
      });
    });
  }

  /** Takes no more, and waits for the last one. Safe to call twice. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#work;
    this.#pool.clear();
  }

  async #take(time: number): Promise<void> {
    const size = this.#camera.size;
    if (size === null) return;
    const flags = this.#host.flags();
    // Both show the same moment: the small one is drawn from the large one, where there is one.
    const full = this.#wantsStill(time) ? this.#draw(this.#camera.element, fitWithin(size, STILL.side)) : null;
    const small = this.#draw(full ?? this.#camera.element, fitWithin(size, FRAME.side));
    try {
      const frame = await pictureOf(small, FRAME);
      if (this.#last !== null && isSame(this.#last, frame.jpeg)) {
        this.#host.repeated();
        return;
      }
      this.#last = frame.jpeg;
      const still = full && await pictureOf(full, STILL);
      if (still !== null) this.#stills++;
      this.#host.taken({ number: ++this.#frames, time, ...frame, still, ...flags, cameraWidth: size.width });
    } finally {
      this.#pool.giveBack(small);
      if (full !== null) this.#pool.giveBack(full);
    }
  }

  #wantsStill(time: number): boolean {
    if (!this.#host.wantsStill() || this.#stills >= MOST_STILLS || !this.#stillPace.isDue(time)) return false;
    this.#stillPace.taken(time);
    return true;
  }

  #draw(source: CanvasImageSource, size: Size): HTMLCanvasElement {
    const canvas = this.#pool.draw(source, size);
    if (canvas === null) throw new Error('The browser has no canvas left.');
    return canvas;
  }
}

async function pictureOf(canvas: HTMLCanvasElement, { quality, maxBytes }: { quality: number; maxBytes: number }): Promise<Picture> {
  const { width, height } = canvas;
  const jpeg = await encodeJpeg(canvas, quality, maxBytes);
  if (jpeg === null) throw new Error('The browser cannot encode a picture.');
  return { jpeg, width, height };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
