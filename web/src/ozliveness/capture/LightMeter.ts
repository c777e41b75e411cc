import { CanvasPool } from '../../capture/frames/CanvasPool.js';

export type Light = 'dark' | 'good' | 'bright';

/** Side of the picture that is looked at, pixels. */
const SIDE = 24;

/** Mean luma of the middle, 0 to 255, outside of which a face can hardly be judged. */
const DARKEST = 45;
const BRIGHTEST = 225;

/** Looks whether there is light enough, before the capture. A hint for the person; the server decides. */
export class LightMeter {
  readonly #pool = new CanvasPool(1);

  /** Undefined where the browser does not let the page look. */
  measure(video: HTMLVideoElement): Light | undefined {
    const canvas = this.#pool.draw(video, { width: SIDE, height: SIDE });
    if (canvas === null) return undefined;
    const pixels = canvas.getContext('2d')?.getImageData(SIDE / 4, SIDE / 4, SIDE / 2, SIDE / 2).data;
    this.#pool.giveBack(canvas);
    return pixels && lightOf(meanLuma(pixels));
  }
}

export function lightOf(luma: number): Light {
  if (luma < DARKEST) return 'dark';
  return luma > BRIGHTEST ? 'bright' : 'good';
}

/** Mean of the luma of RGBA pixels, by the weights of BT.601. */
export function meanLuma(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) sum += 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
  return pixels.length < 4 ? 0 : sum / Math.floor(pixels.length / 4);
}
