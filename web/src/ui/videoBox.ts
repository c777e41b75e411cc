import { project, type Fit, type Projection, type Size } from './geometry.js';

/** Projection of frames into the box that a video element takes up within its offset parent. */
export function videoProjection(video: HTMLVideoElement, frame: Size): Projection {
  const { objectFit, transform } = getComputedStyle(video);
  return project(frame, { width: video.offsetWidth, height: video.offsetHeight }, objectFit as Fit, isMirroring(transform));
}

/** Whether an element shows its content mirrored, by itself or by what it lies in. */
export function isShownMirrored(element: Element): boolean {
  let mirrored = false;
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    if (isMirroring(getComputedStyle(current).transform)) mirrored = !mirrored;
  }
  return mirrored;
}

/** Whether a computed transform exchanges left and right. */
export function isMirroring(transform: string): boolean {
  const numbers = /^matrix(3d)?\(([^)]*)\)$/.exec(transform);
  return numbers?.[2] !== undefined && Number.parseFloat(numbers[2]) < 0;
}
