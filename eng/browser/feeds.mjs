// Camera feeds for a browser's fake capture device, made by FFmpeg from the sample photographs that come with the npm packages.
// They are photographs moved about with sensor-like noise: enough to drive the pages, no evidence of liveness. Simulated, and called so.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const photographs = path.join(root, 'node_modules/@vladmandic/face-api/demo');
const folder = path.join(root, 'artifacts/feeds');

/** Chromium plays a Motion-JPEG file at this rate, whatever the file says. */
const RATE = 30;
const MARGIN = 200;
const SIZE = { width: 1280, height: 720 };

/** Where people stand in the photographs: a 16:9 window, pixels. The photograph ends at `right`, where the next person
 * begins; what the window wants beyond the edges is mirrored in. */
const people = {
  anna: { file: 'sample6.jpg', right: 640, x: -36, y: 400, width: 810, height: 456 },
  berta: { file: 'sample3.jpg', right: 1920, x: 830, y: 170, width: 620, height: 349 },
  pair: { file: 'sample3.jpg', right: 1920, x: 900, y: 130, width: 900, height: 506 },
};

/** Each scene is a list of shots in order: who is seen and for how many seconds. `null` is an empty room. */
export const scenes = {
  person: [['anna', 24]],
  otherPerson: [['berta', 24]],
  twoPeople: [['pair', 24]],
  empty: [[null, 8]],
  leaves: [['anna', 1.2], [null, 30]],
  swapped: [['anna', 2.2], ['berta', 24]],
};

/**
 * Makes the feed of a scene, or finds the one made before.
 * @param {keyof typeof scenes} scene
 * @returns {Promise<string>} path of a Motion-JPEG file
 */
export async function feed(scene) {
  const shots = scenes[scene];
  const name = createHash('sha256').update(JSON.stringify({ shots, people, SIZE, RATE, version: 2 })).digest('hex').slice(0, 12);
  const file = path.join(folder, `${scene}-${name}.mjpeg`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  await run('ffmpeg', [...arguments_(shots), '-f', 'mjpeg', '-y', partial]);
  renameSync(partial, file);
  return file;
}

/** @param {(string | number | null)[][]} shots */
function arguments_(shots) {
  const inputs = shots.flatMap(([who, seconds]) => [
    '-loop', '1', '-framerate', String(RATE), '-t', String(seconds), '-i', path.join(photographs, windowOf(who).file),
  ]);
  const chains = shots.map(([who], at) => `[${at}:v]${moved(windowOf(who))}${who === null ? ',gblur=sigma=80' : ''}[s${at}]`);
  const joined = shots.map((_, at) => `[s${at}]`).join('') + `concat=n=${shots.length}:v=1[all]`;
  const camera = '[all]noise=alls=5:allf=t+u,format=yuvj420p[out]';
  return ['-v', 'error', '-nostdin', ...inputs, '-filter_complex', [...chains, joined, camera].join(';'),
    '-map', '[out]', '-c:v', 'mjpeg', '-q:v', '4', '-r', String(RATE)];
}

// A hand-held phone: slow drift of a few pixels, never quite the same twice.
function moved({ right, x, y, width, height }) {
  const sway = `${mirrored(right)},crop=${width}:${height}:x='${x + MARGIN}+3*sin(t*1.7)+1.5*sin(t*4.1)':y='${y}+2*sin(t*1.3)+1.2*sin(t*3.7)'`;
  return `${sway},scale=${SIZE.width}:${SIZE.height}:flags=lanczos,setsar=1`;
}

/** @param {number} right */
function mirrored(right) {
  return `crop=${right}:ih:0:0,pad=iw+${2 * MARGIN}:ih:${MARGIN}:0,fillborders=left=${MARGIN}:right=${MARGIN}:mode=mirror`;
}

/** @param {string | number | null | undefined} who */
function windowOf(who) {
  return who === null ? people.anna : people[who];
}

/**
 * A still picture of one person, as an integrator would upload it.
 * @param {keyof typeof people} who
 * @returns {Promise<string>} path of a JPEG
 */
export async function portrait(who) {
  const { file, right, x, y, width, height } = people[who];
  const out = path.join(folder, `${who}.jpg`);
  if (existsSync(out)) return out;
  mkdirSync(folder, { recursive: true });
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-i', path.join(photographs, file),
    '-vf', `${mirrored(right)},crop=${width}:${height}:${x + MARGIN}:${y}`, '-q:v', '2', '-y', out]);
  return out;
}
