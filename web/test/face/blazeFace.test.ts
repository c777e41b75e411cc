import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type * as core from '@tensorflow/tfjs-core';
import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import * as tensorflow from '../../../tests/Bonafide.Vision.Tests/reference/tensorflow.mjs';
import { faceWeights } from '../../build/faceModel.mjs';
import { BlazeFace } from '../../src/face/BlazeFace.js';
import type { Tensor } from '../../src/face/tensor.js';

/** The module loads TensorFlow in a way that hides its types. */
const { tf, loadGraphModel } = tensorflow as unknown as { tf: typeof core; loadGraphModel: (handler: core.io.IOHandler) => Promise<GraphModel> };
const require = createRequire(import.meta.url);
/** What the page looks at, and the only one that TensorFlow's description of the network allows. */
const [SIDE, WHOLE] = [96, 256];

/** A square of a photograph, shrunk by taking single pixels: both networks get the same. */
async function photograph(x: number, y: number, size: number, side = SIDE): Promise<Tensor> {
  const file = path.resolve(import.meta.dirname, '../../../node_modules/@vladmandic/face-api/demo/sample6.jpg');
  const { width, data } = decode(await readFile(file), { useTArray: true });
  const at = (pixel: number): number => Math.floor((pixel + 0.5) * size / side);
  const input = new Float32Array(side * side * 3).map((_, index) => {
    const [row, column] = [Math.floor(index / 3 / side), Math.floor(index / 3) % side];
    return (data[((y + at(row)) * width + x + at(column)) * 4 + index % 3] ?? 0) / 127.5 - 1;
  });
  return { side, channels: 3, data: input };
}

/** The same network as its package has it, run by TensorFlow. */
async function reference({ side, data }: Tensor): Promise<{ scores: number[]; boxes: number[] }> {
  const models = path.join(path.dirname(require.resolve('@vladmandic/human')), '../models');
  const { modelTopology, weightsManifest } = JSON.parse(await readFile(path.join(models, 'blazeface.json'), 'utf8')) as {
    modelTopology: object; weightsManifest: { weights: core.io.WeightsManifestEntry[] }[];
  };
  const weightData = Uint8Array.from(await readFile(path.join(models, 'blazeface.bin'))).buffer;
  const model = await loadGraphModel(tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0]?.weights ?? [], weightData }));
  const heads = model.execute(tf.tensor(data, [1, side, side, 3]), HEADS) as core.Tensor[];
  const [near, far, nearBoxes, farBoxes] = await Promise.all(heads.map(async (head) => [...await head.data()])) as [number[], number[], number[], number[]];
  return { scores: [...near, ...far], boxes: [...nearBoxes, ...farBoxes] };
}

const HEADS = [33, 34, 35, 36].map((layer) => `StatefulPartitionedCall/functional_1/conv2d_${layer}/BiasAdd`);

describe('the face finder\'s network', { timeout: 120_000 }, () => {
  it('says what the original says, anchor by anchor', async () => {
    const input = await photograph(0, 380, 480, WHOLE);
    const own = await new BlazeFace(await faceWeights()).find(input);
    const { scores, boxes } = await reference(input);
    expect(own).toHaveLength(scores.length);
    own.forEach(({ logit, width, height }, anchor) => {
      expect(logit).toBeCloseTo(scores[anchor] ?? Number.NaN, 2);
      expect(width).toBeCloseTo(boxes[16 * anchor + 2] ?? Number.NaN, 1);
      expect(height).toBeCloseTo(boxes[16 * anchor + 3] ?? Number.NaN, 1);
    });
  });

  it('finds the one face of a picture where it is, and none in a wall', async () => {
    const net = new BlazeFace(await faceWeights());
    const [best] = (await net.find(await photograph(0, 380, 480))).sort((a, b) => b.logit - a.logit);
    expect(best?.logit).toBeGreaterThan(1);
    expect([best?.x, best?.y].map((place) => Math.round((place ?? 0) / 8))).toEqual([9, 7]);
    expect((await net.find(await photograph(20, 20, 200))).every(({ logit }) => logit < 0)).toBe(true);
  });

  it('refuses a model of another size', () => {
    expect(() => new BlazeFace(new Float32Array(7))).toThrow('7 weights');
  });
});
