import { messages, Stopped } from '../messages.js';
import type { License } from '../types.js';

/** Lies in the folder of the iframe application; whoever serves the folder fills it in. */
const FILE = 'license.json';

/**
 * The licence that this folder was built with. A page that frames the folder chooses the configuration, but not this: it can bring no licence and
 * no public key of its own.
 * @returns null where the file names none, and the page's word counts.
 * @throws {Stopped} where the file cannot be read: then nobody knows whether the folder is bound.
 */
export async function builtLicense(): Promise<Partial<License> | null> {
  const built = await fetch(FILE, { cache: 'no-cache' }).then((answer) => answer.ok ? answer.json() as Promise<unknown> : null).catch(() => null);
  if (typeof built !== 'object' || built === null) throw new Stopped(messages.licenseError(`${FILE} of the iframe application cannot be read.`));
  return Object.keys(built).length === 0 ? null : built;
}
