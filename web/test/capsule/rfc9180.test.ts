import { beforeAll, describe, expect, it } from 'vitest';
import { hex } from '../../src/capsule/bytes.js';
import type { HpkeContext } from '../../src/capsule/hpke/HpkeContext.js';
import { decap, derivePrivateKey, encap } from '../../src/capsule/hpke/dhkem.js';
import { keySchedule } from '../../src/capsule/hpke/keySchedule.js';
import { loadSodium, type Sodium } from '../../src/capsule/sodium.js';
import { fromHex, jsonOf } from './support/vectors.js';

interface Setup {
  name: string; mode: number; info: string; ikmE: string; pkE: string; skE: string; ikmR: string; pkR: string; skR: string;
  psk: string; pskId: string; sharedSecret: string; key: string; baseNonce: string; exporterSecret: string;
  encryptions: { sequence: number; aad: string; plaintext: string; ciphertext: string }[];
  exports: { context: string; length: number; value: string }[];
}

const { setups } = jsonOf('rfc9180-a2.json') as { setups: Setup[] };

describe.each(setups)('RFC 9180, $name', (setup) => {
  let sodium: Sodium;
  let context: HpkeContext;
  beforeAll(async () => {
    sodium = await loadSodium();
    const preShared = setup.mode === 1 ? { id: fromHex(setup.pskId), secret: fromHex(setup.psk) } : undefined;
    context = keySchedule(sodium, fromHex(setup.sharedSecret), fromHex(setup.info), preShared);
  });

  it('derives the keys', () => {
    expect(hex(derivePrivateKey(sodium, fromHex(setup.ikmE)))).toBe(setup.skE);
    expect(hex(derivePrivateKey(sodium, fromHex(setup.ikmR)))).toBe(setup.skR);
  });

  it('agrees on the shared secret from both sides', () => {
    const { shared, encapsulated } = encap(sodium, fromHex(setup.skE), fromHex(setup.pkR));
    expect([hex(shared), hex(encapsulated)]).toEqual([setup.sharedSecret, setup.pkE]);
    expect(hex(decap(sodium, encapsulated, fromHex(setup.skR)))).toBe(setup.sharedSecret);
  });

  it('schedules the keys', () => {
    expect([hex(context.key), hex(context.baseNonce), hex(context.exporterSecret)]).toEqual([setup.key, setup.baseNonce, setup.exporterSecret]);
  });

  it.each(setup.encryptions)('seals and opens message $sequence', ({ sequence, aad, plaintext, ciphertext }) => {
    expect(hex(context.seal(sequence, fromHex(aad), fromHex(plaintext)))).toBe(ciphertext);
    expect(hex(context.open(sequence, fromHex(aad), fromHex(ciphertext)) ?? new Uint8Array(0))).toBe(plaintext);
    expect(context.open(sequence + 1, fromHex(aad), fromHex(ciphertext))).toBeUndefined();
  });

  it('exports secrets', () => {
    for (const { context: label, length, value } of setup.exports) expect(hex(context.export(fromHex(label), length))).toBe(value);
  });
});
