import {
  FACE_INSTRUCTIONS, GUIDANCE, INSTRUCTIONS, PHASES, type ChallengeView, type ErrorMessage, type InstructionView, type ReadyMessage,
  type ResultMessage, type ServerMessage, type Spot, type TrackingMessage,
} from './messages.js';
import { JsonReader, ProtocolError } from './reader.js';

const LARGEST_FRAME_ID = 0xffff_ffff;
const LARGEST_SIDE = 16_384;
const MOST_CIRCLES = 64;

/** Most frames in a row that an instruction can ask for. */
const MOST_MATCHES = 1000;
const LONGEST_TEXT = 16_384;
const MEBIBYTE = 1_048_576;

/** Reads one text message of the server. Unknown members are passed over. @throws ProtocolError when it is not as agreed. */
export function parseServerMessage(text: string): ServerMessage {
  if (text.length > LONGEST_TEXT) throw new ProtocolError(`message is longer than ${LONGEST_TEXT} characters`);
  const message = new JsonReader(parseJson(text), 'message');
  const type = message.string('type', 32);
  switch (type) {
    case 'ready': return ready(message);
    case 'begin': return { type };
    case 'tracking': return tracking(message);
    case 'instruction': return { type, value: message.oneOf('value', INSTRUCTIONS) };
    case 'stills': return { type, frames: message.integers('frames', 64, 1, LARGEST_FRAME_ID) };
    case 'progress': return { type, received: message.number('received', 0, 1) };
    case 'result': return result(message);
    case 'error': return error(message);
    default: throw new ProtocolError(`message.type "${type}" is not known`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProtocolError('message is not JSON');
  }
}

function ready(message: JsonReader): ReadyMessage {
  message.integer('protocol', 1, 1);
  const live = message.object('live');
  const still = message.object('still');
  return {
    type: 'ready',
    mode: message.string('mode', 32),
    light: message.optional('light', (name) => message.boolean(name)) ?? false,
    timeoutMs: message.number('timeoutMs', 1000, 3_600_000),
    live: {
      maxSide: live.integer('maxSide', 64, 4096),
      quality: live.number('quality', 0.1, 1),
      frameRate: live.number('frameRate', 1, 120),
      window: live.integer('window', 1, 32),
      maxBytes: live.integer('maxBytes', 4096, MEBIBYTE),
    },
    still: {
      maxSide: still.integer('maxSide', 64, 8192),
      quality: still.number('quality', 0.1, 1),
      keep: still.integer('keep', 1, 64),
      maxBytes: still.integer('maxBytes', 4096, 64 * MEBIBYTE),
    },
  };
}

function tracking(message: JsonReader): TrackingMessage {
  return {
    type: 'tracking',
    frame: message.integer('frame', 1, LARGEST_FRAME_ID),
    keep: message.optional('keep', (name) => message.boolean(name)) ?? false,
    drop: message.optional('drop', (name) => message.integers(name, 64, 1, LARGEST_FRAME_ID)) ?? [],
    width: message.integer('width', 0, LARGEST_SIDE),
    height: message.integer('height', 0, LARGEST_SIDE),
    face: message.optional('face', (name) => {
      const face = message.object(name);
      const side = (member: string): number => face.number(member, -LARGEST_SIDE, 2 * LARGEST_SIDE);
      return { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
    }),
    guidance: message.oneOf('guidance', GUIDANCE),
    phase: message.oneOf('phase', PHASES),
    still: message.optional('still', (name) => message.boolean(name)) ?? false,
    phoneUpright: message.optional('phoneUpright', (name) => message.boolean(name)) ?? true,
    target: message.optional('target', (name) => {
      const target = message.object(name);
      return { radius: target.number('radius', 0, LARGEST_SIDE), stability: target.number('stability', 0, 1) };
    }),
    light: message.optional('light', (name) => colour(message.string(name, 7))),
    challenge: message.optional('challenge', (name) => challenge(message.object(name))),
    instruction: message.optional('instruction', (name) => instruction(message.object(name))),
  };
}

function colour(text: string): string {
  if (!/^#[0-9a-f]{6}$/.test(text)) throw new ProtocolError('message.light is no colour');
  return text;
}

function challenge(view: JsonReader): ChallengeView {
  return {
    point: spot(view.object('point')),
    circles: view.objects('circles', MOST_CIRCLES).map(spot),
    target: view.integer('target', 0, MOST_CIRCLES),
  };
}

function instruction(view: JsonReader): InstructionView {
  return {
    name: view.oneOf('name', FACE_INSTRUCTIONS),
    matched: view.integer('matched', 0, MOST_MATCHES),
    needed: view.integer('needed', 1, MOST_MATCHES),
    index: view.integer('index', 0, MOST_CIRCLES),
    total: view.integer('total', 1, MOST_CIRCLES),
  };
}

function spot(circle: JsonReader): Spot {
  const place = (name: string): number => circle.number(name, -LARGEST_SIDE, 2 * LARGEST_SIDE);
  return { x: place('x'), y: place('y'), radius: circle.number('radius', 0, LARGEST_SIDE) };
}

function result(message: JsonReader): ResultMessage {
  return {
    type: 'result',
    bestImage: message.optional('bestImage', (name) => {
      const box = message.object(name);
      const side = (member: string): number => box.number(member, -LARGEST_SIDE, 2 * LARGEST_SIDE);
      return { boxX: side('boxX'), boxY: side('boxY'), boxWidth: side('boxWidth'), boxHeight: side('boxHeight') };
    }),
    diagnostic: message.optional('diagnostic', (name) => message.string(name, LONGEST_TEXT)),
  };
}

function error(message: JsonReader): ErrorMessage {
  return {
    type: 'error',
    code: message.integer('code', 100, 9999),
    error: message.string('error', LONGEST_TEXT),
    unlockDateTime: message.optional('unlockDateTime', (name) => message.string(name, 64)),
  };
}
