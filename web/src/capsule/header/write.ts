import { concat, utf8, type Bytes } from '../bytes.js';
import { version } from '../format.js';
import { magic } from './layout.js';

/** The header up to its tags. */
export function boundHeader(keyId: Uint8Array, encapsulated: Uint8Array, sessionId: string): Bytes {
  const id = utf8(sessionId);
  return concat(magic, new Uint8Array([version]), keyId, encapsulated, new Uint8Array([id.length]), id);
}
