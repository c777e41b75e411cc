/** A request that got no usable answer. */
export class ProbeError extends Error {
  override readonly name = 'ProbeError';
}

/** Makes one request and tells how long it took, in milliseconds. Rejects with a {@link ProbeError}. */
export async function timeRequest(url: string, init: RequestInit, timeoutMs: number): Promise<number> {
  const began = performance.now();
  await withTimeout(exchange(url, init), url, timeoutMs);
  return performance.now() - began;
}

/** Reads the answer's body too: the connection is free for the next request only then. */
async function exchange(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new ProbeError(`${url} answered ${response.status}`);
  await response.text();
}

/** Gives a request up without aborting it: AbortController came with Chrome 66. */
async function withTimeout(work: Promise<void>, url: string, timeoutMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProbeError(`${url} did not answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } catch (error) {
    throw error instanceof ProbeError ? error : new ProbeError(`${url} cannot be reached (${String(error)})`);
  } finally {
    clearTimeout(timer);
  }
}
