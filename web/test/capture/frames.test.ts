import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveQuality } from '../../src/capture/frames/LiveQuality.js';
import { Pace } from '../../src/capture/frames/Pace.js';
import { fitWithin } from '../../src/capture/frames/size.js';
import { isMoving, isUpright, leanOf } from '../../src/capture/device/tilt.js';

/** Frames taken from a camera in a number of seconds, when every due one is taken. */
function taken(rate: number, cameraRate: number, seconds: number, jitter: (frame: number) => number = () => 0): number {
  const pace = new Pace(rate);
  let count = 0;
  for (let frame = 0; frame < cameraRate * seconds; frame++) {
    const now = frame * 1000 / cameraRate + jitter(frame);
    if (!pace.isDue(now)) continue;
    pace.taken(now);
    count++;
  }
  return count;
}

describe('the pace', () => {
  it.each([[10, 30], [10, 25], [10, 60], [15, 30], [10, 10], [5, 24]])('of %d frames per second is kept with a camera of %d', (rate, cameraRate) => {
    expect(taken(rate, cameraRate, 10)).toBeGreaterThanOrEqual(rate * 10 * 0.9);
    expect(taken(rate, cameraRate, 10)).toBeLessThanOrEqual(rate * 10 + 1);
  });

  it('is kept with a camera whose frames come unevenly', () => {
    const count = taken(10, 30, 20, (frame) => (frame * 7919) % 13 - 6);
    expect(count).toBeGreaterThanOrEqual(180);
    expect(count).toBeLessThanOrEqual(201);
  });

  it('gives all frames of a camera that is slower than wanted', () => {
    expect(taken(30, 15, 4)).toBe(60);
  });

  it('does not catch up after a pause', () => {
    const pace = new Pace(10);
    pace.taken(0);
    pace.taken(5000);
    expect([pace.isDue(5050), pace.isDue(5100)]).toEqual([false, true]);
  });
});

describe('the size of a picture', () => {
  it.each([
    [{ width: 1280, height: 720 }, 640, { width: 640, height: 360 }],
    [{ width: 720, height: 1280 }, 640, { width: 360, height: 640 }],
    [{ width: 320, height: 240 }, 640, { width: 320, height: 240 }],
    [{ width: 4000, height: 1 }, 640, { width: 640, height: 1 }],
  ])('%o within %d is %o', (size, maxSide, fitted) => {
    expect(fitWithin(size, maxSide)).toEqual(fitted);
  });

  it('keeps its shape and its bound', () => {
    const side = fc.integer({ min: 16, max: 8000 });
    fc.assert(fc.property(side, side, fc.integer({ min: 64, max: 4096 }), (width, height, maxSide) => {
      const fitted = fitWithin({ width, height }, maxSide);
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(maxSide);
      const shorter = Math.min(fitted.width, fitted.height);
      if (shorter > 1) expect(Math.abs(fitted.width * height - fitted.height * width)).toBeLessThanOrEqual(Math.max(width, height));
    }));
  });
});

describe('a phone', () => {
  it.each([
    ['upright', 90, 0, true], ['leaning back a little', 60, 0, true], ['turned to landscape', 0, 90, true], ['flat on a table', 0, 0, false],
    ['almost flat', 25, 5, false], ['face down', 180, 0, false],
  ])('%s (beta %d, gamma %d) is upright: %s', (_, beta, gamma, upright) => {
    expect(isUpright(leanOf(beta, gamma))).toBe(upright);
  });

  it('moves when it leans quickly', () => {
    expect([isMoving(5, 100), isMoving(-5, 100), isMoving(1, 100), isMoving(5, 0)]).toEqual([true, true, false, false]);
  });
});

describe('the quality of live frames', () => {
  it('is what the server asks for on a good link', () => {
    const quality = new LiveQuality(0.7);
    for (let frame = 0; frame < 50; frame++) quality.taken();
    expect(quality.value).toBe(0.7);
  });

  it('falls once for each late frame, to a bound, and recovers', () => {
    const quality = new LiveQuality(0.7);
    quality.late();
    quality.late();
    expect(quality.value).toBeCloseTo(0.56);
    for (let frame = 0; frame < 20; frame++) {
      quality.taken();
      quality.late();
    }
    expect(quality.value).toBeCloseTo(0.4);
    for (let frame = 0; frame < 20; frame++) quality.taken();
    expect(quality.value).toBe(0.7);
  });

  it('is never raised above what the server asks for', () => {
    const quality = new LiveQuality(0.3);
    quality.late();
    expect(quality.value).toBe(0.3);
  });
});
