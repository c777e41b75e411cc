// Starts the built server as its users do, by artifacts/bonafide, on a free port with a data folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram } from './program.mjs';

/**
 * @typedef {{ url: string, key: string, data: string, stop: () => Promise<void>, kill: () => Promise<void> }} RunningServer
 *
 * @param {{ env?: Record<string, string> }} [options] extra configuration, as environment variables
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ env = {} } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'bonafide-'));
  const program = await startProgram(['serve', '--urls', 'http://127.0.0.1:0', '--data', data, '--json'], 'urls', env);
  const { urls, key } = program.announcement;
  const cleared = (end) => async () => {
    await end();
    rmSync(data, { recursive: true, force: true });
  };
  return { url: urls[0], key, data, stop: cleared(program.stop), kill: cleared(program.kill) };
}
