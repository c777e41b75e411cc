import type { CameraError } from '../../capture/device/camera.js';
import type { Guidance } from '../../capture/protocol/messages.js';
import type { Distance } from '../../face/placement.js';
import type { Life } from '../Life.js';
import type { Recording } from '../recordings/Recording.js';
import { lengthOf, looksStraight, type Step } from '../schedule.js';
import type { Camera } from './Camera.js';
import { FrameTaker } from './FrameTaker.js';
import type { Sight } from './Sight.js';

/** What the person sees of a capture. */
export interface CaptureView {
  /** Before the recording: what is in the way, or what to do. */
  prepare(hint: Guidance): void;
  count(left: number | null): void;
  /** @returns when it was on the screen, by the page's clock. */
  show(step: Step): Promise<number>;
  /** While a step runs: what is in the way; null for nothing, and the step's own words again. */
  correct(hint: Guidance | null): void;
  progress(share: number): void;
}

/** Milliseconds. The person is given time to come into place, but not for ever: not every face is found, and the server decides. */
const PREPARE_LEAST_MS = 1600;
const PREPARE_MOST_MS = 8000;
const PREPARE_MOST_SEEN_MS = 25_000;
const LOOK_MS = 150;

/** While pictures are taken, looking leaves them the time. */
const LOOK_ALONGSIDE_MS = 450;
const HELD_MS = 700;

/** For which a step's own words stand alone: a head that was turned needs a moment to come back. */
const SETTLE_MS = 900;
const COUNT_FROM = 3;
const COUNT_MS = 800;
const PROGRESS_MS = 100;

/** Waits until the person is in place, as far as can be seen, then counts down. */
export async function prepare(sight: Sight, distance: Distance, view: CaptureView, life: Life): Promise<void> {
  const begun = performance.now();
  let since = begun;
  for (;;) {
    const hint = await life.race(sight.look(distance));
    const now = performance.now();
    if (hint !== 'good' && hint !== 'unknown') since = now;
    view.prepare(hint === 'unknown' ? 'noFace' : hint);
    const held = now - since >= (sight.seesFaces ? HELD_MS : PREPARE_LEAST_MS);
    if (held || now - begun >= (sight.seesFaces ? PREPARE_MOST_SEEN_MS : PREPARE_MOST_MS)) break;
    await life.wait(LOOK_MS);
  }
  for (let left = COUNT_FROM; left > 0; left--) {
    view.count(left);
    await life.wait(COUNT_MS);
  }
  view.count(null);
}

/** Shows the steps one after another and records meanwhile. Rejects when the camera fails. */
export async function perform(steps: readonly Step[], camera: Camera, sight: Sight, recording: Recording, view: CaptureView, life: Life): Promise<void> {
  const length = lengthOf(steps);
  let fail: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);
  let stills = true;
  let lit: string | null = null;
  let distance = steps[0]?.distance ?? null;
  let inPlace = true;
  let pictures = 0;
  const taker = new FrameTaker(camera.video, length, {
    wantsStill: () => stills,
    flags: () => ({ pageHidden: document.hidden, notUpright: camera.tilt.notUpright, face: sight.face }),
    taken: (frame) => {
      if (inPlace) pictures++;
      recording.frame(frame);
    },
    repeated: () => recording.log('frame.repeated'),
    failed: (reason) => fail(reason),
  });
  const stop = life.onEnd(() => void taker.stop());
  const visibility = (): void => recording.log(document.hidden ? 'page.hidden' : 'page.visible');
  document.addEventListener('visibilitychange', visibility);
  try {
    taker.start();
    let done = 0;
    for (const step of steps) {
      stills = looksStraight(step);
      const time = await life.race(view.show(step));
      if (step.shows !== null) recording.shown({ action: step.shows, time });
      if (step.colour !== lit) recording.lit({ colour: step.colour, time });
      lit = step.colour;
      const guidance = life.child();
      inPlace = step.distance === null || step.distance === distance || !sight.seesFaces;
      [pictures, distance] = [0, step.distance];
      void correct(step, sight, view, (good) => (inPlace = good), guidance).catch(() => undefined);
      try {
        const passed = elapse(step.ms, time, (ms) => view.progress((done + ms) / length), life);
        await life.race(Promise.race([failure, passed.then(() => goOn(step, time, () => pictures, life))]));
      } finally {
        guidance.end();
      }
      done += step.ms;
    }
    view.progress(1);
    await taker.stop();
  } finally {
    stop();
    document.removeEventListener('visibilitychange', visibility);
    void taker.stop();
  }
}

/** Says what is in the way while the person looks into the camera; a head that turns is left alone. */
async function correct({ distance }: Step, sight: Sight, view: CaptureView, placed: (good: boolean) => void, life: Life): Promise<void> {
  if (distance === null) return;
  await life.wait(SETTLE_MS);
  while (!life.isOver) {
    const hint = await life.race(sight.look(distance));
    placed(hint === 'good' || hint === 'unknown');
    view.correct(hint === 'unknown' || (hint === 'good' && distance !== 'near') ? null : hint);
    await life.wait(LOOK_ALONGSIDE_MS);
  }
}

/** Lets a step's time pass, counted from when it was on the screen. */
async function elapse(ms: number, from: number, passed: (ms: number) => void, life: Life): Promise<void> {
  for (let gone = performance.now() - from; gone < ms; gone = performance.now() - from) {
    passed(Math.max(0, gone));
    await life.wait(Math.min(PROGRESS_MS, ms - gone));
  }
}

/** Waits for the pictures in place that a step still needs when its time is over. */
async function goOn({ ms, needs }: Step, from: number, taken: () => number, life: Life): Promise<void> {
  if (needs === null) return;
  const end = from + ms + needs.longest;
  while (taken() < needs.pictures && performance.now() < end) await life.wait(Math.min(PROGRESS_MS, Math.max(0, end - performance.now())));
}

/** Settles as rejected as soon as the camera is lost. */
export interface CameraLoss {
  readonly lost: (reason: CameraError) => void;
  readonly loss: Promise<never>;
}

export function watchCamera(): CameraLoss {
  let lost: CameraLoss['lost'] = () => undefined;
  const loss = new Promise<never>((_, reject) => (lost = reject));
  loss.catch(() => undefined);
  return { lost, loss };
}
