import { fill } from '../ui/fill.js';
import { element, setIcon, show } from './page.js';
import type { Problem, ProblemKind } from './problems.js';
import { en } from './texts/en.js';

const ICONS: Readonly<Record<ProblemKind, string>> = {
  cameraDenied: 'camera', noCamera: 'camera', cameraBusy: 'camera', noVideo: 'camera', noFace: 'person', poorVideo: 'light', locked: 'clock',
  overloaded: 'clock', serverGone: 'network', fault: 'alert', refused: 'clock', cancelled: 'cross', unsupported: 'browser', badNetwork: 'network',
};

let unlock: ReturnType<typeof setTimeout> | undefined;

/** Says what is in the way and what to do about it. */
export function showProblem({ kind, browsers = '', until }: Problem): void {
  const { title, text, action } = en.problems[kind];
  const button = element('problem-action', HTMLButtonElement);
  element('problem-badge').dataset['meaning'] = kind === 'cancelled' ? 'calm' : 'attention';
  setIcon(element('problem-badge'), ICONS[kind]);
  element('problem-title').textContent = title;
  element('problem-text').textContent = fill(text, { browsers, time: timeOf(until) });
  button.textContent = action;
  document.body.dataset['problem'] = kind;
  hold(button, until);
  show('problem');
}

/** Keeps the button from being pressed before its time. */
function hold(button: HTMLButtonElement, until: Date | undefined): void {
  clearTimeout(unlock);
  const wait = until === undefined ? 0 : until.getTime() - Date.now();
  button.disabled = wait > 0;
  if (wait <= 0) return;
  unlock = setTimeout(() => {
    button.disabled = false;
  }, wait);
}

function timeOf(date: Date | undefined): string {
  return date?.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' }) ?? '';
}
