/** Square pictures of numbers, row by row, the channels of a pixel side by side. */
export interface Tensor {
  readonly side: number;
  readonly channels: number;
  readonly data: Float32Array;
}

export function tensor(side: number, channels: number): Tensor {
  return { side, channels, data: new Float32Array(side * side * channels) };
}
