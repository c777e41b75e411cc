import { createHash } from 'node:crypto';
import { CapsuleReader, MemoryFeed, type CapsuleReaderOptions, type Sodium } from '../../../src/capsule/index.js';
import { privateKey, session } from './vectors.js';

export interface ReadEntry { type: number; size: number; sha256: string; name?: string }

/** Reads all of a capsule; returns its media. */
export async function readAll(sodium: Sodium, capsule: Uint8Array, options: Partial<CapsuleReaderOptions> = {}): Promise<ReadEntry[]> {
  const known = session();
  const reader = await CapsuleReader.open(sodium, {
    feed: new MemoryFeed(capsule), keys: [privateKey()], session: (id) => (id === known.id ? known : undefined), ...options,
  });
  const entries: ReadEntry[] = [];
  for (let entry = await reader.next(); entry; entry = await reader.next()) {
    if (entry.json) continue;
    const hash = createHash('sha256');
    let size = 0;
    for (let part = await reader.readBody(); part; part = await reader.readBody()) {
      hash.update(part);
      size += part.length;
    }
    entries.push({ type: entry.type, size, sha256: hash.digest('hex'), ...(entry.head.name === undefined ? {} : { name: entry.head.name }) });
  }
  return entries;
}
