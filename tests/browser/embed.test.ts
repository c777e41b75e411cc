import { createHash, createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feed } from '../../eng/browser/feeds.mjs';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { bonafide, startEmbedHost, type EmbedHost } from './support/embedHost.js';
import { allOn as all, CREDENTIAL, heardOn as heard, startOn, type Wishes } from './support/embedPage.js';

interface Success {
  readonly image: { readonly dimension: number[]; readonly size: number; readonly url: string; readonly quality: number };
  readonly response: Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly timestamp: number;
}

describe('the Embed iframe tells its page', () => {
  let server: RunningServer;
  let host: EmbedHost;
  let license: { id: string; publicKey: string };
  const browsers = startBrowsers();

  beforeAll(async () => {
    server = await startServer();
    const { key } = bonafide('key', 'create', '--name', 'shop', '--roles', 'embed', '--tenant', 'shop', '--data', server.data);
    host = await startEmbedHost(server.url, { 'app-id': 'shop', 'api-key': String(key) });
    license = { id: licenseFor(host.url), publicKey: publicKey() };
  });
  afterEach(async () => {
    host.instead = () => undefined;
    host.edit = (_, body) => body;
    await browsers.clear();
  });
  afterAll(async () => {
    await browsers.close();
    await host.close();
    await server.stop();
  });

  it('that the licence ID or the public key is missing or wrong', async () => {
    const page = await opened();
    for (const [given, what] of [[{}, 'license ID'], [{ ...license, id: 'none-of-ours' }, 'license ID'], [{ id: license.id }, 'public key'],
      [{ ...license, publicKey: 'AAAA' }, 'public key']] as const) {
      await start(page, { license: given });
      expect(await heard(page, 'LicenseVerification.')).toEqual({ subject: 'LicenseVerification.Undefined', data: { message: `SDK is built with wrong ${what} or without ${what}` } });
    }
  });

  it('that the licence service failed, and takes no statement that another key signed', async () => {
    const page = await opened();
    host.instead = (name) => name === 'License' ? { status: 500, body: { message: 'Out of order.' } } : undefined;
    await start(page);
    expect(await heard(page, 'LicenseVerification.')).toEqual({ subject: 'LicenseVerification.Error', data: { message: 'License service error. Reason: Out of order.' } });
    host.instead = () => undefined;
    host.edit = (_, body) => body.replace(/"license":"([^.]+)\.(.)/, (_all, header: string, letter: string) => `"license":"${header}.${letter === 'A' ? 'B' : 'A'}`);
    await start(page);
    expect((await heard(page, 'LicenseVerification.')).data['message']).toMatch(/^License service error\. Reason: The signature of the payload is not good/);
  });

  it('that nobody answers for the licence', async () => {
    const page = await opened();
    await page.route('**/proxy/License/**', (route) => route.abort());
    await start(page);
    expect(await heard(page, 'LicenseVerification.')).toEqual({ subject: 'LicenseVerification.Error', data: { message: 'License service error. Reason: The proxy cannot be reached.' } });
    await page.unroute('**/proxy/License/**');
    host.instead = (name) => name === 'License' ? { status: 200, body: { message: 'no licence in it' } } : undefined;
    await start(page);
    expect((await heard(page, 'LicenseVerification.')).data['message']).toBe('License service error. Reason: The answer has no license.');
  });

  it('that the payload was changed after it was signed, or that the public key is another server’s', async () => {
    const page = await opened();
    const changed = (payload: string): string => {
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      return Buffer.from(JSON.stringify({ ...claims, expires: 4e12 })).toString('base64url');
    };
    host.edit = (_, body) => body.replace(/"license":"([^.]+)\.([^.]+)/, (_all, header: string, payload: string) => `"license":"${header}.${changed(payload)}`);
    await start(page);
    expect((await heard(page, 'LicenseVerification.')).data['message']).toMatch(/The signature of the payload is not good/);
    host.edit = (_, body) => body;
    const { publicKey: stranger } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const foreign = Buffer.from(await crypto.subtle.exportKey('spki', stranger)).toString('base64');
    await start(page, { license: { ...license, publicKey: foreign } });
    expect(await heard(page, 'LicenseVerification.')).toMatchObject({ subject: 'LicenseVerification.Error' });
  });

  it('that a licence is another page’s, of another type, has ended, or was revoked', async () => {
    const page = await opened();
    const others = licenseFor('https://other.example');
    const plugins = licenseFor(host.url, 'plugin');
    const ends = new Date(Date.now() + 5000);
    const ended = licenseFor(host.url, 'embed', ends.toISOString());
    const revoked = licenseFor(host.url);
    bonafide('license', 'revoke', revoked, '--data', server.data);
    await expect.poll(() => Date.now(), { timeout: 30_000 }).toBeGreaterThan(ends.getTime());
    for (const id of [others, plugins, ended, revoked]) {
      await start(page, { license: { ...license, id } });
      expect(await heard(page, 'LicenseVerification.')).toEqual({
        subject: 'LicenseVerification.Invalid', data: { message: 'License does not matched. License may already expired or wrong license type.' },
      });
    }
  });

  it('that there is no camera', async () => {
    const page = await opened('none');
    await start(page);
    expect(await heard(page, 'LicenseVerification.')).toEqual({ subject: 'LicenseVerification.Success', data: { message: 'License verification success.' } });
    expect(await heard(page, 'Camera.')).toEqual({ subject: 'Camera.NotFound', data: { message: 'Camera not Found' } });
  });

  it('that the camera was denied', async () => {
    const page = await opened('denied');
    await start(page);
    expect(await heard(page, 'Camera.')).toEqual({ subject: 'Camera.PermissionDenied', data: { message: 'Please allow camera permission to continue the process.' } });
  });

  it('that a camera is virtual, or that no key could be had', async () => {
    const page = await opened(await feed('empty'));
    // Chromium names the simulated camera after its file.
    await start(page, { labels: ['OBS', 'MJPEG'] });
    expect(await heard(page, 'Camera.')).toEqual({ subject: 'Camera.NotAllowed', data: { message: 'Virtual camera detected, please use device camera.' } });
    host.instead = (name) => name === 'GenerateKey' ? { status: 503, body: { message: 'Come again.' } } : undefined;
    await start(page);
    expect(await heard(page, 'GenerateKey.')).toEqual({ subject: 'GenerateKey.Error', data: { message: 'Generate key service error. Reason: Come again.' } });
  });

  it('that the time is over', async () => {
    const page = await opened(await feed('empty'));
    await start(page, { timeout: 3000 });
    expect(await heard(page, 'Verification.')).toEqual({ subject: 'Verification.Timeout', data: { message: 'Verification process has been timeout.' } });
  });

  it('that the face went away', async () => {
    const page = await opened(await feed('leaves'));
    await start(page);
    expect(await heard(page, 'Verification.')).toEqual({ subject: 'Verification.Disrupted', data: { message: 'Verification has been disrupted.' } });
  });

  it('each instruction and how far it is met, and that the device was turned', async () => {
    const page = await opened(await feed('person'));
    await start(page, { instructions: ['see_straight', 'look_left'], timeout: 40_000 });
    await expect.poll(async () => (await all(page)).map(({ data }) => data['command']), { timeout: 60_000 }).toContain('look_left');
    const verbose = (await all(page)).filter(({ subject }) => subject === 'Verification.Verbose');
    expect(verbose[0]?.data).toMatchObject({ service: 'liveness', command: 'see_straight' });
    expect(verbose.map(({ data }) => data['status'])).toContain('6/7');
    const frame = page.frames()[1];
    await frame?.evaluate(() => {
      Object.defineProperty(screen, 'orientation', { value: { type: 'portrait-primary' }, configurable: true });
      dispatchEvent(new Event('resize'));
    });
    expect(await heard(page, 'ScreenOrientation.')).toEqual({
      subject: 'ScreenOrientation.NotAllowed', data: { message: 'make sure your device orientation is in landscape, otherwise it will affect the result.' },
    });
  });

  it('the finished verification, with the picture that the server judged', async () => {
    const page = await opened(await feed('person'));
    await start(page, { compression: { dimension: [640, 640], fileSizeThreshold: 400_000 } });
    const { subject, data } = await heard(page, 'Verification.');
    expect(subject).toBe('Verification.Success');
    const { image, response, signature, timestamp } = data as unknown as Success;
    const png = Buffer.from(image.url, 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(image.dimension);
    expect(png.length).toBeLessThanOrEqual(400_000);
    expect(image.quality).toBe(Math.round(png.length / image.size * 100));
    expect(response).toMatchObject({ method: 'capture', nface: 1, image_digest: createHash('sha256').update(png).digest('hex') });
    const digest = createHash('sha256').update(image.url).digest('hex');
    expect(signature).toBe(createHmac('sha256', CREDENTIAL.secret).update(`${CREDENTIAL.clientId}${digest}${timestamp}`).digest('hex'));
    // The back end in between saw ciphertext only.
    const sent = host.requests.filter(({ name }) => name === 'PassiveLiveness').at(-1);
    expect(sent?.body).not.toContain(image.url.slice(0, 64));
    expect(Object.keys(JSON.parse(sent?.body ?? '{}') as object)).toEqual(['capsule']);
  });

  it('that the judging failed, and takes no answer about another picture', async () => {
    const page = await opened(await feed('person'));
    host.edit = (name, body) => name === 'PassiveLiveness' ? body.replace(/"image_digest":"./, '"image_digest":"x') : body;
    await start(page);
    expect(await heard(page, 'Verification.')).toEqual({ subject: 'Verification.Error', data: { message: 'Verification service error. Reason: The answer is about another picture.' } });
  });

  it('what broke within, and that there is no application at all', async () => {
    const page = await opened(await feed('person'));
    await page.route('**/sealing.js', (route) => route.abort());
    await start(page);
    expect(await heard(page, 'Internal.')).toMatchObject({ subject: 'Internal.Error' });
    // The page's own patience is over as soon as its clock says so.
    await page.clock.install();
    await start(page, { url: '/nowhere' });
    await page.clock.fastForward('00:30');
    expect(await heard(page, 'Internal.')).toMatchObject({ subject: 'Internal.FrameNotLoaded' });
  });

  async function opened(camera?: string): Promise<Page> {
    const page = await (await (await browsers.with(camera)).newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await page.goto(host.url);
    await page.waitForSelector('html[data-ready="true"]');
    return page;
  }

  function start(page: Page, wishes: Wishes = {}): Promise<void> {
    return startOn(page, { license, ...wishes });
  }

  function licenseFor(origin: string, type = 'embed', expires = '2099-01-01'): string {
    return String(bonafide('license', 'issue', '--type', type, '--origins', origin, '--expires', expires, '--data', server.data)['id']);
  }

  function publicKey(): string {
    return String(bonafide('license', 'key', '--data', server.data)['publicKey']);
  }
});
