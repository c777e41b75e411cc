import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentContext, headerTag, sessionTag } from '../../src/capsule/binding.js';
import { hex, utf8 } from '../../src/capsule/bytes.js';
import { decap } from '../../src/capsule/hpke/dhkem.js';
import { keySchedule } from '../../src/capsule/hpke/keySchedule.js';
import { MemoryFeed, loadSodium } from '../../src/capsule/index.js';
import { readHeader } from '../../src/capsule/header/read.js';
import { bytesOf, privateKey, session } from './support/vectors.js';

const text = readFileSync(new URL('../../../docs/capsule-format.md', import.meta.url), 'utf8').replace(/\s+/g, '');

describe('the worked example of docs/capsule-format.md', () => {
  const values = new Map<string, string>();
  beforeAll(async () => {
    const sodium = await loadSodium();
    const capsule = bytesOf('small.capsule');
    const header = await readHeader(new MemoryFeed(capsule));
    const shared = decap(sodium, header.encapsulated, privateKey());
    const base = keySchedule(sodium, shared, header.bound);
    const content = contentContext(sodium, shared, header.bound, session());
    const chunk = capsule.subarray(header.tagged.length + 32);
    const plaintext = content.open(0, chunk.subarray(0, 9), chunk.subarray(9)) ?? new Uint8Array(0);
    const parts = {
      bound: header.bound, shared, 'base exporter': base.exporterSecret, 'header key': base.export(utf8('bonafide-capsule-v1 header'), 32),
      'content key': content.key, 'base nonce': content.baseNonce, 'content exporter': content.exporterSecret,
      'session tag': sessionTag(content), 'header tag': headerTag(sodium, shared, header.bound, header.tagged),
      frame: chunk.subarray(0, 9), ciphertext: chunk.subarray(9, 41), tag: chunk.subarray(chunk.length - 16), plaintext: plaintext.subarray(0, 64),
    };
    for (const [name, bytes] of Object.entries(parts)) values.set(name, hex(bytes));
  });

  it('holds every value as it comes out', () => {
    const missing = [...values].filter(([, value]) => !text.includes(value));
    expect(missing).toEqual([]);
  });
});
