import type { BlobSink, CapsuleWriter } from '../../capsule/index.js';

/** What the second script brings; it holds a WebAssembly library and is loaded beside the first, which does not wait for it. */
export interface Sealing {
  readonly CapsuleWriter: typeof CapsuleWriter;
  readonly BlobSink: typeof BlobSink;
}

/** Name under which the second script leaves its parts. */
export const SEALING_NAME = 'BonafideEmbedSealing';

let loading: Promise<Sealing> | null = null;

/** Loads what seals; safe to call before it is needed. */
export function loadSealing(): Promise<Sealing> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'sealing.js';
    script.onload = () => resolve((window as unknown as Record<typeof SEALING_NAME, Sealing>)[SEALING_NAME]);
    script.onerror = () => reject(new Error('sealing.js could not be loaded. It lies in the folder of the iframe application.'));
    document.head.append(script);
  });
  return loading;
}
