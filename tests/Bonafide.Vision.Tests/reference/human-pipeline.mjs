// The whole face pipeline of @vladmandic/human on its WebAssembly backend, without network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './tensorflow.mjs';

const require = createRequire(import.meta.url);
const packageFolder = join(dirname(require.resolve('@vladmandic/human')), '..');
const { Human } = require(join(packageFolder, 'dist/human.node-wasm.js'));

// Node's fetch knows no files.
globalThis.fetch = async (url) => new Response(readFileSync(fileURLToPath(url)), { status: 200 });

const off = { enabled: false };

/** Detector, mesh and, when asked for, irises of the largest face; every call computes afresh. */
export async function createHuman({ rotation = false, iris = false } = {}) {
  const human = new Human({
    backend: 'wasm',
    wasmPath: `${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`,
    modelBasePath: `${pathToFileURL(join(packageFolder, 'models'))}/`,
    cacheSensitivity: 0,
    debug: false,
    filter: off,
    gesture: off,
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    face: {
      enabled: true,
      detector: { maxDetected: 1, rotation, skipFrames: 0, skipTime: 0 },
      mesh: { enabled: true },
      iris: { enabled: iris },
      description: off,
      emotion: off,
      antispoof: off,
      liveness: off,
      attention: off,
    },
  });
  await human.load();
  return human;
}
