/** What the facilitator has proposed for the rows of a table and this person has not answered yet: pure. */
import type { ItemText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { missingRows } from './question_types/grid';

/**
 * The proposed states of rows without an answer, by row. A state that the table does not know proposes nothing, and
 * a person who could not say has answered.
 */
export function openProposals(
  item: ItemText,
  proposed: Readonly<Record<string, string>>,
  answer: AnswerValue | undefined,
): Record<string, string> {
  if (answer === null) return {};
  const states = item.options.map(({ id }) => id);
  return Object.fromEntries(
    missingRows(item, answer).flatMap((row) => {
      const state = proposed[row];
      return state !== undefined && states.includes(state) ? [[row, state]] : [];
    }),
  );
}
