import type { ChallengeResult } from '../webcapture/video/types.js';
import type { LivenessResult, LivenessStatus } from './Backend.js';
import { element, setIcon, show } from './page.js';
import { en } from './texts/en.js';

const MEANINGS: Readonly<Record<LivenessStatus, { readonly meaning: string; readonly icon: string }>> = {
  SUCCESS: { meaning: 'good', icon: 'check' },
  FAILED: { meaning: 'attention', icon: 'alert' },
  SPOOF: { meaning: 'refused', icon: 'cross' },
  TIMEOUT: { meaning: 'attention', icon: 'clock' },
  ERROR: { meaning: 'attention', icon: 'alert' },
};

/** Shows the verdict with its reason, what to do next, and the best image. */
export function showResult(result: LivenessResult, image: Blob | null, challenge: ChallengeResult): void {
  const { verdict, why, next } = en.result.statuses[result.livenessStatus];
  const { meaning, icon } = MEANINGS[result.livenessStatus];
  const succeeded = result.livenessStatus === 'SUCCESS';
  element('result-badge').dataset['meaning'] = meaning;
  setIcon(element('result-badge'), icon);
  element('verdict').textContent = verdict;
  element('why').textContent = result.diagnostic ?? challenge.diagnostic ?? why;
  element('next').textContent = next;
  element('to-match').hidden = !succeeded || image === null;
  element('again').classList.toggle('primary', !succeeded);
  showImage(image, challenge, meaning);
  show('result');
}

function showImage(image: Blob | null, challenge: ChallengeResult, meaning: string): void {
  const holder = element('best-image');
  holder.setAttribute('aria-label', en.result.image);
  holder.parentElement?.setAttribute('data-empty', String(image === null));
  BioserverVideoUI.resetBestImage();
  if (image === null) return;
  const borderColor = getComputedStyle(holder).getPropertyValue(`--bf-${meaning}`);
  BioserverVideoUI.displayPassiveVideoBestImage(image, challenge, 'best-image', { oval: { borderSize: 8, borderColor } });
}
