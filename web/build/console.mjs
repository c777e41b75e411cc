import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { common } from './options.mjs';

/** The console: a folder for each of its pages, with one script and one sheet. */
export async function buildConsole(web, out) {
  const source = path.join(web, 'src/console/adjudications');
  const folder = path.join(out, 'console/adjudications');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({ ...common, format: 'iife', outdir: folder, entryPoints: { adjudications: path.join(source, 'main.ts'), style: path.join(source, 'style.css') } }),
    ...['index.html', 'icon.svg'].map((file) => cp(path.join(source, file), path.join(folder, file))),
  ]);
}
