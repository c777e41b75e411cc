import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Two captures at once on two cores would make each other slow, and slow looks like broken: files that capture against the real server take turns.
const captures = [
  'capture', 'embed', 'embedSample', 'failures', 'identities', 'integrator', 'integratorLockout', 'integratorModes', 'ozlivenessServer',
  'ozlivenessSimulated', 'simulated',
].map((name) => `${name}.test.ts`);

// The other files talk to a server that has nothing to judge and mostly wait: two of them run beside each other, before the captures begin.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    environment: 'node', testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2, minWorkers: 1,
    projects: [
      { extends: true, test: { name: 'pages', include: ['**/*.test.ts'], exclude: captures } },
      { extends: true, test: { name: 'captures', include: captures, poolOptions: { forks: { singleFork: true } } } },
    ],
  },
});
