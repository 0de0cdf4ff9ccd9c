/** Compiled messages read as the Fluent library reads them, in every language and file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { compileWords, pickUsed } from './build/words';
import { byLanguage, format, LANGUAGES, type Pattern, pickLanguage, showLanguage, t, tError, type Words } from './i18n';

const LOCALES = join(import.meta.dirname, '../locales');
const files = LANGUAGES.flatMap((language) =>
  readdirSync(join(LOCALES, language)).map((name) => ({ language, name, text: readFileSync(join(LOCALES, language, name), 'utf8') })),
);

function variablesOf(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [];
  return pattern.flatMap((piece) =>
    typeof piece === 'string' ? [] : [piece[0], ...(piece[1] ?? []).flatMap(([, inner]) => variablesOf(inner))],
  );
}

describe('compiled words', () => {
  it.each(files)('read as Fluent reads $language/$name', ({ language, name, text }) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(text));
    const words = compileWords(text, name);
    expect(Object.keys(words).length).toBeGreaterThan(0);

    for (const [key, pattern] of Object.entries(words)) {
      for (const value of [0, 1, 2, 5, 21, 1234, 1.5, 'sana']) {
        const variables = Object.fromEntries(variablesOf(pattern).map((variable) => [variable, value]));
        const expected = bundle.formatPattern(bundle.getMessage(key)?.value ?? '', variables);
        expect(format(pattern, variables, language), key).toBe(expected);
      }
    }
  });

  it('refuse at build time what the screens cannot show', () => {
    expect(() => compileWords('a = { NUMBER($share, style: "percent") }', 'x.ftl')).toThrow('x.ftl: a: ');
  });

  it('keep the messages that sources name, whole or by head and tail', () => {
    const words = { one: '1', two: '2', 'word-strong': 's', 'word-weak': 'w', 'error-full': 'f', 'error-other': 'o' };
    const sources = "t('one'); t(`word-${word}`); type Word = 'strong'; t(`error-${code}`); const FATES = { full: 'drop' };";
    expect(pickUsed(words, sources)).toEqual({ one: '1', 'word-strong': 's', 'error-full': 'f' });
  });
});

describe('the language', () => {
  it('is the first of ours that the phone speaks', () => {
    expect(pickLanguage(['de-DE', 'sv-FI', 'fi'])).toBe('sv');
    expect(pickLanguage(['de', 'fr'])).toBeNull();
  });

  it('changes on screen at once, and an unknown refusal has general words', async () => {
    const said: Record<string, Words> = { fi: { hei: 'Hei', 'error-unknown': 'Jokin meni pieleen' }, sv: { hei: 'Hej' } };
    const source = byLanguage(Object.fromEntries(LANGUAGES.map((one) => [`/locales/${one}/`, async () => ({ default: said[one] ?? {} })])));
    await showLanguage('fi', source);
    expect([t('hei'), tError('code_of_next_year'), document.documentElement.lang]).toEqual(['Hei', 'Jokin meni pieleen', 'fi']);

    await showLanguage('sv', source);
    expect(t('hei')).toBe('Hej');
  });
});
