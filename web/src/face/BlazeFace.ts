import { addCut, convolve, cut, depthwise, halve, pointwise } from './layers.js';
import type { Tensor } from './tensor.js';

/** Channels of each block of the trunk; where they grow, and once before, the picture is halved. */
const BLOCKS = [...repeat(24, 15), ...repeat(48, 8), ...repeat(96, 8)];
const HALVED = [7, 15, 23];

/** Anchors of a cell, by the stride of its grid. */
const ANCHORS: readonly (readonly [stride: number, anchors: number])[] = [[16, 2], [32, 6]];

/** Numbers that the network gives for an anchor: a box and six points. */
const NUMBERS = 16;

/** Weights in all: what a file must hold. */
export const WEIGHTS = 134_704;

interface Mix {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

interface Block extends Mix {
  readonly depth: Float32Array;
}

/** One place where a face may be, in pixels of the input. */
export interface Candidate {
  /** Above 0 more likely a face than none. */
  readonly logit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** x, y of the image-left eye, the image-right eye, the nose, the mouth, the image-left ear, the image-right ear. */
  readonly points: readonly number[];
}

/**
 * MediaPipe's BlazeFace (back camera variant; Bazarevsky et al., arXiv 1907.05047) in plain script: 135 000 weights, 25 million multiplications for a
 * side of 96 pixels, no library. Gives the page a break after each block.
 */
export class BlazeFace {
  readonly #first: Mix;
  readonly #blocks: readonly Block[];
  readonly #last: Block;
  readonly #heads: readonly { readonly boxes: Mix; readonly scores: Mix }[];

  /** @param weights as `web/build/faceModel.mjs` lays them out. */
  constructor(weights: Float32Array) {
    if (weights.length !== WEIGHTS) throw new Error(`The face model has ${weights.length} weights instead of ${WEIGHTS}.`);
    let at = 0;
    const take = (count: number): Float32Array => weights.subarray(at, at += count);
    const mix = (from: number, to: number): Mix => ({ weights: take(from * to), bias: take(to) });
    const block = (from: number, to: number): Block => ({ depth: take(9 * from), ...mix(from, to) });
    this.#first = mix(5 * 5 * 3, 24);
    this.#blocks = BLOCKS.map((to, index) => block(BLOCKS[index - 1] ?? 24, to));
    this.#last = block(96, 96);
    const [farBoxes, nearBoxes, farScores, nearScores] = [mix(96, 6 * NUMBERS), mix(96, 2 * NUMBERS), mix(96, 6), mix(96, 2)];
    this.#heads = [{ boxes: nearBoxes, scores: nearScores }, { boxes: farBoxes, scores: farScores }];
  }

  /** @param input three channels, −1 to 1; the side a multiple of 32. @param rest awaited after each block. */
  async find(input: Tensor, rest: () => Promise<void> = () => Promise.resolve()): Promise<Candidate[]> {
    let flow = convolve(input, this.#first.weights, this.#first.bias, 5, 2);
    for (const [index, { depth, weights, bias }] of this.#blocks.entries()) {
      await rest();
      const halved = HALVED.includes(index);
      flow = addCut(pointwise(depthwise(flow, depth, halved ? 2 : 1), weights, bias), halved ? halve(flow) : flow);
    }
    const { depth, weights, bias } = this.#last;
    const coarse = cut(pointwise(depthwise(flow, depth, 2), weights, bias));
    return [...this.#read(flow, 0), ...this.#read(coarse, 1)];
  }

  #read(grid: Tensor, index: number): Candidate[] {
    const { boxes, scores } = this.#heads[index]!;
    const [stride, anchors] = ANCHORS[index]!;
    const logits = pointwise(grid, scores.weights, scores.bias).data;
    const numbers = pointwise(grid, boxes.weights, boxes.bias).data;
    return Array.from(logits, (logit, anchor) => {
      const cell = Math.floor(anchor / anchors);
      const centre = [(cell % grid.side + 0.5) * stride, (Math.floor(cell / grid.side) + 0.5) * stride];
      const of = (number: number): number => numbers[anchor * NUMBERS + number] as number;
      const points = Array.from({ length: NUMBERS - 4 }, (_, point) => of(4 + point) + (centre[point % 2] as number));
      return { logit, x: of(0) + (centre[0] as number), y: of(1) + (centre[1] as number), width: of(2), height: of(3), points };
    });
  }
}

function repeat(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
