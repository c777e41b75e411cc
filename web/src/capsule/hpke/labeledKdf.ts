import { concat, u16, utf8 } from '../bytes.js';
import type { Sodium } from '../sodium.js';
import { secretSize } from './suite.js';

const protocol = utf8('HPKE-v1');
const noSalt = new Uint8Array(secretSize);

/** LabeledExtract over HKDF-SHA256 (RFC 9180, section 4). An absent salt is one of zeros (RFC 5869, section 2.2). */
export function labeledExtract(sodium: Sodium, suiteId: Uint8Array, salt: Uint8Array | undefined, label: string, inputKey: Uint8Array): Uint8Array {
  return sodium.crypto_auth_hmacsha256(concat(protocol, suiteId, utf8(label), inputKey), salt ?? noSalt);
}

/** LabeledExpand over HKDF-SHA256. */
export function labeledExpand(
  sodium: Sodium, suiteId: Uint8Array, secret: Uint8Array, label: string, info: Uint8Array, length: number,
): Uint8Array {
  return expand(sodium, secret, concat(u16(length), protocol, suiteId, utf8(label), info), length);
}

/** HKDF-Expand (RFC 5869, section 2.3). */
function expand(sodium: Sodium, secret: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  let block: Uint8Array = new Uint8Array(0);
  for (let at = 0, count = 1; at < length; at += block.length, count++) {
    block = sodium.crypto_auth_hmacsha256(concat(block, info, new Uint8Array([count])), secret);
    result.set(block.subarray(0, Math.min(block.length, length - at)), at);
  }
  return result;
}
