/** Words that came with the later part: all languages at once, since a part that came late should wait for nothing. */
import { format, type Language, language, t as said, type Variables, type Words } from '@shared/i18n';
import en from './texts/en.later';
import fi from './texts/fi.later';
import sv from './texts/sv.later';

export const MORE: Record<Language, Words> = { fi, sv, en };

/** The words of a key, of the later part or of the first one. */
export function t(key: string, variables: Variables = {}): string {
  const pattern = MORE[language.value][key];
  return pattern === undefined ? said(key, variables) : format(pattern, variables, language.value);
}
