import { SUPPORT_TABLE, supportedBrowsers, type SupportedBrowser } from './browsers.js';
import { parseUserAgent, type BrowserHints } from './userAgent.js';

/** Answer of {@link detectEnvironment}. */
export interface EnvironmentDetection {
  readonly envDetected: {
    readonly os: { readonly isSupported: boolean; readonly supportedList: string[]; readonly isMobile: boolean };
    readonly browser: { readonly isSupported: boolean; readonly supportedList: SupportedBrowser[] };
    readonly message: string;
  };
  /** Why the environment is not supported; empty when it is. */
  readonly message: string;
}

/** Judges a user agent by the support table. */
export function detectEnvironment(agent: string, hints: BrowserHints = {}): EnvironmentDetection {
  const { os, browser, version } = parseUserAgent(agent, hints);
  if (os === null) return answer({ isSupported: false, supportedList: Object.keys(SUPPORT_TABLE), isMobile: agent.includes('Mobi') }, false, []);

  const minimum = browser === null ? undefined : SUPPORT_TABLE[os][browser];
  const supported = minimum !== undefined && version !== null && version >= minimum;
  const system = { isSupported: true, supportedList: [], isMobile: os === 'Android' || os === 'iOS' };
  return answer(system, supported, supported ? [] : supportedBrowsers(os));
}

function answer(
  os: EnvironmentDetection['envDetected']['os'], isSupported: boolean, supportedList: SupportedBrowser[],
): EnvironmentDetection {
  const message = !os.isSupported
    ? 'You seem to be using an unsupported operating system.'
    : isSupported ? '' : 'You seem to be using an unsupported browser.';
  return { envDetected: { os, browser: { isSupported, supportedList }, message }, message };
}
