/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape whose longer side is at most `maxSide`; never larger than the original. */
export function fitWithin(size: Size, maxSide: number): Size {
  const scale = Math.min(1, maxSide / Math.max(size.width, size.height));
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
