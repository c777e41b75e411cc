import { beforeAll, describe, expect, it } from 'vitest';
import { CapsuleError, loadSodium, type Sodium } from '../../src/capsule/index.js';
import { applyEdit, type VectorEdit } from './support/edits.js';
import { readAll, type ReadEntry } from './support/read.js';
import { bytesOf, exists, jsonOf, privateKey, session } from './support/vectors.js';

interface VectorCase {
  name: string; capsule: string; edits?: VectorEdit[]; keys?: string[]; session?: string;
  maxBytes?: number; maxEntries?: number; maxEntryBytes?: number; failure?: string; entries?: ReadEntry[];
}

const committed = ['vectors.json', 'browser-vectors.json'].filter(exists).flatMap((name) => jsonOf(name) as VectorCase[]);

describe('the committed vectors', () => {
  let sodium: Sodium;
  beforeAll(async () => { sodium = await loadSodium(); });

  it.each(committed)('$name', async (vector) => {
    const capsule = (vector.edits ?? []).reduce(applyEdit, bytesOf(vector.capsule));
    const known = session(vector.session);
    const { maxBytes, maxEntries, maxEntryBytes } = vector;
    const limits = {
      ...(maxBytes === undefined ? {} : { maxBytes }), ...(maxEntries === undefined ? {} : { maxEntries }),
      ...(maxEntryBytes === undefined ? {} : { maxEntryBytes }),
    };
    const reading = readAll(sodium, capsule, {
      keys: (vector.keys ?? ['recipient.key']).map(privateKey), session: (id) => (id === known.id ? known : undefined), limits,
    });
    const ending = await reading.then((entries) => ({ entries }), (error: unknown) => ({ failure: error instanceof CapsuleError ? error.failure : error }));
    expect(ending).toEqual(vector.failure === undefined ? { entries: vector.entries } : { failure: vector.failure });
  });

  it('are many', () => expect(committed.length).toBeGreaterThan(60));
});
