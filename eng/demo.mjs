// Shows Bonafide at work: a person and two attacks, all simulated, before the demo page in a real browser. Prints each verdict with its reason,
// checks every signature with an independent library, and leaves screenshots of every step.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startBridge } from './browser/bridge.mjs';
import { launchChromium } from './browser/chromium.mjs';
import { startServer } from './browser/server.mjs';
import { checkSignature } from './demo/signature.mjs';
import { table } from './demo/table.mjs';
import { present } from './demo/present.mjs';

const root = path.resolve(import.meta.dirname, '..');
const pictures = path.join(root, 'artifacts/demo');

/** A person is turned away once in a while and tries again; an attacker may try no more often. */
const shows = [
  { name: 'a living person', species: 'bona-fide', seed: 2, mode: 'LIVENESS_PASSIVE_VIDEO', tries: 3, expected: 'SUCCESS' },
  { name: 'a printed picture', species: 'print-flat', seed: 2, mode: 'LIVENESS_PASSIVE_VIDEO', tries: 1 },
  { name: 'an injected recording', species: 'injected-replay', seed: 2, mode: 'LIVENESS_PASSIVE_VIDEO', tries: 1 },
];

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
console.log('Starting the server and a browser. Everything before the camera is simulated: rendered, not filmed.');
const server = await startServer();
const browser = await launchChromium();
const rows = [];
const faults = [];
try {
  for (const [at, show] of shows.entries()) {
    console.log(`${at + 1}. ${show.name}, ${show.mode}`);
    const result = await presented(show, at + 1);
    const signature = await checkSignature(server.url, result);
    const isRight = show.expected === undefined ? result.livenessStatus !== 'SUCCESS' : result.livenessStatus === show.expected;
    if (!isRight) faults.push(`${show.name} ended as ${result.livenessStatus}.`);
    rows.push([show.name, show.mode, result.securityLevel, result.livenessStatus, result.diagnostic ?? 'Every cue that the policy asks for passed.', signature]);
  }
} finally {
  await browser.close();
  await server.stop();
}

console.log(`\n${table(['presentation (simulated)', 'mode', 'level', 'verdict', 'reason', 'signature'], rows)}`);
console.log(`\nScreenshots of every step are in ${path.relative(root, pictures)}/.`);
if (faults.length > 0) throw new Error(faults.join(' '));

async function presented({ species, seed, mode, tries }, number) {
  const bridge = await startBridge({ species, seed, mode });
  try {
    let result;
    for (let attempt = 1; attempt <= tries; attempt++) {
      result = await present({ browser, bridge, server: server.url, mode, pictures, prefix: `${number}-${species}${attempt > 1 ? `-again${attempt}` : ''}` });
      if (result.livenessStatus === 'SUCCESS') break;
      if (attempt < tries) console.log(`   ${result.livenessStatus}: ${result.diagnostic ?? ''} Trying again.`);
    }
    return result;
  } finally {
    await bridge.stop();
  }
}
