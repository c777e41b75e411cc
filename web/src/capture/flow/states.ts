import type { CaptureFailure } from '../failure.js';
import type {
  ClientMessage, InstructionMessage, ProgressMessage, ReadyMessage, ResultMessage, ServerMessage, StartFacts, TrackingMessage,
} from '../protocol/messages.js';
import type { FrameWindow } from './FrameWindow.js';
import type { Wait, WaitName } from './waits.js';

/** How a capture ended. */
export type CaptureOutcome =
  | { readonly kind: 'result'; readonly result: ResultMessage }
  | { readonly kind: 'failure'; readonly failure: CaptureFailure }
  | { readonly kind: 'cancelled' };

/** Where a capture stands. `waits` are all the waits that run in the state. */
export type CaptureState =
  | { readonly name: 'idle'; readonly waits: readonly Wait[] }
  | { readonly name: 'connecting'; readonly waits: readonly Wait[] }
  | { readonly name: 'greeting'; readonly waits: readonly Wait[] }
  | { readonly name: 'ready'; readonly settings: ReadyMessage; readonly waits: readonly Wait[] }
  | { readonly name: 'starting'; readonly settings: ReadyMessage; readonly waits: readonly Wait[] }
  | { readonly name: 'streaming'; readonly settings: ReadyMessage; readonly window: FrameWindow; readonly waits: readonly Wait[] }
  | { readonly name: 'collecting'; readonly window: FrameWindow; readonly waits: readonly Wait[] }
  | { readonly name: 'uploading'; readonly waits: readonly Wait[] }
  | { readonly name: 'judging'; readonly waits: readonly Wait[] }
  | { readonly name: 'ended'; readonly outcome: CaptureOutcome; readonly waits: readonly Wait[] };

/** What can happen to a capture. */
export type CaptureInput =
  | { readonly type: 'connect' }
  | { readonly type: 'opened'; readonly hello: ClientMessage }
  | { readonly type: 'message'; readonly message: ServerMessage }
  | { readonly type: 'start'; readonly facts: StartFacts }
  | { readonly type: 'frameSent'; readonly frame: number }
  | { readonly type: 'chunkSent' }
  | { readonly type: 'stillsSent' }
  | { readonly type: 'cancel' }
  | { readonly type: 'timeout'; readonly wait: WaitName }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'fault'; readonly failure: CaptureFailure };

/** What the engine tells its door. */
export type CaptureEvent =
  | { readonly type: 'ready'; readonly mode: string }
  | { readonly type: 'begin' }
  | TrackingMessage
  | InstructionMessage
  | ProgressMessage
  | { readonly type: 'ended'; readonly outcome: CaptureOutcome };

/** What is to be done on the way into a state. */
export type CaptureEffect =
  | { readonly do: 'open' }
  | { readonly do: 'send'; readonly message: ClientMessage }
  | { readonly do: 'grab'; readonly settings: ReadyMessage }
  | { readonly do: 'stopGrabbing' }
  | { readonly do: 'settleFrame'; readonly answer: TrackingMessage }
  | { readonly do: 'upload'; readonly frames: readonly number[] }
  | { readonly do: 'tell'; readonly event: CaptureEvent }
  | { readonly do: 'release' };

/** A state and the way into it. */
export interface CaptureStep {
  readonly state: CaptureState;
  readonly effects: readonly CaptureEffect[];
}
