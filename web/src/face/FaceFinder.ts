import type { Point, Rect, Size } from '../ui/geometry.js';
import { BlazeFace, type Candidate } from './BlazeFace.js';
import { halfFloats } from './halfFloats.js';
import { tensor, type Tensor } from './tensor.js';

/** A face in a picture, in its pixels. Left and right are those of the picture, which is not mirrored. */
export interface SeenFace {
  /** From the middle of the forehead to the chin. */
  readonly box: Rect;
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly nose: Point;
  readonly mouth: Point;
  readonly leftEar: Point;
  readonly rightEar: Point;
}

/** Side of what the network looks at, pixels: enough for a face that takes a quarter of the picture. */
const SIDE = 96;

/** Logit of a face: as likely as not for the one that is looked for, four in five for any other. The small network sees faces in hair and curtains, too. */
const LIKELY = 0;
const SURE = 1.4;

/** Two boxes that share more than this of the smaller one are of one face: the network may also box a part of it, or all of the head. */
const SAME = 0.4;

/** Finds faces in pictures, a few times a second, on the device. A help for the person; nothing is judged by it. */
export class FaceFinder {
  readonly #net: BlazeFace;
  readonly #context: CanvasRenderingContext2D;

  /** @param model the file that `web/build/faceModel.mjs` writes. @throws {Error} when it is another, or the browser gives no canvas. */
  constructor(model: ArrayBuffer) {
    this.#net = new BlazeFace(halfFloats(model));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [SIDE, SIDE];
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('The browser has no canvas left.');
    this.#context = context;
  }

  /** All faces, the clearest first. */
  async look(source: CanvasImageSource, { width, height }: Size): Promise<SeenFace[]> {
    const scale = SIDE / Math.max(width, height);
    const [left, top] = [(SIDE - width * scale) / 2, (SIDE - height * scale) / 2];
    this.#context.drawImage(source, left, top, width * scale, height * scale);
    const candidates = await this.#net.find(inputOf(this.#context.getImageData(0, 0, SIDE, SIDE).data), rest);
    return apart(candidates).map((candidate) => faceOf(candidate, (x, y) => ({ x: (x - left) / scale, y: (y - top) / scale }), scale));
  }
}

function inputOf(pixels: Uint8ClampedArray): Tensor {
  const input = tensor(SIDE, 3);
  for (let at = 0, to = 0; at < pixels.length; at += 4) {
    for (let c = 0; c < 3; c++) input.data[to++] = (pixels[at + c] ?? 0) / 127.5 - 1;
  }
  return input;
}

/** The page goes on drawing between two blocks of the network. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Of those that cover each other the likeliest; beside the likeliest of all only what surely is a face. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.filter(({ logit }) => logit > LIKELY).sort((a, b) => b.logit - a.logit)) {
    if (kept.length > 0 && candidate.logit < SURE) break;
    if (kept.every((other) => overlap(candidate, other) < SAME)) kept.push(candidate);
  }
  return kept;
}

function overlap(a: Candidate, b: Candidate): number {
  const shared = (from: 'x' | 'y', size: 'width' | 'height'): number =>
    Math.max(0, Math.min(a[from] + a[size] / 2, b[from] + b[size] / 2) - Math.max(a[from] - a[size] / 2, b[from] - b[size] / 2));
  return shared('x', 'width') * shared('y', 'height') / Math.min(a.width * a.height, b.width * b.height);
}

function faceOf({ x, y, width, height, points }: Candidate, place: (x: number, y: number) => Point, scale: number): SeenFace {
  const point = (index: number): Point => place(points[2 * index] ?? 0, points[2 * index + 1] ?? 0);
  return {
    box: { ...place(x - width / 2, y - height / 2), width: width / scale, height: height / scale },
    leftEye: point(0), rightEye: point(1), nose: point(2), mouth: point(3), leftEar: point(4), rightEar: point(5),
  };
}
