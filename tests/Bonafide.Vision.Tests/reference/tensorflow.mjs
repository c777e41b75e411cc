// TensorFlow.js on its WebAssembly backend, for Node.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const wasm = require('@tensorflow/tfjs-backend-wasm');

export const tf = require('@tensorflow/tfjs-core');
export const { loadGraphModel } = require('@tensorflow/tfjs-converter');

// The core alone offers operations as functions; the packages also call these as methods.
const methods = tf.Tensor.prototype;
for (const name of ['add', 'div', 'mean', 'mul', 'sub', 'transpose']) {
  methods[name] ??= function (...rest) {
    return tf[name](this, ...rest);
  };
}
methods.as1D = function () {
  return tf.reshape(this, [this.size]);
};
for (const name of ['as2D', 'as3D', 'as4D']) {
  methods[name] = function (...shape) {
    return tf.reshape(this, shape);
  };
}

wasm.setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'));
await tf.setBackend('wasm');
