/** The phone has words for all it says, in every language, and none it never says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@shared/i18n';
import { describe, expect, it } from 'vitest';
import { compileWords } from '../../shared/web/build/words';
import { LAZY_WORDS } from './lazy_words';
import { REASON_WORDS } from './why';
import { SOURCE } from './texts';

const root = join(import.meta.dirname, '../..');
const folders = [join(root, 'participant/web'), join(root, 'shared/web')];
const sources = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const said = new Set([...sources.matchAll(/\bt\(\s*'([\w-]+)'|'(phone-[\w-]+)'/g)].map(([, key, phone]) => key ?? phone ?? ''));

describe.each(LANGUAGES)('in %s', (language) => {
  const messagesOf = (file: string) => Object.keys(compileWords(readFileSync(join(root, `shared/locales/${language}/${file}`), 'utf8'), file));

  it('there are words for every key in the sources', async () => {
    const { default: words } = await SOURCE[language]();
    expect(said.size).toBeGreaterThan(60);
    expect([...said].filter((key) => !(key in words) && !(key in LAZY_WORDS[language]) && !(key in REASON_WORDS[language]))).toEqual([]);
  });

  it('there are words for keys that are put together', async () => {
    const { default: words } = await SOURCE[language]();
    const keys = [
      ...['strong', 'moderate', 'weak', 'scattered'].map((word) => `agreement-${word}`),
      ...['kept', 'new', 'split_out', 'merged', 'moved', 'removed'].map((change) => `change-${change}`),
      ...['workshop_ended', 'room_locked'].map((shut) => `phone-${shut}`),
      ...['field', 'remote', 'self'].map((mode) => `coverage-${mode}`),
      ...['large', 'small'].map((segment) => `segment-${segment}`),
      ...['unknown', 'offline', 'unknown_code', 'workshop_full', 'personal_code_used', 'item_locked', 'stale_vote'].map(
        (code) => `error-${code}`,
      ),
    ];
    expect(keys.filter((key) => !(key in words))).toEqual([]);
  });

  it('there are words for what is voted on', () => {
    expect(['own', 'hat', 'none'].filter((status) => !(`phone-consent-${status}` in LAZY_WORDS[language]))).toEqual([]);
  });

  it('every text of the phone is used', async () => {
    const { default: words } = await SOURCE[language]();
    expect(messagesOf('phone.ftl').filter((key) => !(key in words))).toEqual([]);
    expect(messagesOf('phone_later.ftl').filter((key) => !(key in LAZY_WORDS[language]))).toEqual([]);
  });

  it('there are words for every form and notice of a structure', () => {
    const wanted = messagesOf('structure.ftl').filter((key) => /^(form-(?!why)|notice-)/.test(key));
    expect(wanted.length).toBeGreaterThan(8);
    expect(wanted.filter((key) => !(key in LAZY_WORDS[language]))).toEqual([]);
  });

  it('no word of the lazy screens is fetched with the first page', async () => {
    const { default: words } = await SOURCE[language]();
    expect(Object.keys(LAZY_WORDS[language]).filter((key) => key in words)).toEqual([]);
  });
});
