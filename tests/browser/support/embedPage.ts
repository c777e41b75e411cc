import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A message as the page got it. */
export interface Heard { readonly subject: string; readonly data: Readonly<Record<string, unknown>> }

/** What a verification is built with; what is absent is as the tests mostly want it. */
export interface Wishes {
  license?: object; instructions?: string[]; options?: object; timeout?: number; labels?: string[]; url?: string; compression?: object; locale?: string; proxies?: string;
}

export const CREDENTIAL = { clientId: 'client-1', secret: 'secret-1' };

/** Starts one verification; what an earlier one said is forgotten. */
export async function startOn(page: Page | Frame, wishes: Wishes): Promise<void> {
  await page.evaluate(([given, credential]) => {
    const world = window as unknown as { Builder: new () => Record<string, (...values: unknown[]) => never>; heard: unknown[]; built?: { onDestroy(): void; onStart(): void } };
    world.built?.onDestroy();
    world.built?.onDestroy();
    world.heard = [];
    const builder = new world.Builder();
    const proxy = (name: string): object => ({ url: `${given.proxies ?? ''}/proxy/${name}` });
    builder['setCredential']?.(credential);
    builder['setInstruction']?.(given.instructions ?? [], given.options ?? {});
    builder['setProxyMiddleware']?.({ PassiveLiveness: proxy('PassiveLiveness'), GenerateKey: proxy('GenerateKey'), License: proxy('License/{id}') });
    builder['setURL']?.(given.url ?? './package/liveness');
    builder['setTimeout']?.(given.timeout ?? 60_000);
    builder['setVirtualCameraLabel']?.(given.labels ?? []);
    builder['setLicense']?.(given.license);
    if (given.compression !== undefined) builder['setCompression']?.(given.compression);
    if (given.locale !== undefined) builder['setLocale']?.(given.locale);
    const build = builder['build'] as unknown as () => { onDestroy(): void; onStart(): void };
    world.built = build.call(builder);
    world.built.onStart();
  }, [wishes, CREDENTIAL] as const);
}

export function allOn(page: Page | Frame): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** The first message of a family. */
export async function heardOn(page: Page | Frame, family: string): Promise<Heard> {
  const first = async (): Promise<Heard | undefined> => (await allOn(page)).find(({ subject }) => subject.startsWith(family));
  await expect.poll(first, { timeout: 90_000 }).toBeDefined();
  return (await first()) ?? expect.unreachable();
}
