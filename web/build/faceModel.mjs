import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const NAME = /^unknown(?:_(\d+))?$/;

/** Writes the weights of BlazeFace in the order in which `web/src/face/BlazeFace.ts` reads them, in half precision. */
export async function buildFaceModel(file) {
  await writeFile(file, halves(await faceWeights()));
}

/** All weights in one row; those that mix channels are turned round to out × in. */
export async function faceWeights() {
  const models = path.join(path.dirname(createRequire(import.meta.url).resolve('@vladmandic/human')), '../models');
  const { weightsManifest: [{ weights }] } = JSON.parse(await readFile(path.join(models, 'blazeface.json'), 'utf8'));
  const bytes = await readFile(path.join(models, 'blazeface.bin'));
  const found = [];
  let at = 0;
  for (const { name, shape, dtype } of weights) {
    const count = shape.reduce((product, size) => product * size, 1);
    const [, number = '-1'] = NAME.exec(name.split('/').pop()) ?? [];
    if (dtype === 'float32') found.push({ number: Number(number), shape, values: new Float32Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * count)) });
    at += 4 * count;
  }
  if (at !== bytes.length) throw new Error(`blazeface.bin has ${bytes.length} bytes, its description tells of ${at}.`);
  return Float32Array.from(found.sort((a, b) => a.number - b.number).flatMap(({ shape, values }) => turned(shape, values)));
}

/** 1 × 1 × in × out becomes out × in; everything else stays. */
function turned([rows, columns, from, to], values) {
  if (rows !== 1 || columns !== 1) return [...values];
  return Array.from(values, (_, index) => values[index % from * to + Math.floor(index / from)]);
}

/** IEEE 754 half precision, little-endian, rounded to nearest; what is too small is 0. */
function halves(values) {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16LE(half(value), 2 * index));
  return bytes;
}

function half(value) {
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size >= 65504) throw new Error(`${value} is too large for half precision.`);
  if (size < 2 ** -14) return sign | Math.round(size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign | (exponent + 15 << 10) + Math.round((size / 2 ** exponent - 1) * 1024);
}
