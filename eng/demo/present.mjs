// One presentation before the demo page, from the first screen to the verdict.
import path from 'node:path';

const STEP_TIMEOUT_MS = 120_000;

/**
 * @param {{ browser: import('playwright-core').Browser, bridge: import('../browser/bridge.mjs').Bridge, server: string, mode: string,
 *   pictures: string, prefix: string }} show
 * @returns {Promise<{ livenessStatus: string, securityLevel: string, diagnostic?: string, signature: string }>} the signed result
 */
export async function present({ browser, bridge, server, mode, pictures, prefix }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await bridge.attach(context);
  const page = await context.newPage();
  let step = 0;
  const shoot = async (name) => {
    step += 1;
    await page.screenshot({ path: path.join(pictures, `${prefix}-${step}-${name}.png`) });
  };
  const made = page.waitForResponse((response) => response.request().method() === 'POST' && /\/demo\/api\/sessions\b/.test(response.url()));
  try {
    await page.goto(`${server}/demo/`);
    await page.check(`input[name="mode"][value="${mode}"]`);
    await shoot('welcome');
    await page.click('#begin');
    const { sessionId } = await (await made).json();
    await page.waitForSelector('body[data-screen="capture"]', { timeout: STEP_TIMEOUT_MS });
    await page.waitForFunction("document.querySelector('#instruction').textContent !== ''", undefined, { timeout: STEP_TIMEOUT_MS });
    await shoot('capture');
    if (mode === 'LIVENESS_ACTIVE') await shootDots(page, shoot);
    await page.waitForSelector('body:is([data-screen="result"], [data-screen="problem"])', { timeout: STEP_TIMEOUT_MS });
    await page.waitForTimeout(600);
    await shoot('end');
    const answer = await page.request.get(`${server}/demo/api/sessions/${sessionId}/result`);
    if (answer.status() !== 200) throw new Error(`The capture gave no result: ${await page.innerText('main')}`);
    return await answer.json();
  } finally {
    await context.close();
  }
}

/** A subject that never comes so far sees no dots; the capture's end is awaited by the caller. */
async function shootDots(page, shoot) {
  await page.waitForSelector('#wbs-graphics-overlay g, body:not([data-screen="capture"])', { timeout: STEP_TIMEOUT_MS, state: 'attached' });
  if (await page.locator('#wbs-graphics-overlay g').count() > 0) await shoot('dots');
}
