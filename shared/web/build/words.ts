/**
 * Compiles Fluent messages while the front end is built, so that no phone has to fetch a parser.
 *
 * `import words from '.../terms.ftl'` gives every message of the file; with `?participant` only those that the
 * sources of that side and of what all sides share name, as `.../language.toml?phone` does for a whole screen. The Fluent library reads the files here, and in the tests its own formatting is what `format` in
 * i18n.ts is held against.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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

/** The files of a language whose words a screen fetches at once, and the side whose sources choose among them. */
const SCREENS: Readonly<Record<string, { files: readonly string[]; side?: string }>> = {
  console: { files: ['terms', 'errors', 'structure', 'reasons', 'actions', 'companies', 'screens', 'console', 'company', 'people', 'follow_up', 'preparing', 'projector', 'run_of_show', 'mail', 'templates'] },
  phone: { files: ['phone', 'screens', 'terms', 'errors'], side: 'participant' },
  // After its first screen.
  'phone-later': { files: ['structure', 'phone_later'], side: 'participant' },
};

/** The Vite plugin that makes Fluent files importable, and as `<language>/language.toml?<screen>` all that a screen says. */
export function fluentWords(root: string): Plugin {
  return {
    name: 'fluent-words',
    enforce: 'pre',
    load(id) {
      const [path = '', asked = ''] = id.split('?');
      const screen = path.endsWith('/language.toml') ? SCREENS[asked] : undefined;
      if (!screen && !path.endsWith('.ftl')) return null;
      const paths = screen ? screen.files.map((name) => join(dirname(path), `${name}.ftl`)) : [path];
      const side = screen ? screen.side : asked;
      const words: Words = {};
      for (const file of paths) {
        this.addWatchFile(file);
        Object.assign(words, compileWords(readFileSync(file, 'utf8'), relative(root, file)));
      }
      return `export default ${JSON.stringify(side ? pickUsed(words, readSources(root, side)) : words)}`;
    },
  };
}
