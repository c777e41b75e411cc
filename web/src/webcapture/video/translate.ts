import type { CaptureFailure } from '../../capture/failure.js';
import type { ChallengeView, Guidance, Instruction, ResultMessage, TrackingMessage } from '../../capture/protocol/messages.js';
import type { CaptureError, ChallengeInstruction, ChallengeResult, LivenessInfo, PositionInfo, TrackingInfo } from './types.js';

/** The engine's guidance in this door's words. */
export const POSITION_INFO: Readonly<Record<Guidance, PositionInfo>> = {
  good: 'TRACKER_POSITION_INFO_GOOD',
  noFace: 'TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME',
  // The vocabulary has no word for a second person; one of them has to leave, and the other to come back into the frame.
  severalFaces: 'TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME',
  moveCloser: 'TRACKER_POSITION_INFO_CENTER_MOVE_FORWARDS',
  moveBack: 'TRACKER_POSITION_INFO_CENTER_MOVE_BACKWARDS',
  moveLeft: 'TRACKER_POSITION_INFO_CENTER_MOVE_LEFT',
  moveRight: 'TRACKER_POSITION_INFO_CENTER_MOVE_RIGHT',
  moveUp: 'TRACKER_POSITION_INFO_CENTER_MOVE_UP',
  moveDown: 'TRACKER_POSITION_INFO_CENTER_MOVE_DOWN',
  turnLeft: 'TRACKER_POSITION_INFO_CENTER_TURN_LEFT',
  turnRight: 'TRACKER_POSITION_INFO_CENTER_TURN_RIGHT',
  lookUp: 'TRACKER_POSITION_INFO_CENTER_ROTATE_UP',
  lookDown: 'TRACKER_POSITION_INFO_CENTER_ROTATE_DOWN',
  tiltLeft: 'TRACKER_POSITION_INFO_CENTER_TILT_LEFT',
  tiltRight: 'TRACKER_POSITION_INFO_CENTER_TILT_RIGHT',
  holdStill: 'TRACKER_POSITION_INFO_STAND_STILL',
  slower: 'TRACKER_POSITION_INFO_MOVING_TOO_FAST',
  openEyes: 'TRACKER_POSITION_INFO_OPEN_EYES',
  moreLight: 'TRACKER_POSITION_INFO_MOVE_BRIGHTER_AREA',
  lessLight: 'TRACKER_POSITION_INFO_MOVE_DARKER_AREA',
  // Told by phoneNotVertical.
  holdUpright: 'TRACKER_POSITION_INFO_UNKNOWN',
  unknown: 'TRACKER_POSITION_INFO_UNKNOWN',
};

const INSTRUCTION: Readonly<Record<Instruction, ChallengeInstruction>> = {
  doNotMove: 'TRACKER_CHALLENGE_DONT_MOVE',
  challenge: 'FACEFLOW_CHALLENGE_2D',
  pending: 'TRACKER_CHALLENGE_PENDING',
};

export function toInstruction(instruction: Instruction): ChallengeInstruction {
  return INSTRUCTION[instruction];
}

/** @param now milliseconds since 1970. @param movingPhone what the phone's own sensors say. */
export function toTrackingInfo(message: TrackingMessage, now: number, movingPhone: boolean): TrackingInfo {
  const positionInfo = POSITION_INFO[message.guidance];
  const liveness = { stillFace: message.still, movingPhone, positionInfo, ...challengeInfo(message.challenge) };
  const tooFar = message.guidance === 'moveCloser';
  return {
    facex: message.face?.x ?? 0,
    facey: message.face?.y ?? 0,
    facew: message.face?.width ?? 0,
    faceh: message.face?.height ?? 0,
    w: message.width,
    h: message.height,
    timestamp: Math.floor(now / 1000),
    positionInfo,
    distance: tooFar,
    tooFar,
    tooClose: message.guidance === 'moveBack',
    phoneNotVertical: !message.phoneUpright || message.guidance === 'holdUpright',
    ...(message.light === null ? {} : { light: message.light }),
    livenessActive: liveness,
    livenessHigh: liveness,
    ...(message.target === null ? {} : { targetInfo: { targetR: message.target.radius, stability: message.target.stability } }),
  };
}

/** In active mode the document counts the circles by name, and calls their radius r. */
function challengeInfo(challenge: ChallengeView | null): Partial<LivenessInfo> {
  if (challenge === null) return {};
  const { point, circles, target } = challenge;
  const numbered = circles.map(({ x, y, radius: r }, index) => ({ [index]: { x, y, r } }));
  return {
    controlledPoint: { x: point.x, y: point.y },
    targetChallengeIndex: target,
    challengeCircles: Object.assign({}, ...numbered) as NonNullable<LivenessInfo['challengeCircles']>,
  };
}

export function toChallengeResult({ bestImage, diagnostic }: ResultMessage): ChallengeResult {
  const { boxX, boxY, boxWidth: boxW, boxHeight: boxH } = bestImage ?? { boxX: 0, boxY: 0, boxWidth: 0, boxHeight: 0 };
  return {
    ...(bestImage === null ? {} : { bestImageInfo: { boxX, boxY, boxW, boxH } }),
    ...(diagnostic === null ? {} : { diagnostic }),
  };
}

/** Codes that this door documents; the rest of the world is 2000. */
const DOCUMENTED = [400, 429, 500, 503, 1100, 1200, 1201, 1301, 1303, 1304];

export function toCaptureError({ code, error, unlockDateTime }: CaptureFailure): CaptureError {
  const documented = DOCUMENTED.includes(code) ? code : 2000;
  return unlockDateTime === undefined ? { code: documented, error } : { code: documented, error, unlockDateTime };
}

/** The same as a reason to reject with: a page may read its members, and a console shows its words. */
export function asError<T extends CaptureError>(error: T): T & Error {
  return Object.assign(new Error(error.error), error);
}
