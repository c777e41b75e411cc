/* global BioserverEnvironment, BioserverNetworkCheck, BioserverVideo */
import { element } from './screens.js';
import { fill, texts } from './texts.js';

/** Shows all checks as not yet made. */
export function resetChecks() {
  for (const check of ['browser', 'network', 'camera']) mark(check, 'waiting', texts.checks.waiting);
}

/** Whether the SDK came from its server at all, and supports this browser. */
export function checkBrowser() {
  if (typeof BioserverEnvironment === 'undefined' || typeof BioserverVideo === 'undefined') throw { code: 2000 };
  const { os, browser } = BioserverEnvironment.detection().envDetected;
  if (!os.isSupported) throw { kind: 'unsupported', browsers: os.supportedList.join(', ') };
  if (!browser.isSupported) {
    throw { kind: 'unsupported', browsers: browser.supportedList.map(({ name, minimumVersion }) => `${name} ${minimumVersion}`).join(', ') };
  }
  mark('browser', 'good', texts.checks.good);
}

/** Whether the connection carries a capture. */
export async function checkNetwork() {
  mark('network', 'running', texts.checks.measuring);
  const base = `${document.documentElement.dataset.videoUrl}/video-server`;
  const { goodConnectivity, latencyMs, upload } = await new Promise((resolve, reject) => BioserverNetworkCheck.connectivityMeasure({
    uploadURL: `${base}/network-speed`,
    latencyURL: `${base}/network-latency`,
    onNetworkCheckUpdate: resolve,
    errorFn: () => reject({ code: 2000 }),
  }));
  if (!goodConnectivity) throw { kind: 'slow' };
  const speed = (upload / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  mark('network', 'good', fill(texts.checks.network_good, { latency: String(latencyMs), speed }));
}

/** Step 4: opens the camera. */
export async function openCamera() {
  mark('camera', 'running', texts.checks.allow);
  const stream = await BioserverVideo.getMediaStream({ videoId: 'user-video' });
  mark('camera', 'good', texts.checks.good);
  return stream;
}

function mark(check, state, words) {
  const row = element(`check-${check}`);
  row.dataset.state = state;
  row.querySelector('.how').textContent = words;
}
