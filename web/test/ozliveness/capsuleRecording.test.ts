import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BlobSink, CapsuleReader, CapsuleWriter, MemoryFeed, entryTypes, loadSodium } from '../../src/capsule/index.js';
import { CapsuleRecording } from '../../src/ozliveness/recordings/CapsuleRecording.js';
import type { TakenFrame } from '../../src/ozliveness/recordings/Recording.js';
import { pattern } from '../capsule/support/forgery.js';
import { privateKey, publicKey, session } from '../capsule/support/vectors.js';

const order = { eventSessionId: 'e-1', actions: ['video_selfie_left'] as const, analyses: [{ type: 'quality' }], meta: { transaction_id: '42' } };
const sealing = { session: session(), recipient: publicKey(), waits: [], light: null };
const picture = (seed: number): { jpeg: Uint8Array<ArrayBuffer>; width: number; height: number } => ({ jpeg: pattern(1000, seed), width: 640, height: 360 });
const frame = (number: number, time: number, still = false): TakenFrame =>
  ({ number, time, ...picture(number), still: still ? picture(number + 100) : null, pageHidden: false, notUpright: false, face: null, cameraWidth: 640 });

interface Entry { type: number; name?: string | undefined; t?: number | undefined; json?: Record<string, unknown> | undefined }

async function open(capsule: Blob): Promise<Entry[]> {
  const reader = await CapsuleReader.open(await loadSodium(), {
    feed: new MemoryFeed(new Uint8Array(await capsule.arrayBuffer())), keys: [privateKey()], session: () => session(),
  });
  const entries: Entry[] = [];
  for (let entry = await reader.next(); entry; entry = await reader.next()) {
    entries.push({ type: entry.type, name: entry.head.name, t: entry.head.t, json: entry.json });
    if (!entry.json) while (await reader.readBody()) { /* to its end, where its digest is checked */ }
  }
  return entries;
}

describe('a capture in a capsule', () => {
  beforeAll(() => {
    vi.stubGlobal('location', { origin: 'https://bank.example' });
  });

  it('holds what the Capsule door asks for, in its order', async () => {
    const recording = await CapsuleRecording.open({ CapsuleWriter, BlobSink }, sealing, order);
    recording.log('permission.asked');
    recording.device({ automation: false });
    const now = performance.now();
    recording.frame(frame(1, now, true));
    recording.shown({ action: 'straight', time: now });
    recording.frame(frame(2, now + 0.5));
    recording.shown({ action: 'video_selfie_left', time: now + 1 });
    const entries = await open(await recording.finish());

    expect(entries[0]?.json).toMatchObject({ producer: { name: 'ozliveness' }, tags: ['video_selfie_left'], analyses: [{ type: 'quality' }], metadata: { transaction_id: '42' } });
    expect(entries.filter(({ type }) => type === entryTypes.device).map(({ json }) => json)).toEqual([
      { client: { sdk: 'ozliveness', version: '0.1.0', page: 'https://bank.example' }, automation: false },
    ]);
    const pictures = entries.filter(({ type }) => type === entryTypes.frame);
    expect(pictures.map(({ name }) => name)).toEqual(['frame-000001.jpg', 'still-000001.jpg', 'frame-000002.jpg']);
    expect(pictures[1]?.t).toBe(pictures[0]?.t);
    const shown = entries.filter(({ json }) => json?.['event'] === 'challenge.shown').map(({ json }) => json?.['data']);
    expect(entries.find(({ type }) => type === entryTypes.challenge)?.json).toEqual({ actions: ['video_selfie_left'], shown });
    expect(shown).toHaveLength(2);
    expect(entries.map(({ json }) => json?.['event']).filter((name) => name !== undefined && name !== 'entry.added')).toEqual(
      ['sdk.opened', 'permission.asked', 'frame.taken', 'challenge.shown', 'frame.taken', 'challenge.shown', 'capsule.sealed']);
  });

  it('tells of the colours as they were on the screen, and of their end', async () => {
    const recording = await CapsuleRecording.open({ CapsuleWriter, BlobSink }, sealing, order);
    recording.frame(frame(1, performance.now()));
    recording.lit({ colour: '#ffa2a2', time: performance.now() });
    recording.lit({ colour: null, time: performance.now() });
    const entries = await open(await recording.finish());
    const told = entries.filter(({ json }) => json?.['event'] === 'light.shown').map(({ json }) => json?.['data']);
    expect(told).toMatchObject([{ colour: '#ffa2a2' }, { colour: null }]);
    expect(entries.find(({ type }) => type === entryTypes.challenge)?.json?.['light']).toEqual(told);
  });

  it('keeps a camera\'s times within the capsule\'s own', async () => {
    const recording = await CapsuleRecording.open({ CapsuleWriter, BlobSink }, sealing, order);
    recording.frame(frame(1, -5000));
    recording.frame(frame(2, performance.now() + 60_000));
    const [first, second] = (await open(await recording.finish())).filter(({ type }) => type === entryTypes.frame);
    expect(first?.t).toBe(0);
    expect(second?.t).toBeLessThan(60_000);
  });

  it('tells at its end what could not be packed', async () => {
    const recording = await CapsuleRecording.open({ CapsuleWriter, BlobSink }, sealing, order);
    recording.frame({ ...frame(1, performance.now()), width: 0 });
    await expect(recording.finish()).rejects.toMatchObject({ name: 'PackingError', code: 4 });
  });

  it('is refused for a key that cannot be sealed to', async () => {
    await expect(CapsuleRecording.open({ CapsuleWriter, BlobSink }, { ...sealing, recipient: new Uint8Array(32) }, order)).rejects.toMatchObject({ code: 3 });
  });
});
