export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point, Size {}

/** Values of CSS `object-fit`. */
export type Fit = 'contain' | 'cover' | 'fill' | 'none' | 'scale-down';

/** How pixels of a video frame come to lie in the box that shows the video. */
export interface Projection {
  readonly scale: Point;
  readonly offset: Point;
  /** Width of the box when left and right are exchanged; null when they are not. */
  readonly mirrorWidth: number | null;
}

/** Projection of a frame that is centred in a box, as browsers do it. */
export function project(frame: Size, box: Size, fit: Fit, mirrored: boolean): Projection {
  const x = box.width / frame.width;
  const y = box.height / frame.height;
  const scale = fit === 'fill' ? { x, y } : uniform(fit, x, y);
  const offset = { x: (box.width - frame.width * scale.x) / 2, y: (box.height - frame.height * scale.y) / 2 };
  return { scale, offset, mirrorWidth: mirrored ? box.width : null };
}

function uniform(fit: Exclude<Fit, 'fill'>, x: number, y: number): Point {
  const scale = { cover: Math.max(x, y), contain: Math.min(x, y), none: 1, 'scale-down': Math.min(1, x, y) }[fit];
  return { x: scale, y: scale };
}

/** A point of the frame, in the box. */
export function toBox({ scale, offset, mirrorWidth }: Projection, point: Point): Point {
  const x = offset.x + point.x * scale.x;
  return { x: mirrorWidth === null ? x : mirrorWidth - x, y: offset.y + point.y * scale.y };
}

/** A length of the frame, in the box. */
export function lengthInBox({ scale }: Projection, length: number): number {
  return length * scale.y;
}

/** Width over height of the oval for a face. */
export const OVAL_SHAPE = 0.76;

/** Height of the oval over the height that the face box should reach: hair and chin belong inside. */
export const OVAL_MARGIN = 1.25;

export interface Oval {
  readonly centre: Point;
  readonly radiusX: number;
  readonly radiusY: number;
}

/** The oval for a face whose box should have the given half height, in the box that shows the video. */
export function ovalFor(frame: Size, targetRadius: number, projection: Projection): Oval {
  const radiusY = lengthInBox(projection, targetRadius) * OVAL_MARGIN;
  return { centre: toBox(projection, { x: frame.width / 2, y: frame.height / 2 }), radiusX: radiusY * OVAL_SHAPE, radiusY };
}

/** Radius to draw before the server has told one: a face of 58 % of what the frame holds comfortably. */
export function usualTargetRadius({ width, height }: Size): number {
  return Math.min(height, width * 4 / 3) * 0.29;
}

/** The part of an image to show, of the given shape (width over height), with the face in its middle taking `share` of the height. Stays within the image. */
export function cropAround(image: Size, face: Rect, shape: number, share: number): Rect {
  const wanted = Math.max(face.height / share, face.width / share / shape);
  const height = Math.min(wanted, image.height, image.width / shape);
  const width = height * shape;
  return {
    x: clamp(face.x + face.width / 2 - width / 2, 0, image.width - width),
    y: clamp(face.y + face.height / 2 - height / 2, 0, image.height - height),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
