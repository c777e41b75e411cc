import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Absent from Chrome 60 or Firefox 79, and nothing here brings a polyfill: use a feature check, or another way.
const missingInOldBrowsers = ['globalThis', 'queueMicrotask', 'structuredClone', 'ResizeObserver', 'AbortController'].map((name) => ({
  name,
  message: `${name} is missing in browsers of the support table.`,
}));

const nodeGlobals = Object.fromEntries(
  [
    'process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate',
    'queueMicrotask', 'structuredClone', 'performance', 'fetch', 'Request', 'Response', 'Headers', 'FormData', 'Blob', 'File', 'WebSocket',
    'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'WebAssembly', 'crypto', 'Event', 'EventTarget',
  ].map((name) => [name, 'readonly']),
);

// What the samples' pages use of the browser; there is nothing between them and it.
const pageGlobals = Object.fromEntries(
  [
    'window', 'document', 'location', 'navigator', 'localStorage', 'getComputedStyle', 'Option', 'setTimeout', 'clearTimeout', 'performance', 'fetch', 'URL',
    'URLSearchParams', 'AbortController', 'addEventListener',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores(['artifacts/**', 'node_modules/**', '**/bin/**', '**/obj/**']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['web/*.ts'], defaultProject: 'web/test/tsconfig.json' }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['web/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...missingInOldBrowsers],
      'no-eval': 'error',
      'no-console': 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ignores: ['samples/**/wwwroot/**'],
    languageOptions: { globals: nodeGlobals },
    rules: { eqeqeq: 'error', 'max-lines': ['error', 300] },
  },
  {
    files: ['samples/**/wwwroot/**/*.js'],
    languageOptions: { globals: pageGlobals },
    // The errors of this SDK are plain objects with a code; the samples throw theirs alike.
    rules: { eqeqeq: 'error', 'max-lines': ['error', 300], 'no-console': 'error' },
  },
);
