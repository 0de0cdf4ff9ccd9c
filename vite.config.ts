/** How the browser's side is compiled: one entry a screen, into shared/web/dist, with a manifest for Python. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const dist = join(root, 'shared/web/dist');
const entries = [
  'facilitator/web/console/main.tsx',
  'facilitator/web/projector/main.tsx',
  'participant/web/main.tsx',
].filter((entry) => existsSync(join(root, entry)));

/** Leaves a .br and a .gz beside every asset, so that the server never compresses one. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      const folder = dir ?? dist;
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|ttf)$/.test(name)) continue;
        const path = join(folder, name);
        const source = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root,
  base: '/assets/',
  publicDir: false,
  resolve: { alias: { '@shared': join(root, 'shared/web') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: dist,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: address would need its own word in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries.map((entry) => join(root, entry)) },
  },
  optimizeDeps: { entries: [] },
  server: { port: 5173, strictPort: true, cors: { origin: /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/ } },
  plugins: [precompress()],
  test: {
    environment: 'happy-dom',
    include: ['{facilitator,participant,shared}/web/**/*.test.{ts,tsx}', 'tests/web/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
  },
});
