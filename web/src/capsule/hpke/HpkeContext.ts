import { readU32, u32, type Bytes } from '../bytes.js';
import type { Sodium } from '../sodium.js';
import { labeledExpand } from './labeledKdf.js';
import { hpkeSuiteId, nonceSize } from './suite.js';

/** An encryption context (RFC 9180, sections 5.2 and 5.3) whose sequence number is the caller's to count. */
export class HpkeContext {
  readonly #sodium: Sodium;
  readonly key: Uint8Array;
  readonly baseNonce: Uint8Array;
  readonly exporterSecret: Uint8Array;

  constructor(sodium: Sodium, key: Uint8Array, baseNonce: Uint8Array, exporterSecret: Uint8Array) {
    this.#sodium = sodium;
    this.key = key;
    this.baseNonce = baseNonce;
    this.exporterSecret = exporterSecret;
  }

  /** Ciphertext and tag in one. */
  seal(sequence: number, aad: Uint8Array, plaintext: Uint8Array): Bytes {
    return this.#sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plaintext, aad, null, this.#nonce(sequence), this.key) as Bytes;
  }

  /** The plaintext, or nothing where the tag does not fit. */
  open(sequence: number, aad: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
    try {
      return this.#sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, aad, this.#nonce(sequence), this.key);
    } catch {
      return undefined;
    }
  }

  export(context: Uint8Array, length: number): Uint8Array {
    return labeledExpand(this.#sodium, hpkeSuiteId, this.exporterSecret, 'sec', context, length);
  }

  /** Forgets the keys. */
  dispose(): void {
    for (const secret of [this.key, this.baseNonce, this.exporterSecret]) this.#sodium.memzero(secret);
  }

  #nonce(sequence: number): Uint8Array {
    const nonce = this.baseNonce.slice();
    nonce.set(u32((readU32(nonce, nonceSize - 4) ^ sequence) >>> 0), nonceSize - 4);
    return nonce;
  }
}
