import type { BrowserName, OperatingSystem } from './browsers.js';

/** What the browser says of itself beside its user agent. */
export interface BrowserHints {
  /** `navigator.maxTouchPoints`: an iPad asks for desktop pages with the user agent of a Mac, but has a touch screen. */
  readonly maxTouchPoints?: number;
  /** Whether `navigator.brave` exists: Brave's user agent is Chrome's. */
  readonly brave?: boolean;
  /** Whether `navigator.mediaDevices` exists: an iPad's WKWebView names no version, but has it from iOS 14 on. */
  readonly mediaDevices?: boolean;
}

/** What a user agent names; null where it names nothing known. */
export interface ParsedAgent {
  readonly os: OperatingSystem | null;
  readonly browser: BrowserName | null;
  readonly version: number | null;
}

/** Reads operating system, browser and major version from a user agent. */
export function parseUserAgent(agent: string, hints: BrowserHints = {}): ParsedAgent {
  const os = operatingSystem(agent, hints);
  const [browser, version] = os === 'iOS' ? iosBrowser(agent, hints) : otherBrowser(agent, os);
  return browser === 'Chrome' && hints.brave === true ? { os, browser: 'Brave', version } : { os, browser, version };
}

/** Phones, consoles, readers and televisions that name a system of the table beside their own. */
const OTHER_DEVICES = new RegExp([
  'Windows Phone', 'IEMobile', 'Xbox', 'PlayStation', 'Nintendo', 'Tizen', 'Web0S', 'webOS', 'hpwOS', 'SMART-TV', 'SmartTV', 'Kindle', 'BlackBerry',
  'BB10', 'Symbian', 'MeeGo', 'Maemo',
].join('|'));

function operatingSystem(agent: string, hints: BrowserHints): OperatingSystem | null {
  if (OTHER_DEVICES.test(agent)) return null;
  if (/\b(iPhone|iPad|iPod)\b/.test(agent)) return 'iOS';
  if (/\bAndroid\b/.test(agent)) return 'Android';
  // HarmonyOS ships Huawei's own browser, which the table lists under Android.
  if (/HarmonyOS|OpenHarmony/.test(agent)) return 'Android';
  if (/Macintosh|Mac OS X/.test(agent)) return (hints.maxTouchPoints ?? 0) > 1 ? 'iOS' : 'macOS';
  if (agent.includes('Windows NT')) return 'Windows';
  if (/\bCrOS\b|BSD|SunOS|Fuchsia|Sailfish/.test(agent)) return null;
  return /\bLinux\b|X11/.test(agent) ? 'Linux' : null;
}

type Match = readonly [BrowserName | null, number | null];
type Rule = readonly [BrowserName | null, RegExp];

// Order matters: each browser names the ones it descends from as well.
const IOS_RULES: readonly Rule[] = [
  ['Chrome', /\bCriOS\/(\d+)/],
  ['Firefox', /\bFxiOS\/(\d+)/],
  ['Edge', /\bEdgiOS\/(\d+)/],
  ['Opera Touch', /\bOPT\/(\d+)/],
  [null, /\b(?:OPiOS|OPX|DuckDuckGo|YaBrowser|UCBrowser|GSA|SamsungBrowser|Brave|Ddg)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]*.*\bSafari\//],
];

/** Browsers that the table does not list, though they name one that it does. */
const UNLISTED = new RegExp(`\\b(?:${[
  'YaBrowser', 'UCBrowser', 'UBrowser', 'HeyTapBrowser', 'VivoBrowser', 'MiuiBrowser', 'Vivaldi', 'DuckDuckGo', 'Ddg', 'Whale',
  'M?QQBrowser(?:Lite)?', 'MetaSr', 'Puffin', 'Silk', 'Epiphany', 'Electron', 'PhantomJS', 'Trident', 'MSIE', 'PaleMoon', 'SeaMonkey', 'Waterfox', 'Focus', 'Klar', 'OPT',
].join('|')})[/ ;]`);

const OTHER_RULES: readonly Rule[] = [
  ['Edge', /\b(?:EdgA|Edg|Edge)\/(\d+)/],
  ['Opera', /\b(?:OPR|Opera)\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['HuaweiBrowser', /\bHuaweiBrowser\/(\d+)/],
  ['Brave', /\bBrave(?: Chrome)?\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|Chromium)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]*.*\bSafari\//],
];

/** The first iOS whose WKWebView lets a page use the camera. */
const FIRST_WITH_CAMERA = 14;

function iosBrowser(agent: string, { mediaDevices }: BrowserHints): Match {
  const found = firstMatch(IOS_RULES, agent);
  if (found !== null) return found;
  // Without "Safari" it is a page inside an application, whose engine is as old as the system.
  if (!agent.includes('AppleWebKit') || /\bSafari\//.test(agent)) return [null, null];
  const system = /\bOS (\d+)[_.]/.exec(agent) ?? /\bVersion\/(\d+)/.exec(agent);
  return ['WebView', toNumber(system) ?? (mediaDevices === true ? FIRST_WITH_CAMERA : null)];
}

function otherBrowser(agent: string, os: OperatingSystem | null): Match {
  if (UNLISTED.test(agent)) return [null, null];
  // "; wv" marks a WebView since Android 5; before that, "Version/4.0" stands before "Chrome".
  if (os === 'Android' && (/;\s*wv\)/.test(agent) || /\bVersion\/4\.0 Chrome\//.test(agent))) {
    return ['WebView', toNumber(/\bChrome\/(\d+)/.exec(agent))];
  }
  const [name, version] = firstMatch(OTHER_RULES, agent) ?? [null, null];
  return name === 'Safari' && os !== 'macOS' ? [null, null] : [name, version];
}

function firstMatch(rules: readonly Rule[], agent: string): Match | null {
  for (const [name, pattern] of rules) {
    const match = pattern.exec(agent);
    if (match !== null) return [name, name === null ? null : toNumber(match)];
  }
  return null;
}

function toNumber(match: RegExpExecArray | null): number | null {
  return match?.[1] === undefined ? null : Number(match[1]);
}
