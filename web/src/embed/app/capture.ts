import { CaptureEngine } from '../../capture/CaptureEngine.js';
import { deviceId } from '../../capture/device/deviceId.js';
import type { CaptureEvent } from '../../capture/flow/states.js';
import type { FaceInstruction, TrackingMessage } from '../../capture/protocol/messages.js';
import { SDK_VERSION } from '../../capture/version.js';
import { messages, Stopped, type SystemMessage } from '../messages.js';
import type { Instruction } from '../types.js';
import type { VerificationKey } from './key.js';
import { Orientation } from './Orientation.js';
import type { Picture } from './Picture.js';
import type { StageView } from './StageView.js';
import { Watch } from './Watch.js';

const NAMES: Readonly<Record<FaceInstruction, Instruction>> = {
  seeStraight: 'see_straight', lookLeft: 'look_left', lookRight: 'look_right', openMouth: 'open_mouth',
};

/** What a capture needs of the page around it. */
export interface CaptureParts {
  readonly key: VerificationKey;
  readonly stream: MediaStream;
  readonly stage: StageView;
  readonly picture: Picture;
  readonly timeout: number;
  readonly post: (message: SystemMessage) => void;
  /** The stage is to be hidden: the server is judging. */
  readonly pending: () => void;
  /** Hands out what ends the capture from outside. */
  readonly stoppable: (stop: (reason: Error) => void) => void;
}

/** One capture on the engine, from the socket's opening to the stored verdict. @throws {Stopped} */
export async function capture({ key, stream, stage, picture, timeout, post, pending, stoppable }: CaptureParts): Promise<void> {
  const device = deviceId();
  let watch = new Watch(performance.now());
  let orientation: Orientation | null = null;
  let last = '';
  let engine: CaptureEngine | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      stoppable(reject);
      timer = setTimeout(() => reject(new Stopped(messages.timeout)), timeout);
      const follow = (message: TrackingMessage): void => {
        stage.follow(message, message.instruction === null ? null : NAMES[message.instruction.name]);
        const { instruction } = message;
        const isStraight = instruction === null || instruction.name === 'seeStraight';
        if (message.guidance === 'good' && isStraight) picture.take(stage.video);
        if (watch.isDisrupted(message, performance.now())) reject(new Stopped(messages.disrupted));
        if (instruction === null) return;
        const status = `${instruction.matched}/${instruction.needed}`;
        if (last !== `${instruction.index} ${status}`) post(messages.verbose(NAMES[instruction.name], status));
        last = `${instruction.index} ${status}`;
      };
      const hear = (event: CaptureEvent): void => {
        switch (event.type) {
          case 'ready': return engine?.start(stream);
          case 'begin':
            watch = new Watch(performance.now());
            orientation = new Orientation((expected) => post(messages.orientation(expected)));
            return;
          case 'tracking': return follow(event);
          case 'instruction': return event.value === 'pending' ? pending() : undefined;
          case 'progress': return;
          case 'ended':
            if (event.outcome.kind === 'result') return resolve();
            if (event.outcome.kind === 'failure') reject(new Stopped(messages.verificationError(event.outcome.failure.error)));
        }
      };
      engine = new CaptureEngine({
        url: key.socket, sessionId: key.sessionId, listener: hear,
        client: { sdk: 'bonafide-embed', version: SDK_VERSION, page: location.origin, ...(device === undefined ? {} : { device }) },
      });
      engine.connect();
    });
  } finally {
    clearTimeout(timer);
    (orientation as Orientation | null)?.stop();
    await (engine as CaptureEngine | null)?.disconnect();
  }
}
