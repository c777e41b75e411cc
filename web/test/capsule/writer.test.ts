import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BlobSink, CapsuleError, CapsuleWriter, PackingError, StreamSink, loadSodium, packingFailures, type Body, type CapsuleWriterOptions, type Sodium,
} from '../../src/capsule/index.js';
import { pattern } from './support/forgery.js';
import { readAll } from './support/read.js';
import { publicKey, session } from './support/vectors.js';

let sodium: Sodium;
beforeAll(async () => { sodium = await loadSodium(); });

const manifest: CapsuleWriterOptions['manifest'] = { format: 1, createdAt: 0, producer: { name: 'test', version: '1' } };

const open = (options: Partial<CapsuleWriterOptions> = {}): Promise<CapsuleWriter> =>
  CapsuleWriter.open({ sink: new BlobSink(), recipient: publicKey(), session: session(), manifest, ...options });

async function sealed(...bodies: Body[]): Promise<Uint8Array<ArrayBuffer>> {
  const sink = new BlobSink();
  const writer = await open({ sink });
  for (const body of bodies) await writer.add('file', {}, body);
  await writer.seal();
  return new Uint8Array(await sink.blob().arrayBuffer());
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'nothing', (error: unknown) => (error instanceof PackingError ? error.code : error));

describe('the writer', () => {
  it.each([0, 1, 65_534, 65_535, 65_536, 262_143, 262_144, 262_145, 1_000_000])('seals %d bytes that come back', async (length) => {
    const [entry] = await readAll(sodium, await sealed(pattern(length, 0)));
    expect(entry?.size).toBe(length);
  });

  it('takes bytes, Blobs and streams alike', async () => {
    const bytes = pattern(300_000, 7);
    const stream = new Blob([bytes]).stream();
    const digests = (await readAll(sodium, await sealed(bytes, new Blob([bytes]), stream))).map((entry) => entry.sha256);
    expect(new Set(digests).size).toBe(1);
    expect(digests.length).toBe(3);
  });

  it('keeps the order of calls that overlap', async () => {
    const sink = new BlobSink();
    const writer = await open({ sink });
    await Promise.all([
      ...Array.from({ length: 20 }, (_, i) => [writer.add('frame', { name: `${i}.jpg` }, new Blob([pattern(50_000, i)])), writer.log('frame.taken', { i })]).flat(),
      writer.seal(),
    ]);
    const names = (await readAll(sodium, new Uint8Array(await sink.blob().arrayBuffer()))).map((entry) => entry.name);
    expect(names).toEqual(Array.from({ length: 20 }, (_, i) => `${i}.jpg`));
  });

  it('never lets the log step back when the clock does', async () => {
    const times = [5, 9, 3, 1, 12];
    const sink = new BlobSink();
    const writer = await open({ sink, now: () => times.shift() ?? 0 });
    await writer.log('page.hidden');
    await writer.log('page.visible');
    await writer.seal();
    await expect(readAll(sodium, new Uint8Array(await sink.blob().arrayBuffer()))).resolves.toEqual([]);
  });

  it('waits for a slow sink instead of filling memory', async () => {
    let waiting = 0;
    let most = 0;
    const writer = await open({
      sink: { write: async () => { most = Math.max(most, ++waiting); await new Promise((resolve) => setImmediate(resolve)); waiting--; } },
    });
    await Promise.all(Array.from({ length: 10 }, (_, i) => writer.add('frame', {}, pattern(400_000, i))));
    await writer.seal();
    expect(most).toBe(1);
  });
});

describe('what cannot be packed', () => {
  it.each([
    ['a key of small order', { recipient: new Uint8Array(32) }],
    ['a key of another length', { recipient: new Uint8Array(31) }],
    ['a short secret', { session: { id: 'a', secret: new Uint8Array(31) } }],
    ['an id with a blank', { session: { id: 'a b', secret: new Uint8Array(32) } }],
  ])('fails with code 3 for %s', async (_, options) => expect(await codeOf(open(options))).toBe(packingFailures.sealing));

  it.each<[string, (writer: CapsuleWriter) => Promise<void>]>([
    ['a name with a folder', (writer) => writer.add('file', { name: 'a/b' }, new Uint8Array(1))],
    ['a negative time', (writer) => writer.add('frame', { t: -1 }, new Uint8Array(1))],
    ['too much JSON', (writer) => writer.addJson('device', { a: 'x'.repeat(70_000) })],
    ['JSON that nests too deep', (writer) => writer.addJson('device', JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`) as Record<string, unknown>)],
    ['an event without a name', (writer) => writer.log('')],
    ['an event of the writer\'s own', (writer) => writer.log('capsule.sealed')],
  ])('fails with code 4 for %s', async (_, work) => expect(await codeOf(work(await open()))).toBe(packingFailures.content));

  it('fails with code 5 for a sink that refuses, and for good', async () => {
    const stream = new WritableStream<Uint8Array<ArrayBuffer>>({ write: () => { throw new Error('gone'); } });
    const opening = open({ sink: new StreamSink(stream) });
    const failing = opening.then(async (writer) => {
      await writer.add('file', {}, pattern(600_000, 0));
      await writer.seal();
    });
    expect(await codeOf(failing)).toBe(packingFailures.output);
  });

  it('stays failed after the first failure', async () => {
    const writer = await open();
    expect(await codeOf(writer.log(''))).toBe(packingFailures.content);
    expect(await codeOf(writer.log('retry'))).toBe(packingFailures.content);
    expect(await codeOf(writer.seal())).toBe(packingFailures.content);
  });

  it('fails with code 1000 for anything else', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: () => { throw new Error('the camera is gone'); } });
    expect(await codeOf((await open()).add('video', {}, broken))).toBe(packingFailures.other);
    const writer = await open();
    await writer.seal();
    expect(await codeOf(writer.seal())).toBe(packingFailures.other);
  });

  it('knows an exhausted memory by the words of engines and of libsodium', () => {
    for (const cause of [
      new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'),
      new RangeError('Array buffer allocation failed'), new RangeError('Invalid typed array length: 99999999999'), { message: '_malloc() failed' },
    ]) expect(PackingError.from(cause, packingFailures.other).code).toBe(packingFailures.outOfMemory);
    expect(PackingError.from(new RangeError('Invalid time value'), packingFailures.other).code).toBe(packingFailures.other);
  });
});

describe('any damage', () => {
  it('is a typed failure, bit by bit', async () => {
    const capsule = await sealed(pattern(100, 0));
    await fc.assert(fc.asyncProperty(fc.nat(capsule.length - 1), fc.nat(7), async (at, bit) => {
      const changed = capsule.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      await expect(readAll(sodium, changed)).rejects.toBeInstanceOf(CapsuleError);
    }), { numRuns: 300, seed: 1 });
  });

  it('is a typed failure, cut by cut', async () => {
    const capsule = await sealed(pattern(10, 0));
    for (let length = 0; length < capsule.length; length += 7) {
      await expect(readAll(sodium, capsule.slice(0, length))).rejects.toBeInstanceOf(CapsuleError);
    }
  });
});
