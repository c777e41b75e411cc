import { actionOf, type BoundingBox, type FramesResult, type Landmarks } from '../results/captureResult.js';
import { dataAddress, pngOf } from './images.js';
import { boxOf, landmarksOf } from './places.js';
import type { Order, Picture, Recording, Showing, TakenFrame } from './Recording.js';

interface Places {
  readonly box: BoundingBox | null;
  readonly landmarks: Landmarks | null;
}

interface Best extends Places {
  readonly rank: number;
  readonly still: Picture;
}

/** Keeps the frames in the open, for pages that want them without a container. */
export class FramesRecording implements Recording {
  readonly #order: Order;
  readonly #begun = performance.now();
  readonly #frames: ({ readonly picture: Blob } & Places)[] = [];
  readonly #shown: { action: string; t: number }[] = [];
  #info: Readonly<Record<string, unknown>> = {};
  #best: Best | null = null;

  constructor(order: Order) {
    this.#order = order;
  }

  log(): void {
    // Nobody reads a log that nothing protects.
  }

  device(facts: object): void {
    this.#info = { ...facts };
  }

  frame({ jpeg, width, still, face, cameraWidth }: TakenFrame): void {
    const at = (scale: number): Places => ({ box: face && boxOf(face, scale), landmarks: face && landmarksOf(face, scale) });
    this.#frames.push({ picture: new Blob([jpeg], { type: 'image/jpeg' }), ...at(width / cameraWidth) });
    // Of one scene and one quality, the sharper a JPEG the more bytes it takes; one on which a face was seen goes before any other.
    if (still !== null && rankOf(still, face !== null) > (this.#best?.rank ?? 0)) {
      this.#best = { rank: rankOf(still, face !== null), still, ...at(still.width / cameraWidth) };
    }
  }

  lit(): void {
    // The colours come with a session token, and that with a container.
  }

  shown({ action, time }: Showing): void {
    this.#shown.push({ action, t: Math.round(time - this.#begun) });
  }

  async finish(): Promise<FramesResult> {
    if (this.#best === null) throw new Error('No picture was taken.');
    const { still, box, landmarks } = this.#best;
    const best = new Blob([still.jpeg], { type: 'image/jpeg' });
    return {
      action: actionOf(this.#order.actions),
      best_frame: await dataAddress(best),
      best_frame_png: await pngOf(best),
      best_frame_bounding_box: box,
      best_frame_landmarks: landmarks,
      frame_list: await Promise.all(this.#frames.map(({ picture }) => dataAddress(picture))),
      frame_bounding_box_list: this.#frames.map((frame) => frame.box),
      frame_landmarks: this.#frames.map((frame) => frame.landmarks),
      additional_info: { ...this.#info, shown: this.#shown },
    };
  }
}

function rankOf(still: Picture, seen: boolean): number {
  return still.jpeg.length + (seen ? 2 ** 30 : 0);
}
