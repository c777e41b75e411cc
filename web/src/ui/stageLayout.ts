import { OVAL_MARGIN, OVAL_SHAPE, usualTargetRadius, type Rect, type Size } from './geometry.js';

/** Largest share of the stage's width, and of its height, that the oval may take: the rest is for words. */
const WIDEST = 0.9;
const HIGHEST = 0.74;

/** Where the video lies on a stage. */
export interface StageLayout {
  readonly video: Rect;
  /** Top and bottom edge of the oval. */
  readonly oval: { readonly top: number; readonly bottom: number };
}

/**
 * Fills the stage with the video, as far as the oval stays within it: a landscape webcam in a portrait window is shown smaller than it
 * could be, or the person's face would have to be larger than the window.
 */
export function layOutStage(stage: Size, frame: Size): StageLayout {
  const ovalHeight = 2 * usualTargetRadius(frame) * OVAL_MARGIN;
  const across = stage.width / frame.width;
  const down = stage.height / frame.height;
  const roomy = Math.min(stage.width * WIDEST / (ovalHeight * OVAL_SHAPE), stage.height * HIGHEST / ovalHeight);
  const scale = Math.min(Math.max(across, down), Math.max(Math.min(across, down), roomy));
  const [width, height] = [frame.width * scale, frame.height * scale];
  return {
    video: { x: (stage.width - width) / 2, y: (stage.height - height) / 2, width, height },
    oval: { top: (stage.height - ovalHeight * scale) / 2, bottom: (stage.height + ovalHeight * scale) / 2 },
  };
}
