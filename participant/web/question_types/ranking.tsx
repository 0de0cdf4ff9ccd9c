/** Up to three rows, the strongest first. Its screen comes with the other late ones. */
import { rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import type { AnswerValue } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { lazyScreens } from '../lazy_screens';
import type { AnsweringWithAbstain, QuestionType } from './question_type';

/** So many rows a ranking has. */
export const RANK_MAX = 3;

export function asRanking(answer: AnswerValue | undefined): string[] {
  return Array.isArray(answer) ? answer : [];
}

/** A ranking after a row was tapped: put last, or taken out if it was in. */
export function toggleRow(ranking: readonly string[], row: string): string[] {
  return ranking.includes(row) ? ranking.filter((other) => other !== row) : [...ranking, row];
}

function Ranking(props: AnsweringWithAbstain): JSX.Element {
  const screens = lazyScreens.value;
  return screens ? <screens.Ranking {...props} /> : <p>{t('phone-loading')}</p>;
}

export const rank_top3: QuestionType = {
  Answering: Ranking,
  goesOn: (answer) => asRanking(answer).length === RANK_MAX,
  missingPart: (_item, answer) => {
    const missing = RANK_MAX - asRanking(answer).length;
    return missing > 0 ? t('phone-places-left', { count: missing }) : '';
  },
  inWords: (definition, item, answer) =>
    asRanking(answer)
      .map((row, index) => `${index + 1}. ${rowName(definition, item, row)}`)
      .join(', '),
};
