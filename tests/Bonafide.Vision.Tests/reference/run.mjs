// Usage: node run.mjs NETWORK INPUT OUTPUT
// Reads an NCHW image of raw 32-bit floats, runs the network as its package does, writes its outputs one after the other as raw floats.
import { readFileSync, writeFileSync } from 'node:fs';

const networks = {
  async blazeface(input, side) {
    const { behind, runGraph } = await import('./human.mjs');
    const nodes = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'].map((output) => behind('blazeface', output));
    return runGraph('blazeface', side, input, nodes);
  },
  async facemesh(input) {
    return (await import('./human.mjs')).runGraph('facemesh', 192, input, ['Identity_2', 'Identity_1']);
  },
  async iris(input) {
    return (await import('./human.mjs')).runGraph('iris', 64, input, ['Identity']);
  },
  async template(input) {
    return (await import('./face-api.mjs')).template(input);
  },
  async age(input) {
    return (await import('./face-api.mjs')).age(input);
  },
};

const [network, inputPath, outputPath] = process.argv.slice(2);
const [name, side] = network.split('-');
const bytes = readFileSync(inputPath);
const input = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const outputs = await networks[name](input, Number(side));
writeFileSync(outputPath, Buffer.concat(outputs.map((output) => Buffer.from(output.buffer, output.byteOffset, output.byteLength))));
