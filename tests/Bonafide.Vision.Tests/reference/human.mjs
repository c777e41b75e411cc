// The graph models of @vladmandic/human, run by TensorFlow.js itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadGraphModel, tf } from './tensorflow.mjs';

const models = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/human')), '../models');

/** Runs a graph model on an NCHW image and returns the named nodes' values, each in TensorFlow's order of dimensions. */
export async function runGraph(name, side, input, nodes) {
  const path = join(models, `${name}.json`);
  const { modelTopology, weightsManifest, signature } = JSON.parse(readFileSync(path, 'utf8'));
  const placeholder = modelTopology.node.find((node) => node.op === 'Placeholder');
  placeholder.attr.shape.shape.dim = [1, side, side, 3].map((size) => ({ size: String(size) }));
  delete signature?.inputs;

  const bytes = readFileSync(path.replace(/json$/, 'bin'));
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const weightSpecs = weightsManifest.flatMap((group) => group.weights);
  const model = await loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });

  const image = tf.tensor(input, [1, 3, side, side]).transpose([0, 2, 3, 1]);
  const results = model.execute({ [placeholder.name]: image }, nodes);
  return [results].flat().map((result) => result.dataSync());
}

/** The node before the Reshape and Identity of an output; the Reshape holds the sizes of one input size only. */
export function behind(name, output) {
  const { modelTopology } = JSON.parse(readFileSync(join(models, `${name}.json`), 'utf8'));
  const nodes = new Map(modelTopology.node.map((node) => [node.name, node]));
  let node = nodes.get(output);
  while (node.op === 'Identity' || node.op === 'Reshape') node = nodes.get(node.input[0]);
  return node.name;
}
