import { actionOf, type FramesResult } from '../results/captureResult.js';
import { dataAddress, pngOf } from './images.js';
import type { Order, Picture, Recording, Showing, TakenFrame } from './Recording.js';

/** Keeps the frames in the open, for pages that want them without a container. */
export class FramesRecording implements Recording {
  readonly #order: Order;
  readonly #begun = performance.now();
  readonly #frames: Blob[] = [];
  readonly #shown: { action: string; t: number }[] = [];
  #info: Readonly<Record<string, unknown>> = {};
  #best: Picture | null = null;

  constructor(order: Order) {
    this.#order = order;
  }

  log(): void {
    // Nobody reads a log that nothing protects.
  }

  device(facts: object): void {
    this.#info = { ...facts };
  }

  frame(frame: TakenFrame): void {
    this.#frames.push(new Blob([frame.jpeg], { type: 'image/jpeg' }));
    // Of one scene and one quality, the sharper a JPEG the more bytes it takes.
    if (frame.still !== null && frame.still.jpeg.length > (this.#best?.jpeg.length ?? 0)) this.#best = frame.still;
  }

  shown({ action, time }: Showing): void {
    this.#shown.push({ action, t: Math.round(time - this.#begun) });
  }

  async finish(): Promise<FramesResult> {
    if (this.#best === null) throw new Error('No picture was taken.');
    const best = new Blob([this.#best.jpeg], { type: 'image/jpeg' });
    return {
      action: actionOf(this.#order.actions),
      best_frame: await dataAddress(best),
      best_frame_png: await pngOf(best),
      best_frame_bounding_box: null,
      best_frame_landmarks: null,
      frame_list: await Promise.all(this.#frames.map(dataAddress)),
      frame_bounding_box_list: [],
      frame_landmarks: [],
      additional_info: { ...this.#info, shown: this.#shown },
    };
  }
}
