import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEmbed } from '../../build/embed.mjs';

const run = promisify(execFile);
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const CONSUMER = `import Builder, { type Instruction, type SystemMessage, type Verification } from '@bonafide/embed';
const asked: Instruction[] = ['see_straight', 'look_left'];
const verification: Verification = new Builder()
  .setCredential({ clientId: 'client-1', secret: 'secret-1' })
  .setInstruction(asked, { commands: ['open_mouth'], seedLimit: 1, translator: { look_left: 'Links' }, illustrator: { look_left: '/left.png' } })
  .setProxyMiddleware({ PassiveLiveness: { url: '/a', headers: { 'x-csrf': '1' }, params: { shop: '7' } }, License: { url: '/b' }, GenerateKey: { url: '/c' } })
  .setURL('./liveness').setTimeout(60000).setVirtualCameraLabel(['OBS']).setCamera({ virtualLabel: ['OBS'] })
  .setCompression({ dimension: [640, 640], fileSizeThreshold: 400000, qualityThreshold: 50 })
  .setLicense({ id: 'id', publicKey: 'key' }).setLocale('pt-BR').setContainer(document.body).build();
addEventListener('message', ({ data }: MessageEvent<SystemMessage>) => console.log(data.subject, data.data['message']));
verification.onStart();
verification.onDestroy();
`;

describe('the npm package', () => {
  let folder: string;
  let files: string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'embed-package-'));
    await buildEmbed(path.resolve(import.meta.dirname, '../..'), folder);
    const { stdout } = await run('npm', ['pack', '--json', '--offline', '--pack-destination', folder], { cwd: path.join(folder, 'embed') });
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
    files = (packed?.files ?? []).map((file) => file.path).sort();
    const place = path.join(folder, 'consumer/node_modules/@bonafide/embed');
    await mkdir(place, { recursive: true });
    await run('tar', ['-xzf', path.join(folder, packed?.filename ?? ''), '-C', place, '--strip-components', '1']);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('holds the module, its types, the folder to serve, and what a reader needs; nothing else', () => {
    expect(files.filter((file) => !file.startsWith('types/'))).toEqual([
      'LICENSE', 'NOTICE', 'README.md', 'index.js', 'index.js.map', 'liveness/app.js', 'liveness/app.js.map', 'liveness/index.html', 'liveness/license.json',
      'liveness/sealing.js', 'liveness/sealing.js.map', 'liveness/style.css', 'liveness/style.css.map', 'package.json',
    ]);
    expect(files).toContain('types/embed/index.d.ts');
    expect(files.filter((file) => file.startsWith('types/') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it.each(['Bundler', 'NodeNext'])('compiles in a strict consumer that resolves as %s', async (resolution) => {
    await expect(compile(CONSUMER, resolution)).resolves.toBe('');
  }, 60_000);

  it('keeps a consumer from asking for what there is not', async () => {
    await expect(compile(CONSUMER.replace("'look_left']", "'wink']"), 'Bundler')).resolves.toContain("'\"wink\"' is not assignable");
  }, 60_000);

  /** @returns what the compiler has to say against it. */
  async function compile(text: string, moduleResolution: string): Promise<string> {
    const consumer = path.join(folder, 'consumer');
    await writeFile(path.join(consumer, 'main.mts'), text);
    await writeFile(path.join(consumer, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext', moduleResolution, types: [], strict: true,
        exactOptionalPropertyTypes: true, noPropertyAccessFromIndexSignature: true, noEmit: true,
      },
      files: ['main.mts'],
    }));
    return run(process.execPath, [tsc, '-p', consumer]).then(({ stdout }) => stdout, (failure: unknown) => (failure as { stdout: string }).stdout);
  }
});
