import type { Size } from './size.js';

/** Canvases for reuse: allocating a full-resolution one for each frame would keep the garbage collector busy. */
export class CanvasPool {
  readonly #idle: HTMLCanvasElement[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Draws a picture into a canvas of the given size and lends it out. */
  draw(source: CanvasImageSource, size: Size): HTMLCanvasElement | null {
    const canvas = this.#idle.pop() ?? document.createElement('canvas');
    // Setting a side clears the canvas and allocates anew, even when it stays the same.
    if (canvas.width !== size.width) canvas.width = size.width;
    if (canvas.height !== size.height) canvas.height = size.height;
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) return null;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(source, 0, 0, size.width, size.height);
    return canvas;
  }

  giveBack(canvas: HTMLCanvasElement): void {
    if (this.#idle.length < this.#most) this.#idle.push(canvas);
    else free(canvas);
  }

  /** Frees all idle canvases. */
  clear(): void {
    this.#idle.splice(0).forEach(free);
  }
}

/** Safari counts a canvas's pixels against the page until it is collected; without pixels it weighs nothing. */
function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
