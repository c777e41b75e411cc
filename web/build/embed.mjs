import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { common } from './options.mjs';

/** The Embed door's npm package: the module for the page, and beside it the folder that the integrator serves to the iframe. */
export async function buildEmbed(web, out) {
  const source = path.join(web, 'src/embed');
  const folder = path.join(out, 'embed');
  const liveness = path.join(folder, 'liveness');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await mkdir(liveness, { recursive: true });
  await Promise.all([
    build({ ...common, format: 'esm', entryPoints: [path.join(source, 'index.ts')], outdir: folder }),
    build({
      ...common, format: 'iife', outdir: liveness,
      entryPoints: { app: path.join(source, 'app/main.ts'), sealing: path.join(source, 'app/sealingScript.ts'), style: path.join(source, 'app/style.css') },
    }),
    cp(path.join(source, 'app/index.html'), path.join(liveness, 'index.html')),
    cp(path.join(source, 'package/license.json'), path.join(liveness, 'license.json')),
    ...['package.json', 'README.md'].map((file) => cp(path.join(source, 'package', file), path.join(folder, file))),
    ...['LICENSE', 'NOTICE'].map((file) => cp(path.join(web, '..', file), path.join(folder, file))),
    promisify(execFile)(process.execPath, [tsc, '-p', path.join(web, 'tsconfig.embed.json'), '--outDir', path.join(folder, 'types')])
      .catch((error) => { throw new Error(`The declarations cannot be emitted:\n${error.stdout}`); }),
  ]);
}
