// Usage: node human.mjs FRAMES_FOLDER
// Times @vladmandic/human (WebAssembly backend) on the bench frames, from JPEG bytes to 478 points; prints name, median, 90th percentile.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { createHuman } from '../../tests/Bonafide.Vision.Tests/reference/human-pipeline.mjs';
import { report, time } from './timing.mjs';

const folder = process.argv[2];
const frames = readdirSync(folder).filter((name) => name.endsWith('.jpg')).sort().map((name) => readFileSync(join(folder, name)));

function tensor(human, { data, width, height }) {
  const rgb = new Float32Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) rgb[3 * i + channel] = data[4 * i + channel];
  }
  return human.tf.tensor(rgb, [1, height, width, 3]);
}

async function detect(human, pixels) {
  const input = tensor(human, pixels);
  const result = await human.detect(input);
  input.dispose();
  if (result.face[0]?.mesh.length !== 478) throw new Error('The peer found no face with irises.');
}

const plain = await createHuman({ iris: true });
report('human, JPEG to 478 points', await time(30, (i) => detect(plain, jpeg.decode(frames[i % frames.length], { useTArray: true }))));
const decoded = frames.map((frame) => jpeg.decode(frame, { useTArray: true }));
report('human, decoded pixels to 478 points', await time(30, (i) => detect(plain, decoded[i % decoded.length])));
const turning = await createHuman({ iris: true, rotation: true });
report('human with rotation, JPEG to 478 points', await time(30, (i) => detect(turning, jpeg.decode(frames[i % frames.length], { useTArray: true }))));
