import type { StillSettings } from '../protocol/messages.js';
import { CanvasPool } from './CanvasPool.js';
import { encodeJpeg } from './encodeJpeg.js';
import { fitWithin, type Size } from './size.js';

type Jpeg = Uint8Array<ArrayBuffer>;

/** Keeps the full-resolution pictures of the frames that the server may still want: unanswered ones as pixels, wanted ones as JPEG. */
export class StillKeeper {
  readonly #settings: StillSettings;
  readonly #pool: CanvasPool;
  readonly #unanswered = new Map<number, HTMLCanvasElement>();
  readonly #kept = new Map<number, Promise<Jpeg | null>>();

  /** @param window most frames that can be unanswered at once. */
  constructor(settings: StillSettings, window: number) {
    this.#settings = settings;
    this.#pool = new CanvasPool(window + 1);
  }

  /** Takes the picture that a frame is made of; the live frame is scaled down from it, so that both show the same moment. */
  take(frame: number, source: CanvasImageSource, size: Size): HTMLCanvasElement | null {
    const canvas = this.#pool.draw(source, fitWithin(size, this.#settings.maxSide));
    if (canvas !== null) this.#unanswered.set(frame, canvas);
    return canvas;
  }

  /** Acts on the server's answer to a frame. */
  settle(frame: number, keep: boolean, drop: readonly number[]): void {
    drop.forEach((dropped) => this.#kept.delete(dropped));
    if (keep) this.#keep(frame);
    else this.forget(frame);
  }

  /** Lets go of a frame that was not sent after all. */
  forget(frame: number): void {
    const canvas = this.#unanswered.get(frame);
    if (canvas === undefined) return;
    this.#unanswered.delete(frame);
    this.#pool.giveBack(canvas);
  }

  /** The JPEG of a kept frame; null when it is gone. */
  get(frame: number): Promise<Jpeg | null> {
    return this.#kept.get(frame) ?? Promise.resolve(null);
  }

  /** Frees everything. */
  clear(): void {
    for (const frame of [...this.#unanswered.keys()]) this.forget(frame);
    this.#kept.clear();
    this.#pool.clear();
  }

  #keep(frame: number): void {
    const canvas = this.#unanswered.get(frame);
    if (canvas === undefined) return;
    this.#unanswered.delete(frame);
    const encoded = encodeJpeg(canvas, this.#settings.quality, this.#settings.maxBytes);
    const release = (): void => this.#pool.giveBack(canvas);
    encoded.then(release, release);
    this.#kept.set(frame, encoded.catch(() => null));
    this.#keepNoMoreThan(this.#settings.keep);
  }

  #keepNoMoreThan(most: number): void {
    for (const oldest of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - most))) this.#kept.delete(oldest);
  }
}
