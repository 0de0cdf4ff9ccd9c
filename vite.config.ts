/** How the browser's side is compiled: one entry a screen, into shared/web/dist, with a manifest for Python. */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { lean } from './shared/web/build/lean.ts';
import { fluentWords } from './shared/web/build/words.ts';

const root = import.meta.dirname;
const dist = join(root, 'shared/web/dist');
const screens = {
  console: join(root, 'facilitator/web/console/main.tsx'),
  projector: join(root, 'facilitator/web/projector/main.tsx'),
};
const phone = { participant: join(root, 'participant/web/main.tsx') };
const preview = { preview: join(root, 'participant/web/preview.tsx') };

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
  const fonts = join(root, 'node_modules/@expo-google-fonts');
  const faces = {
    'source-sans-3': ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((face) => `SourceSans3_${face}`),
    'noto-emoji': ['NotoEmoji_400Regular'],
  };
  return {
    name: 'report-fonts',
    apply: 'build',
    generateBundle() {
      for (const [family, names] of Object.entries(faces)) {
        for (const name of names) {
          const path = join(fonts, family, name.slice(name.indexOf('_') + 1), `${name}.ttf`);
          this.emitFile({ type: 'asset', fileName: `fonts/${basename(path)}`, source: readFileSync(path) });
        }
      }
    },
  };
}

const tests = globSync(['{facilitator,participant,shared}/web/**/*.test.{ts,tsx}', 'tests/web/**/*.test.{ts,tsx}'], { cwd: root });
// A mock is of no use to a module that an earlier file has loaded.
const mocking = tests.filter((path) => readFileSync(join(root, path), 'utf-8').includes('vi.mock('));

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
    modulePreload: false,
  },
  // The phone is built by itself: pieces cut to be shared with the other screens would cost it two kilobytes.
  environments: {
    client: { build: { rolldownOptions: { input: screens } } },
    phone: {
      consumer: 'client',
      build: { emptyOutDir: false, manifest: '.vite/manifest.phone.json', rolldownOptions: { input: phone } },
    },
    // Its style sheets would come in another order if the console's were cut out of them.
    preview: {
      consumer: 'client',
      build: { emptyOutDir: false, manifest: '.vite/manifest.preview.json', rolldownOptions: { input: preview } },
    },
  },
  builder: {
    async buildApp({ build, environments }) {
      // One after the other: the first empties the folder.
      for (const name of ['client', 'phone', 'preview']) {
        const environment = environments[name];
        if (environment) await build(environment);
      }
    },
  },
  plugins: [fluentWords(root), lean(), precompress(), reportFonts()],
  test: {
    environment: 'happy-dom',
    passWithNoTests: true,
    // A language's words come from files that a cache of modules does not look at: it would test the words of yesterday.
    fsModuleCache: false,
    // A DOM for each file takes ten times as long as the tests, so that all but a few files share one in each worker.
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include: tests.filter((path) => !mocking.includes(path)) } },
      { extends: true, test: { name: 'mocking', isolate: true, include: mocking } },
    ],
  },
});
