import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { startBrowsers } from './support/browsers.js';
import { openCapsule, recipientKey, sessionSecret } from './support/capsuleFile.js';
import { openPage, startCapsuleHost, type CapsuleHost, type CapsuleWindow } from './support/capsulePage.js';

interface Given { recipient: number[]; secret: number[]; metadata?: string; entryName?: string; brokenSink?: boolean; brokenBody?: boolean }

let host: CapsuleHost;
const browsers = startBrowsers();
const given: Given = { recipient: [...recipientKey], secret: [...sessionSecret] };

beforeAll(async () => { host = await startCapsuleHost(); });
afterEach(() => browsers.clear());
afterAll(() => Promise.all([browsers.close(), host.close()]));

describe('a capsule made in a browser', () => {
  it('opens, with every frame, the log and the metadata', async () => {
    const page = await openPage(await browsers.with(), host.url);
    const base64 = await page.evaluate(sealPicture, given);
    const opened = openCapsule(Buffer.from(base64, 'base64'));
    expect(opened.manifest).toMatchObject({ metadata: { transaction_id: '42' } });
    expect(opened.events.map((event) => event.event)).toEqual(
      ['entry.added', 'sdk.opened', 'entry.added', 'frame.taken', 'entry.added', 'capsule.sealed']);
    expect(opened.files.find(({ name }) => name === 'frame.jpg')?.content.subarray(0, 2)).toEqual(Buffer.of(0xFF, 0xD8));
  });
});

describe('each documented failure comes from a real browser as its code:', () => {
  // As hardened browsers run: without a compiler there is no WebAssembly.
  it('1, where WebAssembly was switched off', async () => {
    const jitless = await launchChromium({ flags: ['--js-flags=--jitless'] });
    try {
      expect(await packingCode(await openPage(jitless, host.url), given)).toBe(1);
    } finally {
      await jitless.close();
    }
  });

  it('1, where the page\'s policy forbids WebAssembly', async () => {
    expect(await packingCode(await openPage(await browsers.with(), host.strictUrl), given)).toBe(1);
  });

  it('2, where memory is exhausted', async () => {
    const page = await openPage(await browsers.with(), host.url);
    await page.evaluate(exhaustMemory);
    expect(await packingCode(page, given)).toBe(2);
  });

  it('3, where the key cannot be sealed to', async () => {
    expect(await packingCode(await openPage(await browsers.with(), host.url), { ...given, recipient: Array<number>(32).fill(0) })).toBe(3);
  });

  it('4, where the content breaks a limit', async () => {
    const page = await openPage(await browsers.with(), host.url);
    expect(await packingCode(page, { ...given, metadata: 'x'.repeat(100_000) })).toBe(4);
    expect(await packingCode(page, { ...given, entryName: '../up.jpg' })).toBe(4);
  });

  it('5, where the upload that takes the bytes was aborted', async () => {
    expect(await packingCode(await openPage(await browsers.with(), host.url), { ...given, brokenSink: true })).toBe(5);
  });

  it('1000, for anything else: a recording that breaks off', async () => {
    expect(await packingCode(await openPage(await browsers.with(), host.url), { ...given, brokenBody: true })).toBe(1000);
  });
});

const packingCode = (page: Page, options: Given): Promise<number | string> => page.evaluate(async ({ recipient, secret, metadata, entryName, brokenSink, brokenBody }) => {
  const { Capsule } = window as unknown as CapsuleWindow;
  const upload = new TransformStream<Uint8Array<ArrayBuffer>>();
  if (brokenSink) await upload.readable.cancel();
  try {
    const writer = await Capsule.CapsuleWriter.open({
      sink: brokenSink ? new Capsule.StreamSink(upload.writable) : new Capsule.BlobSink(),
      recipient: new Uint8Array(recipient),
      session: { id: 'session-1', secret: new Uint8Array(secret) },
      manifest: { format: 1, createdAt: Date.now(), producer: { name: 'test', version: '1' }, ...(metadata ? { metadata: { metadata } } : {}) },
    });
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new DOMException('The track ended.', 'InvalidStateError')) });
    await writer.add('frame', { name: entryName ?? 'a.jpg' }, brokenBody ? broken : new Uint8Array(1000));
    await writer.seal();
    return 'packed';
  } catch (error) {
    return error instanceof Capsule.PackingError ? error.code : String(error);
  }
}, options);

/** Takes all the address space that the engine gives to WebAssembly, and keeps it. */
function exhaustMemory(): void {
  const kept: WebAssembly.Memory[] = [];
  (window as unknown as { kept: unknown }).kept = kept;
  try {
    for (;;) kept.push(new WebAssembly.Memory({ initial: 1, maximum: 65_536 }));
  } catch {
    // Full.
  }
}

async function sealPicture({ recipient, secret }: Given): Promise<string> {
  const { Capsule } = window as unknown as CapsuleWindow;
  const canvas = new OffscreenCanvas(1280, 720);
  canvas.getContext('2d')?.fillRect(0, 0, 640, 360);
  const sink = new Capsule.BlobSink();
  const writer = await Capsule.CapsuleWriter.open({
    sink,
    recipient: new Uint8Array(recipient),
    session: { id: 'session-1', secret: new Uint8Array(secret) },
    manifest: { format: 1, createdAt: Date.now(), producer: { name: 'test', version: '1' }, metadata: { transaction_id: '42' } },
  });
  await writer.log('sdk.opened');
  await writer.addJson('device', { userAgent: navigator.userAgent });
  await writer.log('frame.taken', { id: 1 });
  await writer.add('frame', { name: 'frame.jpg', contentType: 'image/jpeg', t: 0, width: 1280, height: 720 }, await canvas.convertToBlob({ type: 'image/jpeg' }));
  await writer.seal();
  const bytes = new Uint8Array(await sink.blob().arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
