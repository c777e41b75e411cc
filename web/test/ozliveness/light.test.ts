import { describe, expect, it } from 'vitest';
import { lightOf, meanLuma } from '../../src/ozliveness/capture/LightMeter.js';

describe('the light', () => {
  it.each([[0, 'dark'], [44, 'dark'], [45, 'good'], [225, 'good'], [226, 'bright'], [255, 'bright']])('of luma %i is %s', (luma, light) => {
    expect(lightOf(luma)).toBe(light);
  });

  it('is measured as the eye weighs colours', () => {
    expect(meanLuma([255, 255, 255, 255, 0, 0, 0, 255])).toBeCloseTo(127.5);
    expect(meanLuma([0, 255, 0, 255])).toBeGreaterThan(meanLuma([255, 0, 0, 255]));
    expect(meanLuma([])).toBe(0);
  });
});
