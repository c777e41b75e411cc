import { tensor, type Tensor } from './tensor.js';

/** Zeros before the first row and column, as TensorFlow's padding SAME has them for even sides. */
const padBefore = (kernel: number, stride: number): number => Math.max(0, kernel - stride) >> 1;

/** A full convolution with a bias, cut off below 0. @param weights kernel × kernel × in × out. */
export function convolve(input: Tensor, weights: Float32Array, bias: Float32Array, kernel: number, stride: number): Tensor {
  const { side, channels, data } = input;
  const output = tensor(side / stride, bias.length);
  const [before, wide, sum] = [padBefore(kernel, stride), bias.length, new Float32Array(bias.length)];
  for (let y = 0, at = 0; y < output.side; y++) {
    for (let x = 0; x < output.side; x++, at += wide) {
      sum.set(bias);
      for (let ky = 0; ky < kernel; ky++) {
        const row = y * stride + ky - before;
        if (row < 0 || row >= side) continue;
        for (let kx = 0; kx < kernel; kx++) {
          const column = x * stride + kx - before;
          if (column < 0 || column >= side) continue;
          const from = (row * side + column) * channels;
          for (let c = 0; c < channels; c++) {
            const value = data[from + c] ?? 0;
            const weight = ((ky * kernel + kx) * channels + c) * wide;
            for (let o = 0; o < wide; o++) sum[o] = (sum[o] ?? 0) + value * (weights[weight + o] ?? 0);
          }
        }
      }
      for (let o = 0; o < wide; o++) output.data[at + o] = Math.max(0, sum[o] ?? 0);
    }
  }
  return output;
}

/** Each channel by a 3 × 3 kernel of its own. @param weights 3 × 3 × channels. */
export function depthwise({ side, channels, data }: Tensor, weights: Float32Array, stride: number): Tensor {
  const output = tensor(side / stride, channels);
  const before = padBefore(3, stride);
  for (let y = 0, at = 0; y < output.side; y++) {
    for (let x = 0; x < output.side; x++, at += channels) {
      for (let k = 0; k < 9; k++) {
        const row = y * stride + (k / 3 | 0) - before;
        const column = x * stride + k % 3 - before;
        if (row < 0 || row >= side || column < 0 || column >= side) continue;
        const from = (row * side + column) * channels;
        const weight = k * channels;
        for (let c = 0; c < channels; c++) output.data[at + c] = (output.data[at + c] ?? 0) + (data[from + c] ?? 0) * (weights[weight + c] ?? 0);
      }
    }
  }
  return output;
}

/** Mixes the channels of each pixel. @param weights out × in: turned round, so that both run on in memory. */
export function pointwise({ side, channels, data }: Tensor, weights: Float32Array, bias: Float32Array): Tensor {
  const output = tensor(side, bias.length);
  for (let from = 0, at = 0; from < data.length; from += channels) {
    for (let o = 0, weight = 0; o < bias.length; o++, weight += channels) {
      let sum = bias[o] ?? 0;
      for (let c = 0; c < channels; c++) sum += (data[from + c] ?? 0) * (weights[weight + c] ?? 0);
      output.data[at++] = sum;
    }
  }
  return output;
}

/** The largest of each 2 × 2. */
export function halve({ side, channels, data }: Tensor): Tensor {
  const output = tensor(side / 2, channels);
  for (let y = 0, at = 0; y < output.side; y++) {
    for (let x = 0; x < output.side; x++) {
      const from = (2 * y * side + 2 * x) * channels;
      for (let c = 0; c < channels; c++) {
        const [top, bottom] = [from + c, from + c + side * channels];
        output.data[at++] = Math.max(data[top] ?? 0, data[top + channels] ?? 0, data[bottom] ?? 0, data[bottom + channels] ?? 0);
      }
    }
  }
  return output;
}

/** Adds a shortcut, which may have fewer channels, and cuts off below 0. Changes the first. */
export function addCut(to: Tensor, shortcut: Tensor): Tensor {
  for (let pixel = 0; pixel < to.side * to.side; pixel++) {
    for (let c = 0; c < to.channels; c++) {
      const at = pixel * to.channels + c;
      const added = c < shortcut.channels ? shortcut.data[pixel * shortcut.channels + c] ?? 0 : 0;
      to.data[at] = Math.max(0, (to.data[at] ?? 0) + added);
    }
  }
  return to;
}

/** Cuts off below 0. */
export function cut(input: Tensor): Tensor {
  input.data.forEach((value, at) => (input.data[at] = Math.max(0, value)));
  return input;
}
