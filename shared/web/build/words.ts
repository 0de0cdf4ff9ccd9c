/**
 * Compiles Fluent messages while the front end is built, so that no phone has to fetch a parser.
 *
 * `import words from '.../terms.ftl'` gives every message of the file; with `?participant` only those that the
 * sources of that side and of what all sides share name. The Fluent library reads the files here, and in the tests its own formatting is what `format` in
 * i18n.ts is held against.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import type { Plugin } from 'vite';
import type { Pattern, Words } from '../i18n';

type FluentPattern = NonNullable<FluentResource['body'][number]['value']>;

/** The messages of a Fluent file. Throws where it uses what the screens do not: terms, references, functions. */
export function compileWords(text: string, file: string): Words {
  const words: Words = {};
  for (const { id, value } of new FluentResource(text).body) {
    if (value !== null) words[id] = compile(value, `${file}: ${id}`);
  }
  return words;
}

function compile(pattern: FluentPattern, where: string): Pattern {
  if (typeof pattern === 'string') return pattern;
  return pattern.map((part) => {
    if (typeof part === 'string') return part;
    if (part.type === 'str') return part.value;
    if (part.type === 'var') return [part.name];
    if (part.type === 'select' && part.selector.type === 'var') {
      const variants = part.variants.map(({ key, value }): [string | number, Pattern] => [key.value, compile(value, where)]);
      return [part.selector.name, variants, part.star];
    }
    throw new Error(`${where}: the screens cannot show a Fluent expression of type ${part.type}`);
  });
}

/** Messages that sources name: a key as a string, or a key's head in a template with its tail as a string or key. */
export function pickUsed(words: Words, sources: string): Words {
  const named = new Set([...sources.matchAll(/'([\w-]+)'|\b(\w+)\??:/g)].map(([, text, key]) => text ?? key));
  const heads = [...sources.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, head]) => head ?? '');
  const isUsed = (key: string) =>
    named.has(key) || heads.some((head) => key.startsWith(head) && named.has(key.slice(head.length)));
  return Object.fromEntries(Object.entries(words).filter(([key]) => isUsed(key)));
}

function readSources(root: string, side: string): string {
  return ['shared', side]
    .flatMap((part) => {
      const folder = join(root, part, 'web');
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !/^(dist|build)\b/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
    })
    .join('\n');
}

/** The Vite plugin that makes Fluent files importable. */
export function fluentWords(root: string): Plugin {
  return {
    name: 'fluent-words',
    enforce: 'pre',
    load(id) {
      const [path = '', side] = id.split('?');
      if (!path.endsWith('.ftl')) return null;
      this.addWatchFile(path);
      const words = compileWords(readFileSync(path, 'utf8'), relative(root, path));
      return `export default ${JSON.stringify(side ? pickUsed(words, readSources(root, side)) : words)}`;
    },
  };
}
