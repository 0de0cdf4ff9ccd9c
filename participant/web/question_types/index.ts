/** The question types on the phone, by the ids that the server gives them. Comments are written elsewhere. */
import type { ItemText } from '@shared/definition';
import { state_grid } from './grid';
import { number } from './number';
import type { QuestionType } from './question_type';
import { rank_top3 } from './ranking';
import { ordinal } from './scale';

export type { AnsweringProps, AnsweringWithAbstain, QuestionType } from './question_type';

export const QUESTION_TYPES: Record<string, QuestionType> = { ordinal, number, state_grid, rank_top3 };

export function typeOf({ type }: Pick<ItemText, 'type'>): QuestionType {
  return QUESTION_TYPES[type] ?? ordinal;
}
