/** The words of the lazily fetched screens, in all languages at once: changing the language then fetches nothing. */
import { format, type Language, language, t as said, type Variables, type Words } from '@shared/i18n';
import en from './texts/en.later';
import fi from './texts/fi.later';
import sv from './texts/sv.later';

export const LAZY_WORDS: Record<Language, Words> = { fi, sv, en };

/** The words of a key, of the lazy screens or of the first one. */
export function t(key: string, variables: Variables = {}): string {
  const pattern = LAZY_WORDS[language.value][key];
  return pattern === undefined ? said(key, variables) : format(pattern, variables, language.value);
}
