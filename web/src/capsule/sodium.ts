import type sodiumModule from 'libsodium-wrappers-sumo';
import { PackingError, packingFailures } from './packing.js';

export type Sodium = typeof sodiumModule;

/** An empty module: small enough to try at once whether WebAssembly is there and the page's policy lets it run. */
const emptyModule = new Uint8Array([0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]);

/**
 * Loads libsodium's WebAssembly on first use.
 * @throws {PackingError} noWebAssembly, outOfMemory, or anything else that keeps it from starting.
 */
export async function loadSodium(): Promise<Sodium> {
  await requireWebAssembly();
  try {
    const { default: sodium } = await import('libsodium-wrappers-sumo');
    await sodium.ready;
    return sodium;
  } catch (cause) {
    throw PackingError.from(cause, packingFailures.other);
  }
}

async function requireWebAssembly(): Promise<void> {
  try {
    await WebAssembly.instantiate(emptyModule);
  } catch (cause) {
    throw PackingError.from(cause, packingFailures.noWebAssembly);
  }
}
