/** The words of the lazily fetched screens, in all languages at once: changing the language then fetches nothing. */
import { byLanguage, format, language, t as said, type Variables, type Words } from '@shared/i18n';

export const LAZY_WORDS = byLanguage(import.meta.glob<Words>('../../shared/locales/*/language.toml', { query: '?phone-later', import: 'default', eager: true }));

/** The words of a key, of the lazy screens or of the first one. */
export function t(key: string, variables: Variables = {}): string {
  const pattern = LAZY_WORDS[language.value][key];
  return pattern === undefined ? said(key, variables) : format(pattern, variables, language.value);
}
