import { utf8 } from './bytes.js';
import type { HpkeContext } from './hpke/HpkeContext.js';
import { keySchedule } from './hpke/keySchedule.js';
import { secretSize } from './hpke/suite.js';
import type { CapsuleSession } from './session.js';
import type { Sodium } from './sodium.js';

const headerLabel = utf8('bonafide-capsule-v1 header');
const sessionLabel = utf8('bonafide-capsule-v1 session');

/** Proves the header whole to whoever took part in the key agreement; says nothing of the session. */
export function headerTag(sodium: Sodium, shared: Uint8Array, bound: Uint8Array, tagged: Uint8Array): Uint8Array {
  const context = keySchedule(sodium, shared, bound);
  const key = context.export(headerLabel, secretSize);
  context.dispose();
  return sodium.crypto_auth_hmacsha256(tagged, key);
}

export function contentContext(sodium: Sodium, shared: Uint8Array, bound: Uint8Array, session: CapsuleSession): HpkeContext {
  return keySchedule(sodium, shared, bound, { id: utf8(session.id), secret: session.secret });
}

/** Commits to the content key, which the cipher's own tags do not. */
export const sessionTag = (content: HpkeContext): Uint8Array => content.export(sessionLabel, secretSize);
