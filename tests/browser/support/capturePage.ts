import type { Browser, Page } from 'playwright-core';

/** One callback of the integrator's page. */
export interface Happening {
  readonly what: 'initEnd' | 'tracking' | 'error' | 'instruction' | 'result' | 'thrown';
  readonly value: Record<string, unknown> | string | null;
}

/** Opens the integrator's page and starts a capture on it. */
export async function openCapture(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate('void window.begin()');
  return page;
}

/** Waits until the page's callbacks satisfy a condition, written as an expression over `happened`. */
export async function until(page: Page, expression: string, timeout = 90_000): Promise<Happening[]> {
  await page.waitForFunction(`(() => { const happened = window.happened; return ${expression}; })()`, undefined, { timeout, polling: 100 });
  return happenings(page);
}

export function happenings(page: Page): Promise<Happening[]> {
  return page.evaluate('window.happened');
}

/** Waits for the end of a capture, good or bad. */
export function untilEnd(page: Page, timeout?: number): Promise<Happening[]> {
  return until(page, "happened.some((h) => h.what === 'result' || h.what === 'error' || h.what === 'thrown')", timeout);
}

/** Values of one kind of callback. */
export function valuesOf<T>(happened: readonly Happening[], what: Happening['what']): T[] {
  return happened.filter((happening) => happening.what === what).map((happening) => happening.value as T);
}
