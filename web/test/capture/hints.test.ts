import { describe, expect, it } from 'vitest';
import { askForHints, hints } from '../../src/capture/device/hints.js';

const withHints = (answer: () => Promise<unknown>): Navigator => ({ userAgentData: { getHighEntropyValues: answer } }) as unknown as Navigator;

describe('client hints', () => {
  it('are nothing where the browser has none or refuses them', async () => {
    await askForHints({} as Navigator);
    await askForHints(withHints(() => Promise.reject(new Error('NotAllowedError'))));
    expect(hints()).toBeUndefined();
  });

  it('name model, platform and brands, and leave empty answers out', async () => {
    await askForHints(withHints(() => Promise.resolve({
      model: 'Pixel 8', platform: 'Android', platformVersion: '', fullVersionList: [{ brand: 'Chromium', version: '156.0.8078.73', extra: 1 }],
    })));
    expect(hints()).toEqual({ model: 'Pixel 8', platform: 'Android', brands: [{ brand: 'Chromium', version: '156.0.8078.73' }] });
  });
});
