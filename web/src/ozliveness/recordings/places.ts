import type { SeenFace } from '../../face/FaceFinder.js';
import type { Point } from '../../ui/geometry.js';
import type { BoundingBox, Landmarks } from '../results/captureResult.js';

/** @param scale from the camera's pixels to those of the frame. */
export function boxOf({ box: { x, y, width, height } }: SeenFace, scale: number): BoundingBox {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((edge) => Math.round(edge * scale)) as [number, number, number, number];
  return { left, top, right, bottom };
}

/** @param scale from the camera's pixels to those of the frame. */
export function landmarksOf({ leftEye, rightEye, nose, mouth, leftEar, rightEar }: SeenFace, scale: number): Landmarks {
  const scaled = ({ x, y }: Point): Point => ({ x: Math.round(x * scale), y: Math.round(y * scale) });
  return {
    left_eye: scaled(leftEye), right_eye: scaled(rightEye), nose_base: scaled(nose), mouth_bottom: scaled(mouth), left_ear: scaled(leftEar), right_ear: scaled(rightEar),
  };
}
