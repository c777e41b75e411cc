import type { CameraError } from '../../capture/device/camera.js';
import type { Life } from '../Life.js';
import type { Recording } from '../recordings/Recording.js';
import { lengthOf, type Step } from '../schedule.js';
import type { Camera } from './Camera.js';
import { FrameTaker } from './FrameTaker.js';
import { LightMeter } from './LightMeter.js';

/** What the person sees of a capture. */
export interface CaptureView {
  /** Before the recording: what is in the way, or what to do. */
  prepare(hint: 'find' | 'upright' | 'moreLight' | 'lessLight'): void;
  count(left: number | null): void;
  /** @returns when it was on the screen, by the page's clock. */
  show(step: Step): Promise<number>;
  progress(share: number): void;
}

/** Milliseconds. The person is given time to come into place, longer where something is in the way, but not for ever: the server decides. */
const PREPARE_LEAST_MS = 1600;
const PREPARE_MOST_MS = 8000;
const LOOK_MS = 200;
const COUNT_FROM = 3;
const COUNT_MS = 800;
const PROGRESS_MS = 100;

/** Waits until the person is likely in place, then counts down. */
export async function prepare(camera: Camera, view: CaptureView, life: Life): Promise<void> {
  const meter = new LightMeter();
  for (let waited = 0; waited < PREPARE_MOST_MS; waited += LOOK_MS) {
    const hint = hintOf(camera, meter);
    view.prepare(hint);
    if (hint === 'find' && waited >= PREPARE_LEAST_MS) break;
    await life.wait(LOOK_MS);
  }
  for (let left = COUNT_FROM; left > 0; left--) {
    view.count(left);
    await life.wait(COUNT_MS);
  }
  view.count(null);
}

/** Shows the steps one after another and records meanwhile. Rejects when the camera fails. */
export async function perform(steps: readonly Step[], camera: Camera, recording: Recording, view: CaptureView, life: Life): Promise<void> {
  const length = lengthOf(steps);
  let fail: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);
  let straight = true;
  const taker = new FrameTaker(camera.video, length, {
    wantsStill: () => straight,
    flags: () => ({ pageHidden: document.hidden, notUpright: camera.tilt.notUpright }),
    taken: (frame) => recording.frame(frame),
    failed: (reason) => fail(reason),
  });
  const stop = life.onEnd(() => void taker.stop());
  const visibility = (): void => recording.log(document.hidden ? 'page.hidden' : 'page.visible');
  document.addEventListener('visibilitychange', visibility);
  try {
    taker.start();
    let done = 0;
    for (const step of steps) {
      straight = step.shows === 'straight';
      const time = await life.race(view.show(step));
      recording.shown({ action: step.shows, time });
      await life.race(Promise.race([failure, elapse(step.ms, time, (ms) => view.progress((done + ms) / length), life)]));
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

/** Lets a step's time pass, counted from when it was on the screen. */
async function elapse(ms: number, from: number, passed: (ms: number) => void, life: Life): Promise<void> {
  for (let gone = performance.now() - from; gone < ms; gone = performance.now() - from) {
    passed(Math.max(0, gone));
    await life.wait(Math.min(PROGRESS_MS, ms - gone));
  }
}

function hintOf({ video, tilt }: Camera, meter: LightMeter): Parameters<CaptureView['prepare']>[0] {
  if (tilt.notUpright) return 'upright';
  const light = meter.measure(video.element);
  if (light === 'dark') return 'moreLight';
  return light === 'bright' ? 'lessLight' : 'find';
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
