import { contentContext, headerTag, sessionTag } from './binding.js';
import { concat, type Bytes } from './bytes.js';
import { boundHeader } from './header/write.js';
import type { HpkeContext } from './hpke/HpkeContext.js';
import { derivePrivateKey, encap } from './hpke/dhkem.js';
import { pointSize } from './hpke/suite.js';
import { keyIdOf } from './keyId.js';
import { PackingError, packingFailures } from './packing.js';
import { isSession, type CapsuleSession } from './session.js';
import type { Sodium } from './sodium.js';

/** A header with a key made for it alone, and the context that seals what follows. */
export function makeHeader(
  sodium: Sodium, recipient: Uint8Array, session: CapsuleSession, keyMaterial: Uint8Array = sodium.randombytes_buf(pointSize),
): { header: Bytes; content: HpkeContext } {
  if (recipient.length !== pointSize || !isSession(session)) {
    throw new PackingError(packingFailures.sealing, 'The recipient\'s key or the session is not of the right form.');
  }
  try {
    const ephemeral = derivePrivateKey(sodium, keyMaterial);
    const { shared, encapsulated } = encap(sodium, ephemeral, recipient);
    const bound = boundHeader(keyIdOf(sodium, recipient), encapsulated, session.id);
    const content = contentContext(sodium, shared, bound, session);
    const tagged = concat(bound, sessionTag(content));
    const header = concat(tagged, headerTag(sodium, shared, bound, tagged));
    for (const secret of [ephemeral, shared]) sodium.memzero(secret);
    return { header, content };
  } catch (cause) {
    throw PackingError.from(cause, packingFailures.sealing);
  }
}
