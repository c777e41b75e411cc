import { concat } from '../bytes.js';
import type { Sodium } from '../sodium.js';
import { HpkeContext } from './HpkeContext.js';
import { labeledExpand, labeledExtract } from './labeledKdf.js';
import { hpkeSuiteId, keySize, nonceSize, secretSize } from './suite.js';

const baseMode = 0x00;
const pskMode = 0x01;
const empty = new Uint8Array(0);

export interface PreShared { id: Uint8Array; secret: Uint8Array }

/** From a shared secret to a context, in mode Base or, with a pre-shared secret, in mode PSK (RFC 9180, section 5.1). */
export function keySchedule(sodium: Sodium, shared: Uint8Array, info: Uint8Array, preShared?: PreShared): HpkeContext {
  const context = concat(
    new Uint8Array([preShared ? pskMode : baseMode]),
    labeledExtract(sodium, hpkeSuiteId, undefined, 'psk_id_hash', preShared?.id ?? empty),
    labeledExtract(sodium, hpkeSuiteId, undefined, 'info_hash', info),
  );
  const secret = labeledExtract(sodium, hpkeSuiteId, shared, 'secret', preShared?.secret ?? empty);
  const derive = (label: string, length: number): Uint8Array => labeledExpand(sodium, hpkeSuiteId, secret, label, context, length);
  return new HpkeContext(sodium, derive('key', keySize), derive('base_nonce', nonceSize), derive('exp', secretSize));
}
