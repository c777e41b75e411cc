import type { Guidance } from '../capture/protocol/messages.js';
import type { Size } from '../ui/geometry.js';
import type { SeenFace } from './FaceFinder.js';

/** How near a face is to be: its height from forehead to chin over the largest that the picture holds comfortably. */
export const distances = { usual: [0.36, 0.82], far: [0.28, 0.46], near: [0.67, 0.92] } as const;

export type Distance = keyof typeof distances;

/** Of the same measure: how far from the middle of the picture. More, and the face stands visibly beside its oval. */
const offCentre: Record<Distance, number> = { usual: 0.11, far: 0.09, near: 0.1 };

/** The network's box ends in the middle of the forehead; the server measures up to its top. */
const WHOLE_FACE = 1.08;
const ABOVE_CENTRE = 0.05;

/** Nose aside of the eyes' middle, over their distance: about 18 degrees of turn. */
const TURNED = 0.34;
const TILTED = 20;

/** A second face of so much of the first one's area disturbs. */
const BYSTANDER = 0.3;

/** The most urgent thing to change, by the rules of the server's own guidance, coarse before fine. */
export function placementOf(faces: readonly SeenFace[], frame: Size, distance: Distance): Guidance {
  const [face, ...others] = [...faces].sort((a, b) => b.box.height - a.box.height);
  if (face === undefined) return 'noFace';
  if (others.some(({ box }) => box.height ** 2 >= BYSTANDER * face.box.height ** 2)) return 'severalFaces';
  return nearnessOf(face, frame, distance) ?? placeOf(face, frame, distance) ?? directionOf(face) ?? 'good';
}

const reachOf = ({ width, height }: Size): number => Math.min(height, width * 4 / 3);

function nearnessOf({ box }: SeenFace, frame: Size, distance: Distance): Guidance | null {
  const [least, most] = distances[distance];
  const size = box.height * WHOLE_FACE / reachOf(frame);
  if (size < least) return 'moveCloser';
  return size > most ? 'moveBack' : null;
}

/** The picture is not mirrored: what lies at its left edge lies at the person's right hand. */
function placeOf({ box }: SeenFace, frame: Size, distance: Distance): Guidance | null {
  const x = (box.x + box.width / 2 - frame.width / 2) / reachOf(frame);
  const y = (box.y + box.height * (0.5 - ABOVE_CENTRE) - frame.height / 2) / reachOf(frame);
  if (Math.max(Math.abs(x), Math.abs(y)) <= offCentre[distance]) return null;
  if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 'moveLeft' : 'moveRight';
  return y < 0 ? 'moveDown' : 'moveUp';
}

function directionOf({ leftEye, rightEye, nose }: SeenFace): Guidance | null {
  const [right, down] = [rightEye.x - leftEye.x, rightEye.y - leftEye.y];
  const apart = Math.hypot(right, down);
  // Along the line of the eyes, so that a tilt is not taken for a turn.
  const aside = ((nose.x - (leftEye.x + rightEye.x) / 2) * right + (nose.y - (leftEye.y + rightEye.y) / 2) * down) / (apart * apart);
  if (Math.abs(aside) > TURNED) return aside > 0 ? 'turnRight' : 'turnLeft';
  const tilt = Math.atan2(down, right) * 180 / Math.PI;
  if (Math.abs(tilt) <= TILTED) return null;
  return tilt > 0 ? 'tiltRight' : 'tiltLeft';
}
