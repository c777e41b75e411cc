import type { BlobSink, CapsuleWriter } from '../capsule/index.js';
import { PackingError, packingFailures } from '../capsule/packing.js';
import type { Life } from './Life.js';
import { waits } from './waits.js';

/** What the second script brings: it holds a WebAssembly library and is loaded with the first capture only. */
export interface Sealing {
  readonly CapsuleWriter: typeof CapsuleWriter;
  readonly BlobSink: typeof BlobSink;
}

/** Name under which the second script leaves its parts to the first. */
export const SEALING_NAME = 'OzLivenessSealing';

/** Its place, seen from the first script. */
export const SEALING_PATH = 'plugin_liveness/sealing.js';

/** Loads what seals, or finds it loaded. @throws {PackingError} when it cannot be had. */
export async function loadSealing(base: string, life: Life): Promise<Sealing> {
  if (found() === undefined) await life.within('sealing', waits.sealing, runScript(base + SEALING_PATH));
  const sealing = found();
  if (sealing === undefined) throw new PackingError(packingFailures.other, `${SEALING_PATH} did not bring what seals.`);
  return sealing;
}

function found(): Sealing | undefined {
  return (window as unknown as Readonly<Record<string, Sealing | undefined>>)[SEALING_NAME];
}

function runScript(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new PackingError(packingFailures.other, `${url} could not be loaded. Allow it in the page's content security policy.`));
    document.head.append(script);
  }).then(() => script.remove(), (error: unknown) => {
    script.remove();
    throw error;
  });
}
