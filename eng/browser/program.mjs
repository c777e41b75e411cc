// Runs artifacts/bonafide as its users do, until it has announced itself in one line of JSON.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const launcher = path.resolve(import.meta.dirname, '../../artifacts/bonafide');
const START_TIMEOUT_MS = 150_000;

/**
 * @param {string[]} commandLine
 * @param {string} member which the announcement has and nothing else that is printed
 * @param {Record<string, string>} [env] extra environment variables
 * @returns {Promise<{ announcement: any, stop: () => Promise<void>, kill: () => Promise<void> }>}
 */
export async function startProgram(commandLine, member, env = {}) {
  const child = spawn(launcher, commandLine, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const errors = [];
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const end = async (signal) => {
    child.kill(signal);
    await exited;
  };

  const started = await Promise.race([
    announcementWith(member, child.stdout),
    exited.then((code) => ({ failure: `bonafide ${commandLine[0]} ended with code ${code}.` })),
    new Promise((resolve) => setTimeout(resolve, START_TIMEOUT_MS, { failure: `bonafide ${commandLine[0]} did not start in time.` }).unref()),
  ]);
  if ('failure' in started) {
    child.kill('SIGKILL');
    throw new Error(`${started.failure}\n${errors.join('')}`);
  }
  return { announcement: started, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function announcementWith(member, stdout) {
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith('{')) continue;
    const message = JSON.parse(line);
    if (!(member in message)) continue;
    stdout.resume();
    return message;
  }
  return { failure: 'The program closed its output.' };
}
