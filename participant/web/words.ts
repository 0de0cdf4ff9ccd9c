/** An answer as a sentence would say it. */
import { type Definition, type ItemText, rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import type { AnswerValue } from '@shared/protocol.gen';
import { asGrid, asRanking } from './view';

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
