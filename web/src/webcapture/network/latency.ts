import { timeRequest } from './probe.js';

const PROBES = 5;

/** Milliseconds after which one request is given up. */
const TIMEOUT_MS = 5000;

/** Median round trip in milliseconds. A first request, which opens the connection, is not counted. */
export async function measureLatency(url: string): Promise<number> {
  await timeRequest(url, {}, TIMEOUT_MS);
  const times: number[] = [];
  for (let probe = 0; probe < PROBES; probe++) times.push(await timeRequest(url, {}, TIMEOUT_MS));
  return Math.round(median(times));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
