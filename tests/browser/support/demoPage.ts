import type { Page } from 'playwright-core';

export type DemoMode = 'LIVENESS_PASSIVE' | 'LIVENESS_PASSIVE_VIDEO' | 'LIVENESS_ACTIVE';

export interface DemoResult {
  readonly livenessStatus: string;
  readonly livenessMode?: string;
  readonly diagnostic?: string;
}

const CAPTURE_WITHIN_MS = 150_000;

/** What is done while the capture runs, with the page that shows it. */
export type Meanwhile = (page: Page) => Promise<void>;

/** Goes through the demo page of a server that lights, as a person does; `light` is that person's choice. A capture that times out shows a problem and no result; the server has one nevertheless. */
export async function captureOnDemo(page: Page, server: string, mode: DemoMode, light: boolean, meanwhile?: Meanwhile): Promise<DemoResult> {
  const sessions: string[] = [];
  page.on('response', (response) => {
    if (response.request().method() !== 'POST' || !response.url().includes('/demo/api/sessions?')) return;
    void response.json().then(({ sessionId }: { sessionId: string }) => sessions.push(sessionId));
  });
  await page.goto(`${server}/demo/`);
  await page.check(`input[name="mode"][value="${mode}"]`);
  await page.click('#begin');
  await page.click(light ? '#with-light' : '#without-light', { timeout: CAPTURE_WITHIN_MS });
  const watched = meanwhile?.(page);
  await page.waitForSelector('body:is([data-screen="result"], [data-screen="problem"])', { timeout: CAPTURE_WITHIN_MS });
  await watched;
  // The session that the person chose is the last that was made.
  const session = sessions.at(-1);
  if (session === undefined) throw new Error(`No session was made: ${await page.textContent('main') ?? ''}`);
  const answer = await page.request.get(`${server}/demo/api/sessions/${session}/result`);
  if (answer.status() !== 200) throw new Error(`There is no result: ${await page.innerText('main')}`);
  return await answer.json() as DemoResult;
}
