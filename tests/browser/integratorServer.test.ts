import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { CompactSign } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../eng/browser/server.mjs';
import { startBrowsers } from './support/browsers.js';
import { startRelay, type Relay } from './support/relay.js';
import { configurationFor, startSample, type Sample } from './support/sampleIntegrator.js';
import { openSample, screen } from './support/samplePage.js';

describe('the sample integrator’s server', () => {
  let server: RunningServer;
  let relay: Relay;
  let sample: Sample;
  const browsers = startBrowsers();
  const secret = randomBytes(32);

  beforeAll(async () => {
    server = await startServer();
    relay = await startRelay(server.url);
    sample = await startSample({
      ...configurationFor({ url: relay.url, key: server.key }), DISABLE_CALLBACK: 'false', SERVER_PUBLIC_ADDRESS: 'https://provider.example:9943/',
      LIVENESS_RESULT_CALLBACK_SECRET: `whsec_${secret.toString('base64')}`, LIVENESS_SECURITY_LEVEL: 'MEDIUM', LIVENESS_ACTIVE_NUMBER_OF_CHALLENGE: '3',
    });
  });
  afterEach(async () => {
    relay.instead = () => undefined;
    await browsers.clear();
  });
  afterAll(async () => {
    await browsers.close();
    await sample.close();
    await relay.close();
    await server.stop();
  });

  it('makes sessions as it is configured', async () => {
    await beginTransaction('LIVENESS_ACTIVE', true);
    const init = relay.requests.findLast(({ path }) => path === '/video-server/init-liveness-session');
    expect(JSON.parse(init?.body ?? '')).toEqual({
      livenessMode: 'LIVENESS_ACTIVE', securityLevel: 'MEDIUM', numberOfChallenge: 3, ageThreshold: 18,
      callbackURL: 'https://provider.example:9943/liveness-result-callback',
    });
  });

  it('makes no session of a mode that there is not', async () => {
    expect((await post('/api/transaction', { mode: 'LIVENESS_MEDIUM', age: false })).status).toBe(400);
  });

  it('asks for a result as soon as it is called back, and knows its own sessions only', async () => {
    const { cookie, bioSessionId } = await beginTransaction('LIVENESS_PASSIVE');
    const asked = (): number => relay.requests.filter(({ path }) => path.endsWith(`${bioSessionId}/liveness-challenge-result`)).length;
    const waiting = fetch(`${sample.url}/api/transaction/result`, { headers: { cookie } });
    expect((await callBack('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect(asked()).toBe(0);
    expect((await callBack(bioSessionId)).status).toBe(200);
    expect((await waiting).status).toBe(204);
    expect(asked()).toBe(1);
    expect(sample.output()).not.toContain('No callback came in time');
  });

  it('takes no callback but its capture server’s own', async () => {
    const { bioSessionId } = await beginTransaction('LIVENESS_PASSIVE');
    expect((await post('/liveness-result-callback', { sessionId: bioSessionId })).status).toBe(401);
    expect((await callBack(bioSessionId, { key: randomBytes(32) })).status).toBe(401);
    expect((await callBack(bioSessionId, { age: 301 })).status).toBe(401);
    expect((await callBack(bioSessionId, { about: '00000000-0000-4000-8000-000000000000' })).status).toBe(401);
    expect((await callBack(bioSessionId)).status).toBe(200);
  });

  it('takes no result that another key signed, or nobody', async () => {
    const { cookie, bioSessionId } = await beginTransaction('LIVENESS_PASSIVE');
    await callBack(bioSessionId);
    const result = { livenessStatus: 'SUCCESS', livenessMode: 'LIVENESS_PASSIVE', securityLevel: 'HIGH' };
    const { keys } = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
    const signature = await new CompactSign(new TextEncoder().encode(JSON.stringify(result)))
      .setProtectedHeader({ alg: 'RS256', kid: keys[0]?.kid ?? '' }).sign(generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey);
    for (const forged of [{ ...result, signature }, result]) {
      relay.instead = (path) => path.endsWith('/liveness-challenge-result') ? { status: 200, body: JSON.stringify(forged) } : undefined;
      const answer = await fetch(`${sample.url}/api/transaction/result`, { headers: { cookie } });
      expect(answer.status).toBe(502);
      expect(await answer.text()).not.toContain('SUCCESS');
    }
  });

  it('keeps to itself that its key was refused', async () => {
    relay.instead = (path) => path.endsWith('/init-liveness-session') ? { status: 401, body: '{"code":401,"error":"The key is unknown."}' } : undefined;
    const answer = await post('/api/transaction', { mode: 'LIVENESS_PASSIVE', age: false });
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toContain('key');
    // A program's words arrive when they arrive.
    await expect.poll(() => sample.output(), { timeout: 10_000 }).toContain('The capture server answered 401');
  });

  it('tells a locked device when to come back', async () => {
    const unlockDateTime = new Date(Date.now() + 3_600_000).toISOString();
    relay.instead = (path) => path.endsWith('/init-liveness-session')
      ? { status: 429, body: JSON.stringify({ code: 429, error: 'Maximum captures attempt reached', unlockDateTime }) } : undefined;
    const { page } = await openSample(await browsers.with(), `${sample.url}/passive`);
    await page.click('#begin');
    await screen(page, 'problem');
    expect(await page.getAttribute('body', 'data-problem')).toBe('429');
    const time = await page.evaluate((date) => new Date(date).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' }), unlockDateTime);
    expect(await page.textContent('#problem-text')).toContain(time);
    expect(await page.isDisabled('#problem-action')).toBe(true);
  });

  it('has a page for each of the global error codes', async () => {
    const { page } = await openSample(await browsers.with(), `${sample.url}/passive`);
    const codes = [400, 429, 500, 503, 1100, 1200, 1201, 1301, 1303, 1304, 2000];
    // As text, for the test runner rewrites the imports of functions.
    const told = await page.evaluate(`import('/js/problems.js').then(({ problemOf }) => ${JSON.stringify(codes)}.map((code) =>
      problemOf({ code, error: '', unlockDateTime: '2030-01-14T14:30:05.643Z' })))`);
    expect(told).toEqual(codes.map(String));
  });

  it('does not start without a key, and says which variable is missing', async () => {
    await expect(startSample({ ...configurationFor(server), WEB_SDK_LIVENESS_ID_DOC: '' })).rejects.toThrow('WEB_SDK_LIVENESS_ID_DOC is missing');
  });

  async function beginTransaction(mode: string, age = false): Promise<{ cookie: string; bioSessionId: string }> {
    const response = await post('/api/transaction', { mode, age });
    expect(response.status).toBe(201);
    const { bioSessionId } = (await response.json()) as { bioSessionId: string };
    return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', bioSessionId };
  }

  function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(sample.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  }

  /** Calls back as the capture server does. @param forgery what is not as it should be: the key, the age in seconds, or what was signed. */
  function callBack(sessionId: string, { key = secret, age = 0, about = sessionId } = {}): Promise<Response> {
    const time = String(Math.floor(Date.now() / 1000) - age);
    const signature = createHmac('sha256', key).update(`1.${time}.${JSON.stringify({ sessionId: about })}`).digest('base64');
    return post('/liveness-result-callback', { sessionId }, { 'webhook-id': '1', 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` });
  }
});
