import { element, show } from './page.js';
import { style } from '../ui/svg.js';
import { en } from './texts/en.js';

/** Shows the calm loader that stands where the video was. */
export function showPending(): void {
  showUpload(0);
  show('pending');
}

/** @param share of the pictures that has arrived, 0 to 1. */
export function showUpload(share: number): void {
  const loader = element('loader');
  loader.setAttribute('aria-valuenow', String(Math.round(share * 100)));
  loader.dataset['busy'] = String(share >= 1);
  style(element('loader-ring', SVGPathElement), { 'stroke-dashoffset': String(1 - share) });
  element('pending-text').textContent = share < 1 ? en.pending.sending : en.pending.judging;
}
