/** How the browser's side is compiled: one entry a screen, into shared/web/dist, with a manifest for Python. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const dist = join(root, 'shared/web/dist');
const screens = {
  console: join(root, 'facilitator/web/console/main.tsx'),
  projector: join(root, 'facilitator/web/projector/main.tsx'),
  participant: join(root, 'participant/web/main.tsx'),
};

/** Leaves a .br and a .gz beside every asset, so that the server never compresses one. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      const folder = join(dir ?? dist, 'assets');
      for (const name of readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const path = join(folder, name);
        const source = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}

/** Puts the report's typefaces in dist/fonts: the PDF compiler reads TrueType only, and no page loads these. */
function reportFonts(): Plugin {
  const family = join(root, 'node_modules/@expo-google-fonts/source-sans-3');
  const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
  return {
    name: 'report-fonts',
    apply: 'build',
    generateBundle() {
      for (const face of faces) {
        const path = join(family, face, `SourceSans3_${face}.ttf`);
        this.emitFile({ type: 'asset', fileName: `fonts/${basename(path)}`, source: readFileSync(path) });
      }
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  resolve: { alias: { '@shared': join(root, 'shared/web') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: dist,
    // Only this folder of dist is served, under /assets/; the manifest beside it is not.
    assetsDir: 'assets',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: address would need its own word in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(Object.entries(screens).filter(([, path]) => existsSync(path))) },
  },
  plugins: [precompress(), reportFonts()],
  test: {
    environment: 'happy-dom',
    include: ['{facilitator,participant,shared}/web/**/*.test.{ts,tsx}', 'tests/web/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
  },
});
