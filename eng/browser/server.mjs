// Starts the built server as its users do, by artifacts/bonafide, on a free port with a data folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const launcher = path.resolve(import.meta.dirname, '../../artifacts/bonafide');
const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {{ url: string, key: string, data: string, stop: () => Promise<void>, kill: () => Promise<void> }} RunningServer
 *
 * @param {{ env?: Record<string, string> }} [options] extra configuration, as environment variables
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ env = {} } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'bonafide-'));
  const child = spawn(launcher, ['serve', '--urls', 'http://127.0.0.1:0', '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env },
  });
  const errors = [];
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    child.kill(signal);
    await exited;
    rmSync(data, { recursive: true, force: true });
  };

  const started = await Promise.race([
    firstAnnouncement(child.stdout),
    exited.then((code) => ({ failure: `The server ended with code ${code}.` })),
    new Promise((resolve) => setTimeout(resolve, START_TIMEOUT_MS, { failure: 'The server did not start in time.' }).unref()),
  ]);
  if ('failure' in started) {
    child.kill('SIGKILL');
    throw new Error(`${started.failure}\n${errors.join('')}`);
  }

  return { url: started.urls[0], key: started.key, data, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

// The server announces itself in one line of JSON; whatever else it prints is for people.
async function firstAnnouncement(stdout) {
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith('{')) continue;
    const message = JSON.parse(line);
    if (!Array.isArray(message.urls)) continue;
    stdout.resume();
    return message;
  }
  return { failure: 'The server closed its output.' };
}
