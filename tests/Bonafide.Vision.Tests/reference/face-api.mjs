// The networks of @vladmandic/face-api, run by that package's own code.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tf } from './tensorflow.mjs';

const require = createRequire(import.meta.url);

// The package asks for the whole of TensorFlow.js, of which it uses the core; only that is installed.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(request === '@tensorflow/tfjs' ? '@tensorflow/tfjs-core' : request, ...rest);
const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');

const MEAN = [122.782, 117.001, 104.298];

/** 128 numbers of a 150×150 NCHW image, divided by 256 as dlib does. */
export function template(input) {
  // The package divides by 255, so pixels are moved towards the mean by what makes the quotients equal.
  const pixels = image(input, 150).sub(MEAN).mul(255 / 256).add(MEAN);
  return forward(new faceapi.FaceRecognitionNet(), 'face_recognition_model', pixels, (result) => result);
}

/** Years, of a 112×112 NCHW image. */
export function age(input) {
  return forward(new faceapi.AgeGenderNet(), 'age_gender_model', image(input, 112), (result) => result.age);
}

function image(input, side) {
  return tf.tensor(input, [3, side, side]).transpose([1, 2, 0]);
}

/** The template network, loaded, and an empty chip for it. */
export function descriptorNetwork() {
  return { network: load(new faceapi.FaceRecognitionNet(), 'face_recognition_model'), chip: image(new Float32Array(3 * 150 * 150), 150) };
}

async function forward(network, name, pixels, pick) {
  return [pick(await load(network, name).forward(pixels)).dataSync()];
}

function load(network, name) {
  const path = require.resolve(`@vladmandic/face-api/model/${name}-weights_manifest.json`);
  const weights = JSON.parse(readFileSync(path, 'utf8')).flatMap((group) => group.weights);
  const bytes = readFileSync(path.replace('-weights_manifest.json', '.bin'));
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  network.loadFromWeightMap(tf.io.decodeWeights(data, weights));
  return network;
}
