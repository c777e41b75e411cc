import { describe, expect, it } from 'vitest';
import { GUIDANCE } from '../../src/capture/protocol/messages.js';
import { socketAddress } from '../../src/webcapture/video/address.js';
import { POSITION_INFO, toCaptureError, toChallengeResult, toInstruction, toTrackingInfo } from '../../src/webcapture/video/translate.js';
import { trackingOf } from '../capture/samples.js';

/** The vocabulary that integrators know. */
const VOCABULARY = [
  'GOOD', 'MOVE_BACK_INTO_FRAME', 'CENTER_MOVE_BACKWARDS', 'CENTER_MOVE_FORWARDS', 'CENTER_TURN_RIGHT', 'CENTER_TURN_LEFT', 'CENTER_ROTATE_UP',
  'CENTER_ROTATE_DOWN', 'MOVING_TOO_FAST', 'CENTER_TILT_RIGHT', 'CENTER_TILT_LEFT', 'MOVE_DARKER_AREA', 'MOVE_BRIGHTER_AREA', 'STAND_STILL',
  'OPEN_EYES', 'CENTER_MOVE_LEFT', 'CENTER_MOVE_RIGHT', 'CENTER_MOVE_UP', 'CENTER_MOVE_DOWN', 'UNKNOWN',
].map((word) => `TRACKER_POSITION_INFO_${word}`);

describe('tracking information', () => {
  it('puts every guidance into the vocabulary, and uses all of it', () => {
    expect(new Set(GUIDANCE.map((guidance) => POSITION_INFO[guidance]))).toEqual(new Set(VOCABULARY));
  });

  it('has the shape that pages expect', () => {
    expect(toTrackingInfo(trackingOf(3, { still: true }), 1_536_335_057_900, false)).toEqual({
      facex: 200, facey: 80, facew: 150, faceh: 190, w: 640, h: 360, timestamp: 1_536_335_057, positionInfo: 'TRACKER_POSITION_INFO_GOOD',
      distance: false, tooFar: false, tooClose: false, phoneNotVertical: false,
      livenessActive: { stillFace: true, movingPhone: false, positionInfo: 'TRACKER_POSITION_INFO_GOOD' },
      livenessHigh: { stillFace: true, movingPhone: false, positionInfo: 'TRACKER_POSITION_INFO_GOOD' },
      targetInfo: { targetR: 104, stability: 0.4 },
    });
  });

  it('says by a face of no size that there is none', () => {
    expect(toTrackingInfo(trackingOf(1, { face: null, guidance: 'noFace' }), 0, false))
      .toMatchObject({ facex: 0, facey: 0, facew: 0, faceh: 0, positionInfo: 'TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME' });
  });

  it.each([
    ['moveCloser', { distance: true, tooFar: true, tooClose: false }], ['moveBack', { distance: false, tooFar: false, tooClose: true }],
    ['holdUpright', { phoneNotVertical: true }],
  ] as const)('marks %s', (guidance, expected) => {
    expect(toTrackingInfo(trackingOf(1, { guidance }), 0, false)).toMatchObject(expected);
  });

  it('lays the dots of a challenge out as the document does', () => {
    const challenge = { point: { x: 299, y: 236, radius: 20 }, circles: [{ x: 199, y: 97, radius: 91 }, { x: 344, y: 291, radius: 91 }], target: 1 };
    const info = toTrackingInfo(trackingOf(1, { challenge }), 0, false);
    expect(info.livenessActive).toMatchObject({
      controlledPoint: { x: 299, y: 236 }, targetChallengeIndex: 1, challengeCircles: { 0: { x: 199, y: 97, r: 91 }, 1: { x: 344, y: 291, r: 91 } },
    });
    expect(info.livenessHigh).toEqual(info.livenessActive);
  });

  it('tells of a phone that is not upright, or moving', () => {
    const info = toTrackingInfo(trackingOf(1, { phoneUpright: false }), 0, true);
    expect([info.phoneNotVertical, info.livenessActive?.movingPhone]).toEqual([true, true]);
  });
});

describe('the end of a capture', () => {
  it('renames the box of the best image', () => {
    expect(toChallengeResult({ type: 'result', bestImage: { boxX: 1, boxY: 2, boxWidth: 3, boxHeight: 4 }, diagnostic: 'x' }))
      .toEqual({ bestImageInfo: { boxX: 1, boxY: 2, boxW: 3, boxH: 4 }, diagnostic: 'x' });
    expect(toChallengeResult({ type: 'result', bestImage: null, diagnostic: null })).toEqual({});
  });

  it('has the instructions of the document', () => {
    expect((['doNotMove', 'challenge', 'pending'] as const).map(toInstruction))
      .toEqual(['TRACKER_CHALLENGE_DONT_MOVE', 'FACEFLOW_CHALLENGE_2D', 'TRACKER_CHALLENGE_PENDING']);
  });

  it.each([[400, 400], [429, 429], [500, 500], [503, 503], [1100, 1100], [1200, 1200], [1201, 1201], [1301, 1301], [1303, 1303], [1304, 1304], [2000, 2000], [777, 2000]])(
    'turns code %d into %d', (code, documented) => {
      expect(toCaptureError({ code, error: 'e' })).toEqual({ code: documented, error: 'e' });
    },
  );

  it('keeps the unlock time', () => {
    expect(toCaptureError({ code: 429, error: 'e', unlockDateTime: 't' })).toEqual({ code: 429, error: 'e', unlockDateTime: 't' });
  });
});

describe('the address of the socket', () => {
  it.each([
    ['https://host:443', 'video-server/engine.io', 'wss://host:443/video-server/engine.io'],
    ['https://host:443/', '/video-server/engine.io', 'wss://host:443/video-server/engine.io'],
    ['http://127.0.0.1:8080', undefined, 'ws://127.0.0.1:8080/video-server/engine.io'],
    ['https://host/behind/a/proxy/', '/socket', 'wss://host/behind/a/proxy/socket'],
    ['wss://host', 'x', 'wss://host/x'],
  ])('of %s and %s is %s', (base, path, address) => {
    expect(socketAddress(base, path)).toBe(address);
  });
});
