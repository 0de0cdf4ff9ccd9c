/** The page of parts, a static page for people who draw screens: `make parts` builds it into artefacts/parts. */
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root: join(root, 'facilitator/web/parts_page'),
  base: './',
  publicDir: false,
  resolve: { alias: { '@shared': join(root, 'shared/web') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: join(root, 'artefacts/parts'), emptyOutDir: true, target: 'es2022' },
});
