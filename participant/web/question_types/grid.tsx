/** One option for each row of a table. Its screen comes with the other late ones. */
import type { ItemText } from '@shared/definition';
import { t } from '@shared/i18n';
import type { AnswerValue } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { lazyScreens } from '../lazy_screens';
import type { AnsweringWithAbstain, QuestionType } from './question_type';

export function asGrid(answer: AnswerValue | undefined): Record<string, string> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {};
}

/** The rows of a grid without an answer. */
export function missingRows(item: ItemText, answer: AnswerValue | undefined): string[] {
  const given = asGrid(answer);
  return item.rows.filter((row) => !(row in given));
}

// The first table comes late in the hour: a person who joins just then waits for one more fetch, and nobody else.
function Table(props: AnsweringWithAbstain): JSX.Element {
  const screens = lazyScreens.value;
  return screens ? <screens.Table {...props} /> : <p>{t('phone-loading')}</p>;
}

export const state_grid: QuestionType = {
  Answering: Table,
  isAnswered: (item, answer) => missingRows(item, answer).length === 0,
  // A table goes on under the same finger.
  goesOn: () => false,
  missingPart: (item, answer) => {
    const missing = missingRows(item, answer).length;
    return missing ? t('phone-rows-left', { count: missing }) : '';
  },
  inWords: (_definition, item, answer) => {
    const given = Object.values(asGrid(answer));
    return item.options
      .map(({ id, short }) => ({ short, count: given.filter((state) => state === id).length }))
      .filter(({ count }) => count > 0)
      .map(({ short, count }) => `${short}: ${count}`)
      .join(', ');
  },
};
