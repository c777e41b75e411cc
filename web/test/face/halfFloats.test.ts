import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFaceModel, faceWeights } from '../../build/faceModel.mjs';
import { halfFloats } from '../../src/face/halfFloats.js';

describe('half precision', () => {
  it.each([[0x0000, 0], [0x8000, -0], [0x3C00, 1], [0xC000, -2], [0x3555, 0.333251953125], [0x7BFF, 65504], [0x0001, 2 ** -24], [0x0400, 2 ** -14]])('reads %d as %d', (bits, value) => {
    expect(halfFloats(Uint16Array.of(bits).buffer)[0]).toBe(value);
  });

  it('keeps every weight of the face model to eleven bits', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'face-'));
    try {
      await buildFaceModel(path.join(folder, 'face.bin'));
      const read = halfFloats(Uint8Array.from(await readFile(path.join(folder, 'face.bin'))).buffer);
      const weights = await faceWeights();
      expect(read).toHaveLength(weights.length);
      const worst = weights.reduce((most, weight, at) => Math.max(most, Math.abs((read[at] ?? Number.NaN) - weight) / Math.max(Math.abs(weight), 2 ** -14)), 0);
      expect(worst).toBeLessThanOrEqual(2 ** -11);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
