import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One browser at a time: two captures at once on two cores would make each other slow, and slow looks like broken.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { include: ['**/*.test.ts'], environment: 'node', fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 },
});
