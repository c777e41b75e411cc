import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { common } from './options.mjs';

/** The demo: static pages beside one script and one sheet. */
export async function buildDemo(web, out) {
  const source = path.join(web, 'src/demo');
  const demo = path.join(out, 'demo');
  await mkdir(demo, { recursive: true });
  await Promise.all([
    build({
      ...common,
      format: 'iife',
      entryPoints: { demo: path.join(source, 'main.ts'), style: path.join(source, 'style.css') },
      outdir: demo,
    }),
    ...['index.html', 'icon.svg'].map((file) => cp(path.join(source, file), path.join(demo, file))),
  ]);
}
