import { concat, utf8 } from './bytes.js';
import { keyIdSize } from './header/layout.js';
import type { Sodium } from './sodium.js';

/** Names a recipient key. */
export function keyIdOf(sodium: Sodium, publicKey: Uint8Array): Uint8Array {
  return sodium.crypto_hash_sha256(concat(utf8('bonafide-capsule-v1 kid'), publicKey)).slice(0, keyIdSize);
}
