import { describe, expect, it } from 'vitest';
import { hasDriverGlobals, isPatched, isSimulated } from '../../src/capture/device/signs.js';

describe('signs of a program or a tool', () => {
  it.each([
    ['iPhone', 'MacIntel', true], ['iPhone', 'iPhone', false], ['iPad', 'iPad', false], ['Android 13; Pixel 7', 'Win32', true],
    ['Android 13; Pixel 7', 'Linux x86_64', true], ['Android 13; Pixel 7', 'Linux armv81', false], ['Android 13; Pixel 7', 'Linux aarch64', false],
    ['Windows NT 10.0', 'Win32', false], ['Macintosh', 'MacIntel', false], ['X11; Linux x86_64', 'Linux x86_64', false],
  ])('for %s on %s: a simulated device is %s', (system, platform, simulated) => {
    expect(isSimulated(`Mozilla/5.0 (${system}) AppleWebKit/537.36`, platform)).toBe(simulated);
  });

  it('know a function of the browser from one of the page', () => {
    expect(isPatched(Array.prototype.map)).toBe(false);
    expect(isPatched(() => undefined)).toBe(true);
    expect(isPatched(undefined)).toBe(true);
  });

  it('find what drivers leave behind', () => {
    expect(hasDriverGlobals(['document', '$cdc_asdjflasutopfhvcZLmcfl_'])).toBe(true);
    expect(hasDriverGlobals(['__playwright__binding__'])).toBe(true);
    expect(hasDriverGlobals(['document', 'location', 'name'])).toBe(false);
  });
});
