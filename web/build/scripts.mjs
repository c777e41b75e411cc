import path from 'node:path';
import { build } from 'esbuild';
import { common, scripts } from './options.mjs';

/** The four plain scripts, each of which defines one global. */
export async function buildScripts(web, out) {
  await build({
    ...common,
    format: 'iife',
    entryPoints: scripts.map((name) => path.join(web, 'src/webcapture/globals', `${name}.ts`)),
    outdir: path.join(out, 'video-server'),
  });
}
