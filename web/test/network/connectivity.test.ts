import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  connectivityMeasure, LATENCY_SPEED_THRESHOLD, UPLOAD_SPEED_THRESHOLD, type NetworkCheckResults,
} from '../../src/webcapture/bioserver-network-check.js';
import { median } from '../../src/webcapture/network/latency.js';
import { kilobitsPerSecond } from '../../src/webcapture/network/upload.js';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

function measure(base: string): Promise<NetworkCheckResults | Error> {
  return new Promise((resolve) => connectivityMeasure({
    latencyURL: `${base}/network-latency`, uploadURL: `${base}/network-speed`, onNetworkCheckUpdate: resolve, errorFn: resolve,
  }));
}

afterEach(() => {
  vi.useRealTimers();
  server?.closeAllConnections();
  server?.close();
});

describe('the network check', () => {
  it('measures latency, then upload, of a server nearby', async () => {
    const seen: string[] = [];
    let uploaded = 0;
    const base = await serve((request, response) => {
      seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['content-type'] ?? ''}`.trim());
      request.on('data', (part: Buffer) => (uploaded += part.byteLength));
      request.on('end', () => response.end('{}'));
    });
    const results = await measure(base);
    expect(results).toMatchObject({ goodConnectivity: true });
    expect((results as NetworkCheckResults).upload).toBeGreaterThan(UPLOAD_SPEED_THRESHOLD);
    expect(uploaded).toBeGreaterThan(0);
    // Without a content type a browser asks no permission first.
    expect([...new Set(seen)]).toEqual(['GET /network-latency', 'POST /network-speed']);
  });

  it('does not measure the upload when the latency is too high', async () => {
    let uploads = 0;
    const base = await serve((request, response) => {
      if (request.method === 'POST') uploads++;
      setTimeout(() => response.end('{}'), LATENCY_SPEED_THRESHOLD + 30);
    });
    const results = await measure(base);
    expect(results).toMatchObject({ goodConnectivity: false, upload: 0 });
    expect((results as NetworkCheckResults).latencyMs).toBeGreaterThan(LATENCY_SPEED_THRESHOLD);
    expect(uploads).toBe(0);
  });

  it('finds an upload too slow that takes its time', async () => {
    const base = await serve((request, response) => {
      request.resume();
      // 32 KiB at 400 kbit/s take 655 ms.
      request.on('end', () => setTimeout(() => response.end('{}'), request.method === 'POST' ? 2000 : 0));
    });
    const results = await measure(base) as NetworkCheckResults;
    expect(results.goodConnectivity).toBe(false);
    expect(results.upload).toBeGreaterThan(0);
    expect(results.upload).toBeLessThan(UPLOAD_SPEED_THRESHOLD);
  });

  it('tells errorFn what is wrong', async () => {
    const base = await serve((_, response) => response.writeHead(500).end());
    expect(await measure(base)).toMatchObject({ name: 'ProbeError', message: `${base}/network-latency answered 500` });
  });

  it('tells onNetworkCheckUpdate that nothing was measured when there is no errorFn', async () => {
    const results = await new Promise((resolve) => connectivityMeasure({
      latencyURL: 'http://127.0.0.1:1/x', uploadURL: 'http://127.0.0.1:1/y', onNetworkCheckUpdate: resolve,
    }));
    expect(results).toEqual({ goodConnectivity: false, latencyMs: 0, upload: 0 });
  });

  it.each([
    ['the latency', 'GET', '/network-latency', 5000], ['the upload', 'POST', '/network-speed', 15_000],
  ])('gives %s up when a server takes the request and never answers', async (_, method, path, patience) => {
    let silent = (): void => undefined;
    const reached = new Promise<void>((resolve) => (silent = resolve));
    const base = await serve((request, response) => {
      request.resume();
      if (request.method === method) silent();
      else response.end('{}');
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const results = measure(base);
    await reached;
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(await Promise.race([results, Promise.resolve('waits')])).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(await results).toMatchObject({ name: 'ProbeError', message: `${base}${path} did not answer within ${patience} ms` });
  });

  it('reckons in the units it names', () => {
    expect(kilobitsPerSecond(50_000, 1000)).toBe(400);
    expect(median([9, 1, 5])).toBe(5);
  });
});
