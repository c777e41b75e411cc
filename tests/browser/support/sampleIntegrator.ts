import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const root = path.resolve(import.meta.dirname, '../../..');
const START_TIMEOUT_MS = 60_000;

/** A sample, running as its users run it. */
export interface Sample {
  readonly url: string;
  /** What it printed until now. */
  readonly output: () => string;
  close(): Promise<void>;
}

/**
 * Starts a built sample on a free port.
 * @param env its configuration, under the documented names.
 * @param name of its folder.
 */
export async function startSample(env: Record<string, string>, name: 'Integrator' | 'EmbedHost' = 'Integrator'): Promise<Sample> {
  const child = spawn('dotnet', [path.join(root, `artifacts/bin/${name}/release/${name}.dll`)], {
    cwd: path.join(root, 'samples', name), stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, URLS: 'http://127.0.0.1:0', ...env },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const fails = async (): Promise<never> => {
    const code = await exited;
    throw new Error(`The sample ended with code ${code}.\n${printed.join('')}`);
  };
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(reject, START_TIMEOUT_MS, new Error('The sample did not start in time.')).unref();
  });
  try {
    const url = await Promise.race([listeningAddress(child.stdout), fails(), tooLate]);
    return {
      // Chromium opens cameras on localhost, and this is another origin than the capture server's.
      url: url.replace('127.0.0.1', 'localhost'),
      output: () => printed.join(''),
      close: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** The configuration with which the sample uses a server. */
export function configurationFor(server: { readonly url: string; readonly key: string }): Record<string, string> {
  return { BIOSERVER_VIDEO_URL: server.url, BIOSERVER_CORE_URL: `${server.url}/bioserver-app/v2`, WEB_SDK_LIVENESS_ID_DOC: server.key };
}

async function listeningAddress(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /Now listening on: (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    output.resume();
    return address;
  }
  // The process is ending; its exit code and words say more.
  return new Promise<never>(() => undefined);
}
