import type { Distance } from '../face/placement.js';
import type { LightColour } from './sessionToken.js';
import { isPassive, type ActionName, type Shown, type ShownAction, type StepWords } from './actions.js';

/** One thing that is shown, and for how many milliseconds. */
export interface Step {
  /** Null where what was shown before goes on. */
  readonly shows: Shown | null;
  readonly says: StepWords;
  readonly ms: number;
  /** What it is of no use without; null where its time is its time. */
  readonly needs: Needs | null;
  /** Where the face is to be meanwhile; null while the head moves. */
  readonly distance: Distance | null;
  /** Of the page around the face, as CSS writes it; null for its own. */
  readonly colour: string | null;
  /** Which of the actions this belongs to, from 1. */
  readonly part: number;
}

/**
 * A slow device takes few pictures in a step's time, and not everybody comes into place at once: the step then goes on for pictures of a person in place,
 * `longest` milliseconds at most.
 */
export interface Needs {
  readonly pictures: number;
  readonly longest: number;
}

/** Milliseconds that the capsule door's contract gives to each. */
const PASSIVE_MS = 5000;
const ACTION_MS = 4000;
const SCAN_MS = 8000;
const FINAL_MS = 2000;

/** Before the colours: time to come near, for who looked from farther away. */
const NEAR_MS = 2500;
const NEARER_MS = 3500;

const TURNS: readonly ShownAction[] = ['video_selfie_left', 'video_selfie_right', 'video_selfie_high', 'video_selfie_down'];

/** What the server needs to see of each, and for how long a person can be asked to go on. A look before an action may not be much longer than drawn. */
const NEEDS = {
  passive: { pictures: 20, longest: 5000 },
  before: { pictures: 10, longest: 1200 },
  action: { pictures: 16, longest: 4000 },
  scan: { pictures: 14, longest: 12_000 },
  last: { pictures: 12, longest: 4000 },
} satisfies Record<string, Needs>;

/** The straight look before an action where no server has drawn another length. */
const USUAL_WAIT_MS = 1500;

/** The actions that are shown one after another; where there are none, the straight look is the whole capture. */
export function shownActions(actions: readonly ActionName[]): ShownAction[] {
  return actions.filter((action): action is ShownAction => !isPassive(action));
}

/** Where the person is to be before the first step: the light of a screen reaches only a near face. */
export function firstDistance(actions: readonly ActionName[], light: readonly LightColour[] = []): Distance {
  if (actions.includes('video_selfie_scan')) return 'far';
  return light.length > 0 && shownActions(actions).length === 0 ? 'near' : 'usual';
}

/**
 * @param waits the straight look before each action, milliseconds, as the session token has them.
 * @param light the colours to show after the actions; empty for none.
 */
export function scheduleOf(actions: readonly ActionName[], waits: readonly number[] = [], light: readonly LightColour[] = []): Step[] {
  const active = shownActions(actions);
  const [before, lit] = [firstDistance(actions, light), light.length > 0];
  if (active.length === 0) {
    const [ms, needs] = lit ? [NEAR_MS, NEEDS.last] : [PASSIVE_MS, NEEDS.passive];
    const look: Step = { shows: 'straight', says: 'passive', ms, needs, distance: before, colour: null, part: 1 };
    return [look, ...lightSteps(look, light)];
  }
  const steps: Step[] = [];
  active.forEach((action, at) => {
    const scan = action === 'video_selfie_scan';
    steps.push(
      {
        shows: 'straight', says: straightAfter(active[at - 1]), ms: waits[at] ?? USUAL_WAIT_MS, needs: NEEDS.before, distance: before, colour: null,
        part: at + 1,
      },
      {
        shows: action, says: action, ms: scan ? SCAN_MS : ACTION_MS, needs: scan ? NEEDS.scan : NEEDS.action, distance: scan ? 'near' : null,
        colour: null, part: at + 1,
      },
    );
  });
  const last: Step = {
    shows: 'straight', says: straightAfter(active[active.length - 1]), ms: lit ? NEARER_MS : FINAL_MS, needs: NEEDS.last,
    distance: lit || before === 'far' ? 'near' : 'usual', colour: null, part: active.length,
  };
  return [...steps, last, ...lightSteps(last, light)];
}

/** The colours one after another, and a look without them, by which the person is seen to be still there. */
function lightSteps(look: Step, light: readonly LightColour[]): Step[] {
  if (light.length === 0) return [];
  const still: Step = { ...look, shows: null, says: 'still' };
  return [...light.map(({ colour, ms }) => ({ ...still, colour, ms, needs: null })), { ...still, ms: FINAL_MS, needs: NEEDS.last }];
}

/** A head that is turned is called back; a face that smiled looks on. */
function straightAfter(action: ShownAction | undefined): StepWords {
  return action !== undefined && TURNS.includes(action) ? 'back' : 'straight';
}

/** Whether the face looks into the camera during a step. A capture may be complete while a smile still lasts, and is then looked at closely there. */
export function looksStraight({ shows, distance }: Step): boolean {
  return distance !== null || shows === 'video_selfie_smile' || shows === 'video_selfie_eyes';
}

export function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}
