import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { common, scripts } from './options.mjs';

/** The same four as ES modules with their types, for bundlers. */
export async function buildModules(web, out) {
  const esm = path.join(out, 'esm');
  await Promise.all([
    build({
      ...common,
      format: 'esm',
      entryPoints: scripts.map((name) => path.join(web, 'src/webcapture', `${name}.ts`)),
      outdir: esm,
    }),
    emitTypes(web, esm),
  ]);
}

/** Declarations keep the shape of the source tree, since they refer to each other; beside each module lies one that points there. */
async function emitTypes(web, esm) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', path.join(web, 'tsconfig.types.json'), '--outDir', path.join(esm, 'types')])
    .catch((error) => { throw new Error(`The declarations cannot be emitted:\n${error.stdout}`); });
  await Promise.all(scripts.map((name) =>
    writeFile(path.join(esm, `${name}.d.ts`), `export * from './types/webcapture/${name}.js';\n`)));
}
