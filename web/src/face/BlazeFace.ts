import { addCut, convolve, cut, depthwise, halve, pointwise } from './layers.js';
import type { Tensor } from './tensor.js';

/** Channels of each block of the trunk; where they grow, and once before, the picture is halved. */
const BLOCKS = [...repeat(24, 15), ...repeat(48, 8), ...repeat(96, 8)];
const HALVED = [7, 15, 23];

/** Grids in which faces are looked for: how many input pixels a cell has, and how many anchors. */
const [FINE, COARSE] = [{ stride: 16, anchors: 2 }, { stride: 32, anchors: 6 }];

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

interface Head {
  readonly stride: number;
  readonly anchors: number;
  readonly boxes: Mix;
  readonly scores: Mix;
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
  readonly #fine: Head;
  readonly #coarse: Head;

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
    const [coarseBoxes, fineBoxes] = [mix(96, COARSE.anchors * NUMBERS), mix(96, FINE.anchors * NUMBERS)];
    const [coarseScores, fineScores] = [mix(96, COARSE.anchors), mix(96, FINE.anchors)];
    this.#fine = { ...FINE, boxes: fineBoxes, scores: fineScores };
    this.#coarse = { ...COARSE, boxes: coarseBoxes, scores: coarseScores };
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
    return [...read(flow, this.#fine), ...read(coarse, this.#coarse)];
  }
}

function read(grid: Tensor, { stride, anchors, boxes, scores }: Head): Candidate[] {
  const logits = pointwise(grid, scores.weights, scores.bias).data;
  const numbers = pointwise(grid, boxes.weights, boxes.bias).data;
  return Array.from(logits, (logit, anchor) => {
    const cell = Math.floor(anchor / anchors);
    const [right, down] = [(cell % grid.side + 0.5) * stride, (Math.floor(cell / grid.side) + 0.5) * stride];
    const of = (number: number): number => numbers[anchor * NUMBERS + number] ?? 0;
    const points = Array.from({ length: NUMBERS - 4 }, (_, point) => of(4 + point) + (point % 2 === 0 ? right : down));
    return { logit, x: of(0) + right, y: of(1) + down, width: of(2), height: of(3), points };
  });
}

function repeat(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
