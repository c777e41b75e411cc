import { fill } from '../ui/fill.js';
import type { NetworkCheckResults } from '../webcapture/bioserver-network-check.js';
import { element } from './page.js';
import { ProblemError } from './problems.js';
import { en } from './texts/en.js';

type Check = 'browser' | 'network' | 'camera';

/** Mbit/s beyond which more says nothing more. */
const FAST = 100;

/** Whether the person chose to go on with a browser that is not in the support table. */
let anyBrowser = false;

/** From now on, takes any browser. */
export function acceptAnyBrowser(): void {
  anyBrowser = true;
}

/** Shows all checks as not yet made. */
export function resetChecks(): void {
  for (const check of ['browser', 'network', 'camera'] as const) mark(check, 'waiting', en.checks.waiting);
}

/** Whether the browser is supported. @throws ProblemError when it is not. */
export function checkBrowser(): void {
  const { os, browser } = BioserverEnvironment.detection().envDetected;
  const supported = os.isSupported && browser.isSupported;
  if (!supported && !anyBrowser) {
    const names = browser.supportedList.filter(({ name }) => name !== 'WebView').map(({ name, minimumVersion }) => `${name} ${minimumVersion}`);
    throw new ProblemError({ kind: 'unsupported', browsers: names.length > 0 ? names.join(', ') : os.supportedList.join(', ') });
  }
  mark('browser', 'good', en.checks.browserGood);
}

/** Whether the connection is good enough. Rejects with a ProblemError when it is not. */
export async function checkNetwork(base: string): Promise<void> {
  mark('network', 'running', en.checks.networkRunning);
  const { goodConnectivity, latencyMs, upload } = await measure(base);
  if (!goodConnectivity) throw new ProblemError({ kind: 'badNetwork' });
  const megabits = upload / 1000;
  const speed = megabits > FAST ? `${FAST}+` : megabits.toLocaleString('en', { maximumSignificantDigits: 2 });
  mark('network', 'good', fill(en.checks.networkGood, { latency: String(latencyMs), speed }));
}

/** Opens the camera. Rejects as `getMediaStream` does. */
export async function openCamera(): Promise<MediaStream> {
  mark('camera', 'running', en.checks.cameraRunning);
  const stream = await BioserverVideo.getMediaStream({ videoId: 'user-video' });
  mark('camera', 'good', en.checks.cameraGood);
  return stream;
}

function measure(base: string): Promise<NetworkCheckResults> {
  return new Promise((resolve, reject) => BioserverNetworkCheck.connectivityMeasure({
    latencyURL: `${base}/network-latency`,
    uploadURL: `${base}/network-speed`,
    onNetworkCheckUpdate: resolve,
    errorFn: () => reject(new ProblemError({ kind: 'serverGone' })),
  }));
}

function mark(check: Check, state: 'waiting' | 'running' | 'good', words: string): void {
  const row = element(`check-${check}`);
  row.dataset['state'] = state;
  const how = row.querySelector('.how');
  if (how !== null) how.textContent = words;
}
