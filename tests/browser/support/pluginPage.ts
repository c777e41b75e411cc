import type { Browser, BrowserContext, Page } from 'playwright-core';

/** One callback of the page, with how many arguments it had. */
export interface Called {
  readonly name: string;
  readonly count: number;
  readonly value: Record<string, unknown> | null;
  readonly container?: { readonly type: string; readonly size: number };
}

/** A page that loads the plugin by its script tag and notes every callback in `window.called`. */
export function pluginPage(api: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bank</title><meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${api}plugin_liveness.js"></script></head>
<body><main><h1>Open an account</h1><button id="open">Show my face</button></main></body></html>`;
}

const NAMES = ['on_submit', 'on_result', 'on_complete', 'on_capture_complete', 'on_error', 'on_close'];

interface PluginWindow {
  called: Called[];
  containers: Blob[];
  OzLiveness: { open(options: unknown): void; close(): void; hide(): void };
}

interface Size { readonly width: number; readonly height: number }

/** @param attach what the page is to have before its own scripts. */
export async function openPluginPage(
  browser: Browser, url: string, options: { viewport?: Size; colorScheme?: 'light' | 'dark'; locale?: string } = {},
  attach: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US', ...options });
  await attach(context);
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(window, { called: [], containers: [] }));
  await page.goto(url);
  return page;
}

/** Opens the plugin with all callbacks. */
export function open(page: Page, options: Record<string, unknown> = {}): Promise<void> {
  return page.evaluate(({ options: given, names }) => {
    const view = window as unknown as PluginWindow;
    const callbacks = names.map((name) => [name, (...values: unknown[]) => {
      const [value, container] = values as [Record<string, unknown> | undefined, Blob | undefined];
      if (container !== undefined) view.containers.push(container);
      view.called.push({ name, count: values.length, value: value ?? null, ...(container && { container: { type: container.type, size: container.size } }) });
    }]);
    view.OzLiveness.open({ ...given, ...Object.fromEntries(callbacks) as object });
  }, { options, names: NAMES });
}

export const called = (page: Page): Promise<Called[]> => page.evaluate(() => (window as unknown as PluginWindow).called);

/** Waits until a callback was called so many times. */
export async function untilCalled(page: Page, name: string, times = 1, timeout = 60_000): Promise<Called[]> {
  await page.waitForFunction(({ name: wanted, times: least }) =>
    ((window as unknown as Partial<PluginWindow>).called ?? []).filter((call) => call.name === wanted).length >= least, { name, times }, { timeout, polling: 50 });
  return called(page);
}

/** The container that the page was given. */
export async function containerOf(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ''));
    reader.readAsDataURL((window as unknown as PluginWindow).containers[0] ?? new Blob());
  }));
  return Buffer.from(base64, 'base64');
}
