// Lends a simulated presentation to a page as its camera, in closed loop: the page's own drawing is watched from outside, as eyes would see it,
// and the presentation answers it. Simulated, and called so.
import { startProgram } from './program.mjs';
import { lendCamera } from './lentCamera.mjs';

/**
 * @typedef {{ species: string, seed?: number, mode?: string }} Presentation a recording is one of a session in the mode, where one is named
 * @typedef {{ attach: (context: import('playwright-core').BrowserContext) => Promise<void>, stop: () => Promise<void> }} Bridge
 */

/**
 * Starts a presentation. Each page that asks for a camera begins it anew.
 * @param {Presentation} presentation
 * @returns {Promise<Bridge>}
 */
export async function startBridge({ species, seed = 1, mode }) {
  const program = await startProgram(['simulate', '--bridge', '0', '--species', species, '--seed', String(seed), ...(mode ? ['--mode', mode] : []), '--json'], 'bridge');
  const { bridge } = program.announcement;
  return {
    attach: async (context) => {
      // By way of this process, since a page's content security policy lets it speak to its own server alone.
      await context.exposeFunction('bonafideOpenCamera', async () => (await post(`${bridge}/camera`)).json());
      await context.exposeFunction('bonafideNextFrame', async (seen) => {
        const answer = await post(`${bridge}/frame`, { ...seen, guidance: understood(seen.words), instruction: asked(seen.words) });
        return Buffer.from(await answer.arrayBuffer()).toString('base64');
      });
      await context.addInitScript(lendCamera);
    },
    stop: program.stop,
  };
}

async function post(url, body) {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`The simulated camera answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** What the words on a page ask of a person who reads them. */
const meanings = [
  [/back to the middle/i, 'holdStill'],
  [/closer/i, 'moveCloser'], [/\bback\b|further|away/i, 'moveBack'], [/move.*left/i, 'moveLeft'], [/move.*right/i, 'moveRight'],
  [/move.*\bup\b/i, 'moveUp'], [/move.*down/i, 'moveDown'], [/turn a little left/i, 'turnLeft'], [/turn a little right/i, 'turnRight'],
  [/lift your chin|look up/i, 'lookUp'], [/lower your chin|look down/i, 'lookDown'], [/tilt.*left/i, 'tiltLeft'], [/tilt.*right/i, 'tiltRight'],
  [/slow/i, 'slower'], [/open your eyes/i, 'openEyes'], [/window or lamp/i, 'moreLight'], [/softer light/i, 'lessLight'],
  [/still|stay/i, 'holdStill'],
];

/** @param {string} words */
export function understood(words) {
  // What asks for a movement corrects nothing.
  if (!/look straight/i.test(words) && asked(words) !== null) return null;
  return meanings.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The movements of a person who follows instructions; unlike guidance they are not corrections of where the head is now. */
const movements = [
  [/turn your head left/i, 'lookLeft'], [/turn your head right/i, 'lookRight'], [/open your mouth/i, 'openMouth'],
  [/^lift your chin$/i, 'lookUp'], [/^lower your chin$/i, 'lookDown'], [/smile/i, 'smile'], [/blink/i, 'blink'], [/look straight/i, 'seeStraight'],
];

/** @param {string} words */
export function asked(words) {
  return movements.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
