import { compactVerify, createRemoteJWKSet, importX509 } from 'jose';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../eng/browser/chromium.mjs';
import { feed, portrait } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { readFile } from 'node:fs/promises';
import { openCapture, untilEnd, valuesOf } from './support/capturePage.js';
import { biometric, startIntegrator, type Integrator } from './support/integrator.js';

interface Result { livenessStatus: string; bestImageId: string; livenessMode: string; securityLevel: string; signature: string }

describe('a passive capture on an integrator’s page of another origin', () => {
  let server: RunningServer;
  let integrator: Integrator;
  let browser: Browser | undefined;

  beforeAll(async () => {
    server = await startServer();
    // The feed is a photograph moved about: what is shown here is the way from camera to verdict, and HIGH rightly asks for more life than that.
    integrator = await startIntegrator(server, { livenessMode: 'LIVENESS_PASSIVE', securityLevel: 'LOW' });
  });
  afterEach(() => browser?.close());
  afterAll(async () => {
    await integrator.close();
    await server.stop();
  });

  it('ends in a signed SUCCESS, a best image and a match', async () => {
    browser = await launchChromium({ camera: await feed('person') });
    const page = await openCapture(browser, integrator.url);

    const happened = await untilEnd(page);
    expect(valuesOf(happened, 'error')).toEqual([]);
    expect(valuesOf(happened, 'thrown')).toEqual([]);
    expect(happened[0]?.what).toBe('initEnd');
    expect(valuesOf(happened, 'instruction')).toEqual(['TRACKER_CHALLENGE_DONT_MOVE', 'TRACKER_CHALLENGE_PENDING']);
    const uploads = valuesOf<{ uploadProgress?: number }>(happened, 'tracking').flatMap((info) => info.uploadProgress ?? []);
    expect(uploads.at(-1)).toBe(1);
    expect(uploads).toEqual([...uploads].sort((a, b) => a - b));
    const [shown] = valuesOf<{ bestImageInfo: Record<string, number> }>(happened, 'result');
    expect(shown?.bestImageInfo['boxW']).toBeGreaterThan(100);

    const session = integrator.sessions.at(-1) ?? '';
    const result = (await (await biometric(server, `${session}/liveness-challenge-result`)).json()) as Result;
    expect(result).toMatchObject({ livenessStatus: 'SUCCESS', livenessMode: 'LIVENESS_PASSIVE', securityLevel: 'LOW' });

    const keys = createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`));
    const { signature } = result;
    expect(await signedPart(signature)).toEqual(without(result));
    const forged = signature.slice(0, -4) + (signature.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    await expect(compactVerify(forged, keys)).rejects.toThrow();

    const image = await biometric(server, `${session}/faces/${result.bestImageId}/image`);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await image.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));

    expect(await scoreAgainst(session, result.bestImageId, 'anna')).toBeGreaterThanOrEqual(3000);
    expect(await scoreAgainst(session, result.bestImageId, 'berta')).toBeLessThan(3000);
  });

  /** What was signed, when both the published keys and the published certificate say that this server did. */
  async function signedPart(signature: string): Promise<unknown> {
    const keys = createRemoteJWKSet(new URL(`${server.url}/.well-known/jwks.json`));
    const pem = await (await fetch(`${server.url}/.well-known/bonafide-certificate.pem`)).text();
    const certificate = await importX509(pem, 'RS256');
    const [byKeys, byCertificate] = await Promise.all([compactVerify(signature, keys), compactVerify(signature, certificate)]);
    expect(byKeys.payload).toEqual(byCertificate.payload);
    expect(byCertificate.protectedHeader.x5c).toEqual([pem.replace(/-----[A-Z ]+-----|\s/g, '')]);
    return JSON.parse(new TextDecoder().decode(byCertificate.payload));
  }

  async function scoreAgainst(session: string, bestImageId: string, who: 'anna' | 'berta'): Promise<number> {
    const form = new FormData();
    form.append('image', new Blob([new Uint8Array(await readFile(await portrait(who)))], { type: 'image/jpeg' }), 'reference.jpg');
    form.append('face', new Blob([JSON.stringify({ imageType: 'ID_DOCUMENT', friendlyName: who })], { type: 'application/json' }), 'face.json');
    const created = await biometric(server, `${session}/faces`, { method: 'POST', body: form });
    expect(created.status).toBe(201);
    const face = created.headers.get('location')?.replace(/^.*\/(.*)/, '$1') ?? '';
    const matches = (await (await biometric(server, `${session}/faces/${face}/matches`)).json()) as { score: number; candidate: { id: string }; signature: string }[];
    for (const match of matches) expect(await signedPart(match.signature)).toEqual(without(match));
    return matches.find((match) => match.candidate.id === bestImageId)?.score ?? NaN;
  }
});

/** An answer without its signature, which is what is signed. */
function without<T extends { signature: string }>(answer: T): Omit<T, 'signature'> {
  const unsigned: Partial<T> = { ...answer };
  delete unsigned.signature;
  return unsigned as Omit<T, 'signature'>;
}

describe('a photograph moved about in place of the camera', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    // Two of the modes wait for what a photograph cannot do, until their time is over.
    [server, browser] = await Promise.all([
      startServer({ env: { BONAFIDE_Sessions__CaptureTimeout: '00:00:20' } }), feed('person').then((camera) => launchChromium({ camera })),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each(['LIVENESS_PASSIVE', 'LIVENESS_PASSIVE_VIDEO', 'LIVENESS_ACTIVE'])('is no SUCCESS at HIGH in %s', async (livenessMode) => {
    const integrator = await startIntegrator(server, { livenessMode, securityLevel: 'HIGH' });
    try {
      const page = await openCapture(browser, integrator.url);
      await untilEnd(page);
      const session = integrator.sessions.at(-1) ?? '';
      const result = (await (await biometric(server, `${session}/liveness-challenge-result`)).json()) as Result & { diagnostic: string };
      expect(result).toMatchObject({ livenessMode, securityLevel: 'HIGH' });
      expect(result.livenessStatus).toMatch(/^(SPOOF|FAILED|TIMEOUT)$/);
      // Of several cues that refuse, the first one speaks: in some pictures micro-motion does already.
      if (livenessMode === 'LIVENESS_PASSIVE') expect(result.diagnostic).toMatch(/moved as one picture|did not move as a living one/);
    } finally {
      await integrator.close();
    }
  });
});
