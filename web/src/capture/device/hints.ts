import type { BrowserHints } from '../protocol/messages.js';

interface UserAgentData {
  getHighEntropyValues(names: readonly string[]): Promise<{
    readonly model?: string;
    readonly platform?: string;
    readonly platformVersion?: string;
    readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
  }>;
}

let told: BrowserHints | undefined;

/** Asks the browser for what its user agent no longer says; only browsers that have User-Agent Client Hints answer. */
export async function askForHints(browser: Navigator = navigator): Promise<void> {
  const data = (browser as Navigator & { readonly userAgentData?: UserAgentData }).userAgentData;
  if (data === undefined) return;
  try {
    const { model, platform, platformVersion, fullVersionList } =
      await data.getHighEntropyValues(['model', 'platform', 'platformVersion', 'fullVersionList']);
    told = {
      ...(model ? { model } : {}),
      ...(platform ? { platform } : {}),
      ...(platformVersion ? { platformVersion } : {}),
      ...(fullVersionList ? { brands: fullVersionList.map(({ brand, version }) => ({ brand, version })) } : {}),
    };
  } catch {
    // A policy of the page may forbid them; the user agent must do.
  }
}

/** What the browser has answered so far; undefined before, and where it has no hints. */
export function hints(): BrowserHints | undefined {
  return told;
}
