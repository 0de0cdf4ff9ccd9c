/** An answer as a sentence would say it. */
import type { Definition, ItemText } from '@shared/definition';
import { language, t } from '@shared/i18n';
import type { AnswerValue } from '@shared/protocol.gen';
import { typeOf } from './question_types';
import type { AskedItem } from './view';

/** The words of an answer; undefined is no answer, null "en osaa sanoa". */
export function inWords(definition: Definition, item: ItemText, answer: AnswerValue | undefined): string {
  if (answer === undefined) return t('phone-unanswered');
  if (answer === null) return t('abstain');
  return typeOf(item).inWords?.(definition, item, answer) ?? String(answer);
}

/** What is still missing from an answer that is saved in parts; empty where nothing is. */
export function missingPart({ text, answer }: Pick<AskedItem, 'text' | 'answer'>): string {
  return answer === undefined || answer === null ? '' : (typeOf(text).missingPart?.(text, answer) ?? '');
}

/** The `lang` of words that a facilitator wrote, where the phone speaks another language. */
export function langOf(written: string | undefined): string | undefined {
  return written === language.value ? undefined : written;
}
