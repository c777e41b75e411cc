import { concat } from '../bytes.js';
import type { Sodium } from '../sodium.js';
import { labeledExpand, labeledExtract } from './labeledKdf.js';
import { kemSuiteId, pointSize, secretSize } from './suite.js';

const empty = new Uint8Array(0);

/** The private key that 32 or more bytes of key material stand for (RFC 9180, section 7.1.3). */
export function derivePrivateKey(sodium: Sodium, keyMaterial: Uint8Array): Uint8Array {
  return labeledExpand(sodium, kemSuiteId, labeledExtract(sodium, kemSuiteId, undefined, 'dkp_prk', keyMaterial), 'sk', empty, pointSize);
}

/** The sender's half (RFC 9180, section 4.1). Throws where the recipient's key is no usable point. */
export function encap(sodium: Sodium, ephemeral: Uint8Array, recipient: Uint8Array): { shared: Uint8Array; encapsulated: Uint8Array } {
  const encapsulated = sodium.crypto_scalarmult_base(ephemeral);
  return { shared: agree(sodium, ephemeral, recipient, concat(encapsulated, recipient)), encapsulated };
}

/** The recipient's half. Throws where the encapsulated key is no usable point. */
export function decap(sodium: Sodium, encapsulated: Uint8Array, privateKey: Uint8Array): Uint8Array {
  return agree(sodium, privateKey, encapsulated, concat(encapsulated, sodium.crypto_scalarmult_base(privateKey)));
}

// libsodium itself refuses a shared point of zeros, as section 7.1.4 asks.
function agree(sodium: Sodium, privateKey: Uint8Array, publicKey: Uint8Array, context: Uint8Array): Uint8Array {
  const point = sodium.crypto_scalarmult(privateKey, publicKey);
  const key = labeledExtract(sodium, kemSuiteId, undefined, 'eae_prk', point);
  sodium.memzero(point);
  return labeledExpand(sodium, kemSuiteId, key, 'shared_secret', context, secretSize);
}
