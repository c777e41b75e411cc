/** Operating systems that the support table tells apart. */
export type OperatingSystem = 'Android' | 'iOS' | 'Windows' | 'macOS' | 'Linux';

/** A browser of the support table, or `WebView` for a page inside an application. */
export type BrowserName =
  | 'Chrome' | 'Firefox' | 'Opera' | 'Opera Touch' | 'Samsung Internet' | 'HuaweiBrowser' | 'Brave' | 'Edge' | 'Safari' | 'WebView';

/** A browser and the oldest version of it that is supported. */
export interface SupportedBrowser {
  readonly name: string;
  readonly minimumVersion: string;
}

type Table = Readonly<Record<OperatingSystem, Readonly<Partial<Record<BrowserName, number>>>>>;

/** Oldest supported major version per operating system and browser, as published with the SDK. */
export const SUPPORT_TABLE: Table = {
  Android: { Chrome: 60, Firefox: 79, Opera: 57, 'Samsung Internet': 9, HuaweiBrowser: 12, Brave: 110, Edge: 127, WebView: 57 },
  iOS: { Safari: 15, Chrome: 120, Firefox: 129, 'Opera Touch': 5, Edge: 125, WebView: 14 },
  Windows: { Chrome: 60, Firefox: 79, Opera: 57, Edge: 92, Brave: 110 },
  macOS: { Safari: 15, Chrome: 60, Firefox: 79, Opera: 57 },
  Linux: { Chrome: 60, Firefox: 79, Opera: 57, Brave: 110 },
};

/** The rows of the table for one operating system, in the order of the table. */
export function supportedBrowsers(os: OperatingSystem): SupportedBrowser[] {
  return Object.entries(SUPPORT_TABLE[os]).map(([name, version]) => ({ name, minimumVersion: String(version) }));
}
