import { measureConnectivity, NOTHING_MEASURED, type NetworkCheckResults } from './network/measure.js';

export { LATENCY_SPEED_THRESHOLD, UPLOAD_SPEED_THRESHOLD, type NetworkCheckResults } from './network/measure.js';

/** Options of {@link connectivityMeasure}. */
export interface ConnectivityOptions {
  /** Answers small GET requests. */
  readonly latencyURL: string;
  /** Takes POST requests of any body. */
  readonly uploadURL: string;
  readonly onNetworkCheckUpdate: (results: NetworkCheckResults) => void;
  /** Hears why nothing could be measured. Without it, `onNetworkCheckUpdate` is told so. */
  readonly errorFn?: (error: Error) => void;
}

/** Checks whether the connection is good enough for a capture: latency first, then upload speed. */
export function connectivityMeasure(options: ConnectivityOptions): void {
  const { latencyURL, uploadURL, onNetworkCheckUpdate, errorFn } = options;
  measureConnectivity(latencyURL, uploadURL).then(
    (results) => onNetworkCheckUpdate(results),
    (error: unknown) => (errorFn === undefined ? onNetworkCheckUpdate(NOTHING_MEASURED) : errorFn(error as Error)),
  );
}
