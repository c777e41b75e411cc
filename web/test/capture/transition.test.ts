import { describe, expect, it } from 'vitest';
import type { CaptureEffect, CaptureInput, CaptureState } from '../../src/capture/flow/states.js';
import { INITIAL_STATE, transition } from '../../src/capture/flow/transition.js';
import type { ServerMessage } from '../../src/capture/protocol/messages.js';
import { READY, trackingOf } from './samples.js';

const hello: CaptureInput = { type: 'opened', hello: { type: 'hello', protocol: 1, sessionId: 's', client: { sdk: 't', version: '1' } } };
const from = (message: ServerMessage): CaptureInput => ({ type: 'message', message });
const sent = (frame: number): CaptureInput => ({ type: 'frameSent', frame });
const START: CaptureInput[] = [{ type: 'connect' }, hello, from(READY), { type: 'start', facts: {} }, from({ type: 'begin' })];

/** Plays inputs from the beginning; answers the last state and all effects. */
function play(...inputs: CaptureInput[]): { state: CaptureState; effects: CaptureEffect[] } {
  let state = INITIAL_STATE;
  const effects: CaptureEffect[] = [];
  for (const input of inputs) {
    const step = transition(state, input);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const told = (effects: CaptureEffect[]) => effects.flatMap((effect) => (effect.do === 'tell' ? effect.event : []));
const outcome = (state: CaptureState) => (state.name === 'ended' ? state.outcome : null);
const waits = (state: CaptureState) => state.waits.map(({ name }) => name).sort();

describe('the flow of a capture', () => {
  it('goes from the hello to the result in the order of the protocol', () => {
    const { state, effects } = play(
      ...START, sent(1), from(trackingOf(1, { keep: true })), from({ type: 'instruction', value: 'pending' }), from({ type: 'stills', frames: [1] }),
      { type: 'chunkSent' }, from({ type: 'progress', received: 1 }), { type: 'stillsSent' }, from({ type: 'result', bestImage: null, diagnostic: null }),
    );
    expect(effects.map((effect) => (effect.do === 'send' ? effect.message.type : effect.do))).toEqual([
      'open', 'hello', 'tell', 'start', 'grab', 'tell', 'settleFrame', 'tell', 'stopGrabbing', 'tell', 'stopGrabbing', 'upload', 'tell', 'release', 'tell',
    ]);
    expect(told(effects).map((event) => event.type)).toEqual(['ready', 'begin', 'tracking', 'instruction', 'progress', 'ended']);
    expect(outcome(state)).toMatchObject({ kind: 'result' });
  });

  it('waits for something with a limit in every state but ready, where the person decides', () => {
    const reached = START.map((_, index) => play(...START.slice(0, index + 1)).state);
    expect(reached.map((state) => [state.name, waits(state)])).toEqual([
      ['connecting', ['connection']], ['greeting', ['ready']], ['ready', []], ['starting', ['begin']], ['streaming', ['camera', 'outcome']],
    ]);
  });

  it('waits for an answer as long as a frame has none, and anew for each', () => {
    const one = play(...START, sent(1)).state;
    const two = play(...START, sent(1), sent(2)).state;
    expect(waits(one)).toEqual(['answer', 'outcome']);
    expect(waits(two)).toEqual(['answer', 'outcome']);
    const answered = transition(two, from(trackingOf(1))).state;
    expect(answered.waits.find(({ name }) => name === 'answer')).not.toBe(two.waits.find(({ name }) => name === 'answer'));
    expect(waits(transition(answered, from(trackingOf(2))).state)).toEqual(['outcome']);
  });

  it('keeps the wait for an answer running when another frame is sent', () => {
    const one = play(...START, sent(1)).state;
    const two = transition(one, sent(2)).state;
    expect(two.waits.find(({ name }) => name === 'answer')).toBe(one.waits.find(({ name }) => name === 'answer'));
  });

  it.each([
    ['connection', 2000], ['ready', 2000], ['begin', 2000], ['camera', 1304], ['answer', 2000], ['upload', 2000], ['result', 2000],
  ] as const)('ends when the wait "%s" is in vain, with %d', (wait, code) => {
    expect(outcome(play(...START, { type: 'timeout', wait }).state)).toMatchObject({ kind: 'failure', failure: { code } });
  });

  it('tells the server when it gives up, and gives everything back', () => {
    const { effects } = play(...START, { type: 'cancel' });
    expect(effects.slice(-3)).toEqual([
      { do: 'send', message: { type: 'cancel' } }, { do: 'release' }, { do: 'tell', event: { type: 'ended', outcome: { kind: 'cancelled' } } },
    ]);
  });

  it('sends nothing when it is given up before the socket is open', () => {
    expect(play({ type: 'connect' }, { type: 'cancel' }).effects.map((effect) => effect.do)).toEqual(['open', 'release', 'tell']);
  });

  it('changes nothing after the end', () => {
    const { state } = play(...START, { type: 'cancel' });
    for (const input of [...START, { type: 'cancel' }, { type: 'closed', code: 1006 }] satisfies CaptureInput[]) {
      expect(transition(state, input)).toEqual({ state, effects: [] });
    }
  });

  it('passes a refusal on with its code and unlock time', () => {
    const { state } = play({ type: 'connect' }, hello, from({ type: 'error', code: 429, error: 'locked', unlockDateTime: '2026-01-01T00:00:00Z' }));
    expect(outcome(state)).toEqual({ kind: 'failure', failure: { code: 429, error: 'locked', unlockDateTime: '2026-01-01T00:00:00Z' } });
  });

  it.each([[4400, 400], [4429, 429], [4500, 500], [4503, 503], [1006, 2000], [1000, 2000]])(
    'takes a socket that closes with %d and no message for code %d', (close, code) => {
      expect(outcome(play(...START, { type: 'closed', code: close }).state)).toMatchObject({ kind: 'failure', failure: { code } });
    },
  );

  it('tells a server that is not there from one that went away', () => {
    expect(outcome(play({ type: 'connect' }, { type: 'closed', code: 1006 }).state)).toMatchObject({ failure: { error: expect.stringContaining('could not be reached') as string } });
    expect(outcome(play(...START, { type: 'closed', code: 1006 }).state)).toMatchObject({ failure: { error: expect.stringContaining('was lost') as string } });
  });

  it.each([
    ['begin before ready', [{ type: 'connect' }, hello, from({ type: 'begin' })]],
    ['a second ready', [...START, from(READY)]],
    ['tracking of a frame that was not sent', [...START, sent(1), from(trackingOf(2))]],
    ['tracking before begin', [...START.slice(0, 4), from(trackingOf(1))]],
    ['stills before begin', [...START.slice(0, 4), from({ type: 'stills', frames: [] })]],
    ['a result before begin', [...START.slice(0, 3), from({ type: 'result', bestImage: null, diagnostic: null })]],
    ['progress without stills', [...START, from({ type: 'progress', received: 0 })]],
  ] satisfies [string, CaptureInput[]][])('refuses %s', (_, inputs) => {
    expect(outcome(play(...inputs).state)).toMatchObject({ kind: 'failure', failure: { code: 2000 } });
  });

  it('bears answers that cross with the end of the live part', () => {
    expect(play(...START, sent(1), from({ type: 'stills', frames: [] }), from(trackingOf(1))).state.name).toBe('uploading');
  });
});
