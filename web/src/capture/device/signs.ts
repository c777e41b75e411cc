/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- functions are only looked at here, never called; old browsers have nothing newer than platform */
/** What may speak for a program, or a developer's tool, in the place of a person with a phone. Each is evidence; none blocks anything. */
export type Sign = 'webdriver' | 'headless' | 'driver' | 'simulatedDevice' | 'patchedCamera' | 'patchedCanvas';

/** Globals that the common drivers leave in a page. */
const DRIVER_GLOBALS = /^(?:_phantom|callPhantom|__nightmare|domAutomation(?:Controller)?|__webdriver|__selenium|__fxdriver|_Selenium|\$?[cw]dc_|__playwright|__pw_)/;

/** Looks at the page's own browser. */
export function readSigns(): Sign[] {
  const camera = (navigator as Partial<Navigator>).mediaDevices;
  const signs: readonly (readonly [Sign, () => boolean])[] = [
    ['webdriver', () => (navigator as Partial<Navigator>).webdriver === true],
    ['headless', () => navigator.userAgent.includes('Headless')],
    ['driver', () => hasDriverGlobals([...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)])],
    ['simulatedDevice', () => isSimulated(navigator.userAgent, navigator.platform)],
    ['patchedCamera', () => camera !== undefined && isPatched(camera.getUserMedia)],
    ['patchedCanvas', () => isPatched(HTMLCanvasElement.prototype.toBlob) || isPatched(CanvasRenderingContext2D.prototype.drawImage)],
  ];
  return signs.filter(([, holds]) => holdsSafely(holds)).map(([sign]) => sign);
}

/** Whether names of globals betray a driver. */
export function hasDriverGlobals(names: readonly string[]): boolean {
  return names.some((name) => DRIVER_GLOBALS.test(name));
}

/** Whether a user agent claims a phone that the platform below it is not: a developer's device mode, or an emulator. */
export function isSimulated(agent: string, platform: string): boolean {
  if (/\b(iPhone|iPad|iPod)\b/.test(agent)) return !/^iP(hone|ad|od)/.test(platform);
  return agent.includes('Android') && !/^(Linux (arm|aarch)|Android|$)/i.test(platform);
}

/** Whether a function of the browser has been replaced by one of the page or an extension. */
export function isPatched(native: unknown): boolean {
  return typeof native !== 'function' || !Function.prototype.toString.call(native).includes('[native code]');
}

/** A page, or an extension, may have made any of these throw. */
function holdsSafely(holds: () => boolean): boolean {
  try {
    return holds();
  } catch {
    return false;
  }
}
