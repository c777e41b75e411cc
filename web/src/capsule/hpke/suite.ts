import { concat, u16, utf8 } from '../bytes.js';

/** DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180, sections 7.1 to 7.3). */
const kemId = 0x0020;
const kdfId = 0x0001;
const aeadId = 0x0003;

export const pointSize = 32;
export const secretSize = 32;
export const keySize = 32;
export const nonceSize = 12;

export const kemSuiteId = concat(utf8('KEM'), u16(kemId));
export const hpkeSuiteId = concat(utf8('HPKE'), u16(kemId), u16(kdfId), u16(aeadId));
