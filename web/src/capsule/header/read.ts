import { concat, equal } from '../bytes.js';
import type { ByteFeed } from '../ByteFeed.js';
import { CapsuleError } from '../failure.js';
import { maxSessionId, version } from '../format.js';
import { isSessionId } from '../session.js';
import { at, headerTagSize, magic } from './layout.js';

/** The clear header, unproven. */
export interface CapsuleHeader {
  keyId: Uint8Array;
  encapsulated: Uint8Array;
  sessionId: string;
  /** All that the key schedule is bound to: the header up to its tags. */
  bound: Uint8Array;
  sessionTag: Uint8Array;
  /** All that the header's tag covers. */
  tagged: Uint8Array;
  headerTag: Uint8Array;
}

/** @throws {CapsuleError} notACapsule, unknownVersion or headerAltered */
export async function readHeader(feed: ByteFeed): Promise<CapsuleHeader> {
  const start = await feed.read(at.version);
  if (!equal(start, magic)) throw new CapsuleError('notACapsule', 'The bytes do not begin like a capsule.');
  const first = await take(feed, 1);
  if (first[0] !== version) throw new CapsuleError('unknownVersion', `The capsule has version ${first[0] ?? 0}.`);
  const fixed = await take(feed, at.sessionId - at.keyId);
  const length = fixed[fixed.length - 1] ?? 0;
  if (length === 0 || length > maxSessionId) throw altered('The length of the session id is outside its limits.');
  const rest = await take(feed, length + 2 * headerTagSize);
  return parse(concat(start, first, fixed, rest), length);
}

function parse(bytes: Uint8Array, length: number): CapsuleHeader {
  const end = at.sessionId + length;
  const sessionId = String.fromCharCode(...bytes.subarray(at.sessionId, end));
  if (!isSessionId(sessionId)) throw altered('The session id has a character that an id cannot have.');
  return {
    keyId: bytes.subarray(at.keyId, at.encapsulated),
    encapsulated: bytes.subarray(at.encapsulated, at.sessionIdLength),
    sessionId,
    bound: bytes.subarray(0, end),
    sessionTag: bytes.subarray(end, end + headerTagSize),
    tagged: bytes.subarray(0, end + headerTagSize),
    headerTag: bytes.subarray(end + headerTagSize),
  };
}

async function take(feed: ByteFeed, count: number): Promise<Uint8Array> {
  const bytes = await feed.read(count);
  if (bytes.length < count) throw altered('The capsule ends inside its header.');
  return bytes;
}

const altered = (message: string): CapsuleError => new CapsuleError('headerAltered', message);
