import type { Distance } from '../face/placement.js';
import { isPassive, type ActionName, type Shown, type ShownAction, type StepWords } from './actions.js';

/** One thing that is shown, and for how many milliseconds. */
export interface Step {
  readonly shows: Shown;
  readonly says: StepWords;
  readonly ms: number;
  /** Where the face is to be meanwhile; null while the head moves. */
  readonly distance: Distance | null;
  /** Which of the actions this belongs to, from 1. */
  readonly part: number;
}

/** Milliseconds that the capsule door's contract gives to each. */
const PASSIVE_MS = 5000;
const ACTION_MS = 4000;
const SCAN_MS = 8000;
const FINAL_MS = 2000;

const TURNS: readonly ShownAction[] = ['video_selfie_left', 'video_selfie_right', 'video_selfie_high', 'video_selfie_down'];

/** The straight look before an action where no server has drawn another length. */
const USUAL_WAIT_MS = 1500;

/** The actions that are shown one after another; where there are none, the straight look is the whole capture. */
export function shownActions(actions: readonly ActionName[]): ShownAction[] {
  return actions.filter((action): action is ShownAction => !isPassive(action));
}

/** Where the person is to be before the first step. */
export function firstDistance(actions: readonly ActionName[]): Distance {
  return actions.includes('video_selfie_scan') ? 'far' : 'usual';
}

/** @param waits the straight look before each action, milliseconds, as the session token has them. */
export function scheduleOf(actions: readonly ActionName[], waits: readonly number[] = []): Step[] {
  const active = shownActions(actions);
  if (active.length === 0) return [{ shows: 'straight', says: 'passive', ms: PASSIVE_MS, distance: 'usual', part: 1 }];
  const before = firstDistance(actions);
  const after = before === 'far' ? 'near' : 'usual';
  const steps: Step[] = [];
  active.forEach((action, at) => {
    const scan = action === 'video_selfie_scan';
    steps.push(
      { shows: 'straight', says: straightAfter(active[at - 1]), ms: waits[at] ?? USUAL_WAIT_MS, distance: before, part: at + 1 },
      { shows: action, says: action, ms: scan ? SCAN_MS : ACTION_MS, distance: scan ? 'near' : null, part: at + 1 },
    );
  });
  return [...steps, { shows: 'straight', says: straightAfter(active[active.length - 1]), ms: FINAL_MS, distance: after, part: active.length }];
}

/** A head that is turned is called back; a face that smiled looks on. */
function straightAfter(action: ShownAction | undefined): StepWords {
  return action !== undefined && TURNS.includes(action) ? 'back' : 'straight';
}

export function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}
