import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

const STEP_TIMEOUT_MS = 90_000;

/** A page of the sample, with everything that came to it over the network. */
export interface SamplePage {
  readonly page: Page;
  /** All that the page was sent and sends: addresses, headers and texts. Settles when the bodies are read. */
  seen(): Promise<string>;
}

/** Opens a page of the sample, and waits until it listens. @param prepare the context before the page is opened, for example to lend it a camera. */
export async function openSample(
  browser: Browser, url: string, locale = 'en', prepare?: (context: BrowserContext) => Promise<void>,
): Promise<SamplePage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale });
  await prepare?.(context);
  const page = await context.newPage();
  const notes: Promise<string>[] = [];
  page.on('requestfinished', (request) => notes.push(noteOf(request)));
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]', { timeout: STEP_TIMEOUT_MS });
  return { page, seen: async () => (await Promise.all(notes)).join('\n') };
}

/** Waits for one of the sample's screens. */
export async function screen(page: Page, ...names: readonly string[]): Promise<void> {
  await page.waitForSelector(names.map((name) => `body[data-screen="${name}"]`).join(','), { timeout: STEP_TIMEOUT_MS });
}

/** Asks the sample's server from within the page, with its cookie. */
export function askFromPage(page: Page, path: string): Promise<{ status: number; body: string }> {
  return page.evaluate(async (address) => {
    const response = await fetch(address);
    return { status: response.status, body: await response.text() };
  }, path);
}

/** Only of what has come completely: of anything else the body might never come. */
async function noteOf(request: Request): Promise<string> {
  const response = await request.response();
  const body = await response?.text().catch(() => '');
  return [request.url(), JSON.stringify(request.headers()), request.postData() ?? '', JSON.stringify(response?.headers()), body].join('\n');
}
