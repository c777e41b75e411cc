import { detectEnvironment, type EnvironmentDetection } from './environment/detect.js';

export type { EnvironmentDetection } from './environment/detect.js';
export type { SupportedBrowser } from './environment/browsers.js';

/** Tells whether this operating system and browser are supported, and which ones are when they are not. */
export function detection(): EnvironmentDetection {
  const { userAgent, maxTouchPoints } = navigator;
  return detectEnvironment(userAgent, { maxTouchPoints, brave: 'brave' in navigator, mediaDevices: 'mediaDevices' in navigator });
}
