import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropAround, lengthInBox, OVAL_SHAPE, ovalFor, project, toBox, usualTargetRadius, type Fit } from '../../src/ui/geometry.js';
import { layOutStage } from '../../src/ui/stageLayout.js';
import { isMirroring } from '../../src/ui/videoBox.js';

const FRAME = { width: 640, height: 360 };

describe('the projection of a frame into a box', () => {
  it.each([
    ['cover', { width: 390, height: 844 }, { x: 195 - 320 * 844 / 360, y: 0 }],
    ['contain', { width: 390, height: 844 }, { x: 0, y: 422 - 180 * 390 / 640 }],
    ['fill', { width: 390, height: 844 }, { x: 0, y: 0 }],
    ['none', { width: 640, height: 400 }, { x: 0, y: 20 }],
    ['scale-down', { width: 6400, height: 3600 }, { x: 2880, y: 1620 }],
  ] as const)('%s puts the corner where browsers do', (fit, box, corner) => {
    const placed = toBox(project(FRAME, box, fit, false), { x: 0, y: 0 });
    expect(placed.x).toBeCloseTo(corner.x);
    expect(placed.y).toBeCloseTo(corner.y);
  });

  it('puts the middle into the middle, mirrored or not, whatever the fit', () => {
    const side = fc.integer({ min: 50, max: 3000 });
    const fits = fc.constantFrom<Fit>('cover', 'contain', 'fill', 'none', 'scale-down');
    fc.assert(fc.property(side, side, side, side, fits, fc.boolean(), (fw, fh, bw, bh, fit, mirrored) => {
      const placed = toBox(project({ width: fw, height: fh }, { width: bw, height: bh }, fit, mirrored), { x: fw / 2, y: fh / 2 });
      expect(placed.x).toBeCloseTo(bw / 2, 6);
      expect(placed.y).toBeCloseTo(bh / 2, 6);
    }));
  });

  it('exchanges left and right in a mirror', () => {
    const box = { width: 640, height: 360 };
    expect(toBox(project(FRAME, box, 'cover', true), { x: 100, y: 50 })).toEqual({ x: 540, y: 50 });
  });

  it('follows the box when it is resized', () => {
    expect(lengthInBox(project(FRAME, { width: 1280, height: 720 }, 'contain', false), 10)).toBe(20);
    expect(lengthInBox(project(FRAME, { width: 320, height: 720 }, 'contain', false), 10)).toBe(5);
  });

  it.each([['none', false], ['matrix(-1, 0, 0, 1, 0, 0)', true], ['matrix(1, 0, 0, 1, 0, 0)', false], ['matrix3d(-1, 0, 0, 0)', true], ['', false]])(
    'takes the transform "%s" for a mirror: %s', (transform, mirroring) => {
      expect(isMirroring(transform)).toBe(mirroring);
    },
  );
});

describe('the oval', () => {
  it('lies in the middle and is larger than the face it is for', () => {
    const box = { width: 1280, height: 720 };
    const oval = ovalFor(FRAME, 100, project(FRAME, box, 'contain', true));
    expect(oval.centre).toEqual({ x: 640, y: 360 });
    expect(oval.radiusY).toBeGreaterThan(200);
    expect(oval.radiusX).toBeCloseTo(oval.radiusY * OVAL_SHAPE);
  });

  it('fits onto the stage in every window, with any camera', () => {
    const side = fc.integer({ min: 240, max: 3000 });
    const frames = fc.constantFrom(FRAME, { width: 360, height: 640 }, { width: 640, height: 480 }, { width: 480, height: 640 });
    fc.assert(fc.property(side, side, frames, (width, height, frame) => {
      const { video, oval } = layOutStage({ width, height }, frame);
      expect(video.width / video.height).toBeCloseTo(frame.width / frame.height, 6);
      expect(oval.top).toBeGreaterThanOrEqual(0);
      expect(oval.bottom).toBeLessThanOrEqual(height);
      expect((oval.bottom - oval.top) * OVAL_SHAPE).toBeLessThanOrEqual(width);
      // Nothing is left free on both sides at once.
      expect(Math.min(video.x, video.y)).toBeLessThanOrEqual(1e-6);
    }));
  });

  it('has the picture fill a phone held upright, and a desktop', () => {
    const phone = layOutStage({ width: 390, height: 844 }, { width: 360, height: 640 }).video;
    expect(phone.x).toBeLessThanOrEqual(0);
    expect(phone.y).toBeLessThanOrEqual(0);
    const desktop = layOutStage({ width: 1440, height: 900 }, FRAME).video;
    expect(desktop.x).toBeLessThanOrEqual(0);
    expect(desktop.y).toBeLessThanOrEqual(0);
  });

  it('is drawn for a plausible face before the server says more', () => {
    expect(usualTargetRadius(FRAME)).toBeCloseTo(104.4);
    expect(usualTargetRadius({ width: 360, height: 640 })).toBeCloseTo(139.2);
  });
});

describe('the crop around a face', () => {
  it('has the face in its middle', () => {
    const crop = cropAround({ width: 1280, height: 720 }, { x: 540, y: 210, width: 200, height: 260 }, OVAL_SHAPE, 0.7);
    expect(crop.x + crop.width / 2).toBeCloseTo(640);
    expect(crop.y + crop.height / 2).toBeCloseTo(340);
    expect(260 / crop.height).toBeLessThanOrEqual(0.7 + 1e-9);
  });

  it('never leaves the image and keeps the shape that was asked for', () => {
    const number = fc.integer({ min: -500, max: 3000 });
    const size = fc.integer({ min: 10, max: 3000 });
    fc.assert(fc.property(size, size, number, number, size, size, fc.double({ min: 0.3, max: 3, noNaN: true }), (w, h, x, y, fw, fh, shape) => {
      const crop = cropAround({ width: w, height: h }, { x, y, width: fw, height: fh }, shape, 0.7);
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(crop.y).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.width).toBeLessThanOrEqual(w + 1e-6);
      expect(crop.y + crop.height).toBeLessThanOrEqual(h + 1e-6);
      expect(crop.width / crop.height).toBeCloseTo(shape, 6);
    }));
  });
});
