import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { recipientKey, sessionSecret } from './support/capsuleFile.js';
import { openPage, startCapsuleHost, type CapsuleHost, type CapsuleWindow } from './support/capsulePage.js';

const seconds = 60;
const framesPerSecond = 10;
const limit = 50 * 1024 * 1024;

let host: CapsuleHost;
let browser: Browser | undefined;
beforeAll(async () => { host = await startCapsuleHost(); });
afterEach(() => browser?.close());
afterAll(() => host.close());

it('a minute of HD pictures grows the page by less than 50 MB', async () => {
  browser = await launchChromium();
  const page = await openPage(browser, host.url);
  await page.evaluate(makePictures);
  const processes = await renderersOf(browser);
  const before = memoryOf(processes);
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, memoryOf(processes)); }, 50);
  const sealed = await page.evaluate(sealMinute, {
    recipient: [...recipientKey], secret: [...sessionSecret], frames: seconds * framesPerSecond,
  });
  clearInterval(watch);

  // The page streamed far more than it may grow by, or the number below would say nothing.
  expect(sealed.size).toBeGreaterThan(2 * limit);
  expect(sealed.wasm).toBeLessThan(limit / 4);
  console.log(`${(sealed.size / 1e6).toFixed(0)} MB sealed; page grew by ${((most - before) / 1e6).toFixed(1)} MB, WebAssembly holds ${(sealed.wasm / 1e6).toFixed(1)} MB`);
  expect(most - before).toBeLessThan(limit);
});

/** Private memory of the pages' processes, in bytes: heap, buffers and WebAssembly alike. */
function memoryOf(processes: readonly number[]): number {
  return processes.reduce((sum, process) => {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return sum + Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  }, 0);
}

async function renderersOf(of: Browser): Promise<number[]> {
  const session = await of.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Ten different 1280 x 720 pictures of the size that a camera's have. */
async function makePictures(): Promise<void> {
  const canvas = new OffscreenCanvas(1280, 720);
  const context = canvas.getContext('2d');
  const pictures: Blob[] = [];
  for (let i = 0; i < 10; i++) {
    for (let y = 0; y < 720; y += 6) {
      for (let x = 0; x < 1280; x += 6) {
        if (context) context.fillStyle = `rgb(${(x * 7 + i * 31) % 256} ${(y * 5 + x) % 256} ${(x * y + i) % 256})`;
        context?.fillRect(x, y, 6, 6);
      }
    }
    pictures.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 }));
  }
  (window as unknown as { pictures: Blob[] }).pictures = pictures;
}

async function sealMinute({ recipient, secret, frames }: { recipient: number[]; secret: number[]; frames: number }): Promise<{ size: number; wasm: number }> {
  const { Capsule, pictures } = window as unknown as CapsuleWindow & { pictures: Blob[] };
  const sink = new Capsule.BlobSink();
  const writer = await Capsule.CapsuleWriter.open({
    sink,
    recipient: new Uint8Array(recipient),
    session: { id: 'session-1', secret: new Uint8Array(secret) },
    manifest: { format: 1, createdAt: Date.now(), producer: { name: 'test', version: '1' } },
  });
  for (let i = 0; i < frames; i++) {
    await writer.log('frame.taken', { i });
    await writer.add('frame', { contentType: 'image/jpeg', t: 0, width: 1280, height: 720 }, pictures[i % pictures.length] ?? new Blob());
  }
  await writer.seal();
  const { libsodium } = await Capsule.loadSodium() as unknown as { libsodium: { HEAPU8: Uint8Array } };
  return { size: sink.blob().size, wasm: libsodium.HEAPU8.length };
}
