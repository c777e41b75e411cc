import type { Page } from 'playwright-core';

export type DemoMode = 'LIVENESS_PASSIVE' | 'LIVENESS_PASSIVE_VIDEO' | 'LIVENESS_ACTIVE';

export interface DemoResult {
  readonly livenessStatus: string;
  readonly livenessMode?: string;
  readonly diagnostic?: string;
}

const CAPTURE_WITHIN_MS = 100_000;

/** Goes through the demo page as a person does. A capture that times out shows a problem and no result; the server has one nevertheless. */
export async function captureOnDemo(page: Page, server: string, mode: DemoMode): Promise<DemoResult> {
  const sessions: string[] = [];
  page.on('response', (response) => {
    if (response.request().method() !== 'POST' || !response.url().includes('/demo/api/sessions?')) return;
    void response.json().then(({ sessionId }: { sessionId: string }) => sessions.push(sessionId));
  });
  await page.goto(`${server}/demo/`);
  await page.check(`input[name="mode"][value="${mode}"]`);
  await page.click('#begin');
  await page.waitForSelector('body:is([data-screen="result"], [data-screen="problem"])', { timeout: CAPTURE_WITHIN_MS });
  const [session] = sessions;
  if (session === undefined) throw new Error(`No session was made: ${await page.textContent('main') ?? ''}`);
  const answer = await page.request.get(`${server}/demo/api/sessions/${session}/result`);
  if (answer.status() !== 200) throw new Error(`There is no result: ${await page.innerText('main')}`);
  return await answer.json() as DemoResult;
}
