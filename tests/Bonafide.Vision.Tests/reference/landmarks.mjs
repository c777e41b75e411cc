// Usage: node landmarks.mjs WIDTH HEIGHT INPUT OUTPUT
// Reads interleaved RGB as raw 32-bit floats, 0 to 255; writes the landmarks that the whole pipeline of @vladmandic/human finds, as x, y, z
// in pixels, or nothing when it finds no face.
import { readFileSync, writeFileSync } from 'node:fs';
import { createHuman } from './human-pipeline.mjs';

const [width, height] = process.argv.slice(2, 4).map(Number);
const bytes = readFileSync(process.argv[4]);
const pixels = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

const human = await createHuman();
const result = await human.detect(human.tf.tensor(pixels, [1, height, width, 3]));
const mesh = result.face[0]?.mesh.slice(0, 468) ?? [];
writeFileSync(process.argv[5], Buffer.from(Float32Array.from(mesh.flat()).buffer));
