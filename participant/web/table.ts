/** The states of a table's rows as the phone asks for them: what a tap makes of one, what is left to confirm. Pure. */
import type { ItemText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { openProposals } from './proposal';
import { asGrid, missingRows } from './question_types/grid';

/** So many states are gone through by tapping a row; more are chosen from a scale. */
const TAPPED_MAX = 3;

/** Whether a table has a scale, on which most rows get the middle and only exceptions are chosen one by one. */
export function hasScale({ options }: Pick<ItemText, 'options'>): boolean {
  return options.length > TAPPED_MAX;
}

/** The state of each row on screen: as answered, or as proposed, or the lowest, which is "not at all". */
export function shownStates(item: ItemText, proposed: Readonly<Record<string, string>>, answer: AnswerValue | undefined): Record<string, string> {
  const lowest = item.options[0]?.id ?? '';
  const given = asGrid(answer);
  const open = openProposals(item, proposed, answer);
  return Object.fromEntries(item.rows.map((row) => [row, given[row] ?? open[row] ?? lowest]));
}

/** The state that a tap gives a row: from the lowest to the highest, then downwards. */
export function tapped({ options }: Pick<ItemText, 'options'>, state: string | undefined): string {
  const index = Math.max(0, options.findIndex(({ id }) => id === state));
  return options.at(index - 1)?.id ?? '';
}

/** The middle of a scale: what a row gets that nobody takes exception to. */
export function middleOf({ options }: Pick<ItemText, 'options'>): string {
  return options[Math.floor(options.length / 2)]?.id ?? '';
}

/** A table with the rows that were left out filled in with one state. */
export function withRest(item: ItemText, answer: AnswerValue | undefined, state: string): Record<string, string> {
  return { ...asGrid(answer), ...Object.fromEntries(missingRows(item, answer).map((row) => [row, state])) };
}

/** The rows that were given another state than the middle. */
export function exceptionsOf(item: ItemText, answer: AnswerValue | undefined): string[] {
  const given = asGrid(answer);
  return item.rows.filter((row) => row in given && given[row] !== middleOf(item));
}
