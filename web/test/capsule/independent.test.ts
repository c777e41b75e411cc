import { describe, expect, it } from 'vitest';
import { loadSodium } from '../../src/capsule/index.js';
import { bytes, entry, openIndependently, sealIndependently } from './support/independent.js';
import { forgeBrowserCapsule } from './support/forgery.js';
import { readAll } from './support/read.js';
import { bytesOf, privateKey, publicKey, session } from './support/vectors.js';

describe('an opener over another HPKE', () => {
  it.each(['small.capsule', 'three-chunks.capsule', 'browser-small.capsule', 'browser-two-chunks.capsule'])('opens %s', async (name) => {
    const { sessionId, plaintext } = await openIndependently(bytesOf(name), privateKey(), session().secret);
    expect(sessionId).toBe('session-1');
    expect(plaintext[0]).toBe(1);
    expect(plaintext.includes('capsule.sealed')).toBe(true);
  });

  it('opens what was sealed a moment ago', async () => {
    const capsule = new Uint8Array(await forgeBrowserCapsule(1000, 0x61));
    expect((await openIndependently(capsule, privateKey(), session().secret)).plaintext.length).toBeGreaterThan(2000);
  });

  it('refuses another secret', async () => {
    await expect(openIndependently(bytesOf('small.capsule'), privateKey(), session('other-secret.json').secret)).rejects.toThrow('tag');
  });
});

describe('a sealer over another HPKE', () => {
  it('makes a capsule that opens here', async () => {
    const manifest = entry(1, '', json({ format: 1, createdAt: 0, producer: { name: 'independent', version: '1' } }));
    const added = entry(6, '', json({ n: 0, t: 0, event: 'entry.added', previous: '0'.repeat(64), entry: 0, sha256: manifest.digest }));
    const file = entry(7, '{"name":"a.txt"}', new TextEncoder().encode('hello'));
    const fileAdded = entry(6, '', json({ n: 1, t: 1, event: 'entry.added', previous: added.digest, entry: 2, sha256: file.digest }));
    const end = entry(6, '', json({ n: 2, t: 2, event: 'capsule.sealed', previous: fileAdded.digest, entries: 4 }));
    const plaintext = bytes(...[manifest, added, file, fileAdded, end].map((part) => part.bytes));
    const capsule = await sealIndependently(plaintext, publicKey(), session());
    expect(await readAll(await loadSodium(), capsule)).toEqual([{ type: 7, size: 5, sha256: file.digest, name: 'a.txt' }]);
  });
});

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
