import { FailureCode, failureOfClose, type CaptureFailure } from '../failure.js';
import type { ServerMessage, TrackingMessage } from '../protocol/messages.js';
import { FrameWindow } from './FrameWindow.js';
import type { CaptureEffect, CaptureInput, CaptureOutcome, CaptureState, CaptureStep } from './states.js';
import { failureOfWait, waitFor, type Wait } from './waits.js';

/** Where every capture begins. */
export const INITIAL_STATE: CaptureState = { name: 'idle', waits: [] };

/** The whole flow of a capture: what follows from an input in a state. Pure; an input that means nothing in a state changes nothing. */
export function transition(state: CaptureState, input: CaptureInput): CaptureStep {
  if (state.name === 'ended') return stay(state);
  switch (input.type) {
    case 'connect': return state.name === 'idle' ? go({ name: 'connecting', waits: [waitFor('connection')] }, { do: 'open' }) : stay(state);
    case 'opened':
      return state.name === 'connecting'
        ? go({ name: 'greeting', waits: [waitFor('ready')] }, { do: 'send', message: input.hello })
        : stay(state);
    case 'start':
      return state.name === 'ready'
        ? go({ name: 'starting', settings: state.settings, waits: [waitFor('begin')] },
          { do: 'send', message: { type: 'start', ...input.facts } })
        : stay(state);
    case 'frameSent': return frameSent(state, input.frame);
    case 'chunkSent': return state.name === 'uploading' ? go({ name: 'uploading', waits: [waitFor('upload')] }) : stay(state);
    case 'stillsSent': return state.name === 'uploading' ? go({ name: 'judging', waits: [waitFor('result')] }) : stay(state);
    case 'message': return received(state, input.message);
    case 'cancel': return end(state, { kind: 'cancelled' });
    case 'timeout': return fail(state, failureOfWait(input.wait));
    case 'fault': return fail(state, input.failure);
    case 'closed': return closed(failureOfClose(input.code, state.name === 'connecting'));
  }
}

function received(state: CaptureState, message: ServerMessage): CaptureStep {
  switch (message.type) {
    case 'error': return refused(message.code, message.error, message.unlockDateTime);
    case 'result': return isUnderWay(state) ? end(state, { kind: 'result', result: message }) : unexpected(state, message);
    case 'ready':
      return state.name === 'greeting'
        ? go({ name: 'ready', settings: message, waits: [] }, { do: 'tell', event: { type: 'ready', mode: message.mode } })
        : unexpected(state, message);
    case 'begin': return state.name === 'starting' ? begin(state) : unexpected(state, message);
    case 'tracking': return answered(state, message);
    case 'instruction': return instructed(state, message);
    case 'stills':
      return state.name === 'streaming' || state.name === 'collecting'
        ? go({ name: 'uploading', waits: [waitFor('upload')] }, { do: 'stopGrabbing' }, { do: 'upload', frames: message.frames })
        : unexpected(state, message);
    case 'progress':
      if (state.name === 'judging') return go(state, { do: 'tell', event: message });
      return state.name === 'uploading'
        ? go({ name: 'uploading', waits: [waitFor('upload')] }, { do: 'tell', event: message })
        : unexpected(state, message);
  }
}

function begin({ settings }: CaptureState & { name: 'starting' }): CaptureStep {
  return go(
    {
      name: 'streaming', settings, window: new FrameWindow(settings.live.window),
      waits: [waitFor('outcome', settings.timeoutMs), waitFor('camera')],
    },
    { do: 'grab', settings },
    { do: 'tell', event: { type: 'begin' } },
  );
}

function frameSent(state: CaptureState, frame: number): CaptureStep {
  if (state.name !== 'streaming') return stay(state);
  const answer = state.waits.find((wait) => wait.name === 'answer') ?? waitFor('answer');
  return go({ ...state, window: state.window.sent(frame), waits: [...without(state.waits, 'camera', 'answer'), answer] });
}

function answered(state: CaptureState, message: TrackingMessage): CaptureStep {
  // Answers to the last frames may cross with the end of the live part.
  if (state.name === 'uploading' || state.name === 'judging') return stay(state);
  if (state.name !== 'streaming' && state.name !== 'collecting') return unexpected(state, message);
  const window = state.window.answered(message.frame);
  if (window === null) return fail(state, { code: FailureCode.other, error: `The server answered frame ${message.frame} out of order.` });
  const others = without(state.waits, 'answer');
  const waits = window.isEmpty || state.name === 'collecting' ? others : [...others, waitFor('answer')];
  return go({ ...state, window, waits }, { do: 'settleFrame', answer: message }, { do: 'tell', event: message });
}

function instructed(state: CaptureState, message: ServerMessage & { type: 'instruction' }): CaptureStep {
  if (!isUnderWay(state)) return unexpected(state, message);
  const tell: CaptureEffect = { do: 'tell', event: message };
  return message.value === 'pending' && state.name === 'streaming'
    ? go({ name: 'collecting', window: state.window, waits: [waitFor('stills')] }, { do: 'stopGrabbing' }, tell)
    : go(state, tell);
}

function isUnderWay(state: CaptureState): boolean {
  return state.name === 'streaming' || state.name === 'collecting' || state.name === 'uploading' || state.name === 'judging';
}

function refused(code: number, error: string, unlockDateTime: string | null): CaptureStep {
  return closed(unlockDateTime === null ? { code, error } : { code, error, unlockDateTime });
}

/** Ends a capture that the server has ended already. */
function closed(failure: CaptureFailure): CaptureStep {
  const outcome: CaptureOutcome = { kind: 'failure', failure };
  return go(ended(outcome), { do: 'release' }, { do: 'tell', event: { type: 'ended', outcome } });
}

function unexpected(state: CaptureState, message: ServerMessage): CaptureStep {
  return fail(state, { code: FailureCode.other, error: `The server sent "${message.type}" while ${state.name}.` });
}

function fail(state: CaptureState, failure: CaptureFailure): CaptureStep {
  return end(state, { kind: 'failure', failure });
}

/** Ends a capture from the client's side. The server is told, so that it frees the session at once. */
function end(state: CaptureState, outcome: CaptureOutcome): CaptureStep {
  const isOpen = state.name !== 'idle' && state.name !== 'connecting';
  const farewell: CaptureEffect[] = isOpen && outcome.kind !== 'result' ? [{ do: 'send', message: { type: 'cancel' } }] : [];
  return go(ended(outcome), ...farewell, { do: 'release' }, { do: 'tell', event: { type: 'ended', outcome } });
}

function ended(outcome: CaptureOutcome): CaptureState {
  return { name: 'ended', outcome, waits: [] };
}

function without(waits: readonly Wait[], ...names: readonly Wait['name'][]): Wait[] {
  return waits.filter((wait) => !names.includes(wait.name));
}

function stay(state: CaptureState): CaptureStep {
  return { state, effects: [] };
}

function go(state: CaptureState, ...effects: readonly CaptureEffect[]): CaptureStep {
  return { state, effects };
}
