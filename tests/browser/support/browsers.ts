import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../eng/browser/chromium.mjs';

/** The browsers of one test file: one for each camera, which Chromium takes at its start, kept for the tests that follow. */
export interface Browsers {
  /** @param camera as {@link launchChromium} takes it; left out for none that was named. */
  with(camera?: string): Promise<Browser>;
  /** Closes every page, for the next test to begin with none. Contexts share nothing with each other. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export function startBrowsers(): Browsers {
  const open = new Map<string | undefined, Promise<Browser>>();
  const each = async (act: (browser: Browser) => Promise<unknown>): Promise<void> => {
    await Promise.all([...open.values()].map(async (browser) => act(await browser)));
  };
  return {
    with: (camera) => {
      const browser = open.get(camera) ?? launchChromium(camera === undefined ? {} : { camera });
      open.set(camera, browser);
      return browser;
    },
    clear: () => each((browser) => Promise.all(browser.contexts().map((context) => context.close()))),
    close: () => each((browser) => browser.close()),
  };
}
