import { element } from '../../ui/element.js';
import { scoreOf } from './page.js';
import type { OpenCases } from './Service.js';
import { en } from './texts/en.js';

/** How much of the scale lies beyond the upper threshold. */
const BEYOND = 1.5;

/** Draws a score between the two thresholds; hides the scale where there is none. */
export function drawScale(score: number | undefined, { invalid, verified }: OpenCases['thresholds']): void {
  const scale = element('scale');
  scale.hidden = score === undefined;
  if (score === undefined) return;
  const end = Math.max(verified * BEYOND, score);
  const at = (value: number): string => `${(Math.min(value, end) / end * 100).toFixed(2)}%`;
  scale.setAttribute('role', 'img');
  scale.setAttribute('aria-label', en.scale.label(scoreOf(score), scoreOf(invalid), scoreOf(verified)));
  const track = part('track', '');
  const band = part('band', '');
  const needle = part('needle', '');
  Object.assign(band.style, { left: at(invalid), width: `calc(${at(verified)} - ${at(invalid)})` });
  needle.style.left = at(score);
  track.append(band, needle);
  const head = part('head', '');
  head.append(part('name', en.scale.score), part('value', scoreOf(score)));
  const foot = part('foot', '');
  foot.append(part('low', `< ${scoreOf(invalid)} ${en.scale.other}`), part('high', `≥ ${scoreOf(verified)} ${en.scale.same}`));
  scale.replaceChildren(head, track, foot);
}

function part(name: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}
