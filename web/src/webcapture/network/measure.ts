import { measureLatency } from './latency.js';
import { measureUpload } from './upload.js';

/** Least upload speed in kbit/s. */
export const UPLOAD_SPEED_THRESHOLD = 400;

/** Most latency in milliseconds. */
export const LATENCY_SPEED_THRESHOLD = 500;

/** What the check found. */
export interface NetworkCheckResults {
  readonly goodConnectivity: boolean;
  /** Milliseconds; 0 when it could not be measured. */
  readonly latencyMs: number;
  /** Upload speed in kbit/s; 0 when it was not measured, because the latency failed already. */
  readonly upload: number;
}

/** What could not be measured, and that nothing more is known. */
export const NOTHING_MEASURED: NetworkCheckResults = { goodConnectivity: false, latencyMs: 0, upload: 0 };

/** Measures the latency and then, when that is good, the upload speed. Rejects when a measurement itself fails. */
export async function measureConnectivity(latencyURL: string, uploadURL: string): Promise<NetworkCheckResults> {
  const latencyMs = await measureLatency(latencyURL);
  if (latencyMs > LATENCY_SPEED_THRESHOLD) return { goodConnectivity: false, latencyMs, upload: 0 };
  const upload = await measureUpload(uploadURL, latencyMs);
  return { goodConnectivity: upload >= UPLOAD_SPEED_THRESHOLD, latencyMs, upload };
}
