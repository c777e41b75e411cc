import path from 'node:path';
import { build } from 'esbuild';
import { buildFaceModel } from './faceModel.mjs';
import { common, target } from './options.mjs';

/** The Capsule door's plugin: one script for pages, a second one with the WebAssembly that seals, and the model that finds faces; the first loads both when it needs them. */
export async function buildPlugin(web, out) {
  const source = path.join(web, 'src/ozliveness');
  const folder = path.join(out, 'ozliveness');
  await build({
    ...common,
    format: 'iife',
    entryPoints: { plugin_liveness: path.join(source, 'plugin_liveness.ts'), sealing: path.join(source, 'sealingScript.ts') },
    outdir: folder,
    plugins: [styleText],
    // The server has everything but the first script in a folder of its own.
    sourcemap: 'external',
  });
  await buildFaceModel(path.join(folder, 'face.bin'));
}

/** Style sheets of a shadow tree come as text, bundled and brought down like all others. */
const styleText = {
  name: 'style-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: sheet }) => {
      const { outputFiles: [{ text }] } = await build({ entryPoints: [sheet], bundle: true, minify: true, write: false, target, logLevel: 'warning' });
      return { contents: text.trim(), loader: 'text' };
    });
  },
};
