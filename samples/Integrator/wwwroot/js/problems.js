import { element, show } from './screens.js';
import { fill, texts } from './texts.js';

/** Why the camera did not open, by the browser's own names. */
const CAMERA = {
  NotAllowedError: 'denied', PermissionDeniedError: 'denied', SecurityError: 'denied',
  NotFoundError: 'noCamera', DevicesNotFoundError: 'noCamera', NotSupportedError: 'noCamera', OverconstrainedError: 'noCamera',
  NotReadableError: 'busy', TrackStartError: 'busy', AbortError: 'busy',
};

let unlock;

/** The text that tells an error: one for each global error code, and more where the person can do something about it. */
export function problemOf(error) {
  const { code, name, kind, unlockDateTime } = error ?? {};
  if (kind !== undefined) return kind;
  if (Number(code) === 1304 && Object.hasOwn(CAMERA, name ?? '')) return CAMERA[name];
  if (Number(code) === 429 && Number.isNaN(Date.parse(unlockDateTime ?? ''))) return 'busyServer';
  return Object.hasOwn(texts.problems, String(code)) ? String(code) : '500';
}

/** Says what is in the way, and what to do about it. */
export function showProblem(error) {
  const problem = problemOf(error);
  const until = problem === '429' ? new Date(error.unlockDateTime) : null;
  const { title, text } = texts.problems[problem];
  const time = until?.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  element('problem-title').textContent = title;
  element('problem-text').textContent = fill(text, { time, browsers: error?.browsers });
  element('problem-code').textContent = Number(error?.code) ? fill(texts.problem.code, { code: String(error.code) }) : texts.problem.stopped;
  element('problem-action').textContent = texts.problem.again;
  document.body.dataset.problem = problem;
  holdUntil(until);
  show('problem');
}

/** Keeps the button from being pressed before the device is unlocked. */
function holdUntil(date) {
  clearTimeout(unlock);
  const wait = date === null ? 0 : date.getTime() - Date.now();
  element('problem-action').disabled = wait > 0;
  if (wait > 0) unlock = setTimeout(() => holdUntil(null), wait);
}
