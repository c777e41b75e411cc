import { describe, expect, it } from 'vitest';
import type { SeenFace } from '../../src/face/FaceFinder.js';
import { placementOf } from '../../src/face/placement.js';

const FRAME = { width: 640, height: 480 };

/** @param height of the box, pixels. @param nose aside of the eyes' middle, over their distance. @param tilt degrees. */
function face({ x = 320, y = 240, height = 260, nose = 0, tilt = 0 } = {}): SeenFace {
  const half = height * 0.2;
  const [cos, sin] = [Math.cos(tilt * Math.PI / 180), Math.sin(tilt * Math.PI / 180)];
  const at = (right: number, down: number): { x: number; y: number } => ({ x: x + right * cos - down * sin, y: y + right * sin + down * cos });
  return {
    box: { x: x - height / 2, y: y - height / 2, width: height, height },
    leftEye: at(-half, -half), rightEye: at(half, -half), nose: at(2 * half * nose, 0), mouth: at(0, half), leftEar: at(-2 * half, 0), rightEar: at(2 * half, 0),
  };
}

describe('where the face is', () => {
  it.each([
    ['noFace', []],
    ['good', [face()]],
    ['severalFaces', [face(), face({ x: 100, height: 180 })]],
    ['good', [face(), face({ x: 60, height: 90 })]],
    ['moveCloser', [face({ height: 140 })]],
    ['moveBack', [face({ height: 400 })]],
    // The picture is not mirrored: the person's own left is its right edge.
    ['moveLeft', [face({ x: 180 })]],
    ['moveRight', [face({ x: 460 })]],
    ['moveDown', [face({ y: 130 })]],
    ['moveUp', [face({ y: 380 })]],
    ['turnRight', [face({ nose: 0.5 })]],
    ['turnLeft', [face({ nose: -0.5 })]],
    ['tiltRight', [face({ tilt: 28 })]],
    ['tiltLeft', [face({ tilt: -28 })]],
  ] as const)('is told as %s', (guidance, faces) => {
    expect(placementOf(faces, FRAME, 'usual')).toBe(guidance);
  });

  it('is another for those who are to come closer', () => {
    expect([120, 170, 260, 330, 420].map((height) => placementOf([face({ height })], FRAME, 'far'))).toEqual(['moveCloser', 'good', 'moveBack', 'moveBack', 'moveBack']);
    expect([170, 260, 330].map((height) => placementOf([face({ height })], FRAME, 'near'))).toEqual(['moveCloser', 'moveCloser', 'good']);
  });

  it('is measured by what the picture holds, whatever its shape', () => {
    expect(placementOf([face({ x: 240, y: 320, height: 260 })], { width: 480, height: 640 }, 'usual')).toBe('good');
    expect(placementOf([face({ x: 640, y: 360, height: 260 })], { width: 1280, height: 720 }, 'usual')).toBe('good');
  });
});
