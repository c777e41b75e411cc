import type { CompressionAlgorithm } from '../types.js';
import { base64Of } from './encoding.js';

/** Most bytes that the server takes. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Share of its sides that a picture keeps in each step. */
const STEP = 0.85;
const SMALLEST_SIDE = 240;

/** The picture of `Verification.Success`. */
export interface FinishedPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly image: { readonly dimension: readonly [number, number]; readonly size: number; readonly url: string; readonly quality: number };
}

/** Keeps one moment of the camera in full size. */
export class Picture {
  readonly #canvas = document.createElement('canvas');
  #takenAt: number | null = null;

  /** Milliseconds since 1970; null before one was taken. */
  get takenAt(): number | null {
    return this.#takenAt;
  }

  take(video: HTMLVideoElement): void {
    if (video.videoWidth === 0) return;
    this.#canvas.width = video.videoWidth;
    this.#canvas.height = video.videoHeight;
    this.#canvas.getContext('2d')?.drawImage(video, 0, 0);
    this.#takenAt = Date.now();
  }

  /** The picture as PNG. PNG loses nothing, so it becomes smaller by becoming less wide and high. */
  async finish(compression: CompressionAlgorithm | null): Promise<FinishedPicture> {
    const captured = await pngOf(this.#canvas);
    const [width, height] = compression?.dimension ?? [this.#canvas.width, this.#canvas.height];
    let scale = Math.min(1, width / this.#canvas.width, height / this.#canvas.height);
    let canvas = this.#scaled(scale);
    let png = scale < 1 ? await pngOf(canvas) : captured;
    const limit = Math.min(compression?.fileSizeThreshold ?? MOST_BYTES, MOST_BYTES);
    const least = (compression?.qualityThreshold ?? 0) / 100 * captured.length;
    while (png.length > limit && Math.min(canvas.width, canvas.height) * STEP >= SMALLEST_SIDE) {
      scale *= STEP;
      const smaller = this.#scaled(scale);
      const bytes = await pngOf(smaller);
      if (bytes.length < least && png.length <= MOST_BYTES) break;
      [canvas, png] = [smaller, bytes];
    }
    const quality = Math.min(100, Math.round(png.length / captured.length * 100));
    return { png, image: { dimension: [canvas.width, canvas.height], size: captured.length, url: base64Of(png), quality } };
  }

  clear(): void {
    this.#canvas.width = 0;
    this.#takenAt = null;
  }

  #scaled(scale: number): HTMLCanvasElement {
    if (scale >= 1) return this.#canvas;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(this.#canvas.width * scale);
    canvas.height = Math.round(this.#canvas.height * scale);
    canvas.getContext('2d')?.drawImage(this.#canvas, 0, 0, canvas.width, canvas.height);
    return canvas;
  }
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture cannot be encoded.');
  return new Uint8Array(await new Response(blob).arrayBuffer());
}
