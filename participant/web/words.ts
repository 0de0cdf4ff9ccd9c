/** An answer as a sentence would say it. */
import { type Definition, type ItemText, rowName } from '@shared/definition';
import { language, t } from '@shared/i18n';
import type { AnswerValue } from '@shared/protocol.gen';
import { type AskedItem, asGrid, asRanking, missingRows, RANK_MAX } from './view';

/** The words of an answer; undefined is no answer, null "en osaa sanoa". */
export function inWords(definition: Definition, item: ItemText, answer: AnswerValue | undefined): string {
  if (answer === undefined) return t('phone-unanswered');
  if (answer === null) return t('abstain');
  if (item.type === 'rank_top3') {
    return asRanking(answer)
      .map((row, index) => `${index + 1}. ${rowName(definition, item, row)}`)
      .join(', ');
  }
  if (item.type === 'state_grid') {
    const given = Object.values(asGrid(answer));
    return item.options
      .map(({ id, short }) => ({ short, count: given.filter((state) => state === id).length }))
      .filter(({ count }) => count > 0)
      .map(({ short, count }) => `${short}: ${count}`)
      .join(', ');
  }
  return item.options.find(({ id }) => id === answer)?.text ?? String(answer);
}

/** What is still missing from an answer that is saved in parts; empty where nothing is. */
export function missingPart({ text, answer }: Pick<AskedItem, 'text' | 'answer'>): string {
  if (answer === undefined || answer === null) return '';
  if (text.type === 'state_grid') {
    const missing = missingRows(text, answer).length;
    return missing ? t('phone-rows-left', { count: missing }) : '';
  }
  const missing = RANK_MAX - asRanking(answer).length;
  return text.type === 'rank_top3' && missing > 0 ? t('phone-places-left', { count: missing }) : '';
}

/** The `lang` of words that a facilitator wrote, where the phone speaks another language. */
export function langOf(written: string | undefined): string | undefined {
  return written === language.value ? undefined : written;
}
