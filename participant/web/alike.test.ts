/** How one's own answers compare with the group's. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, ItemResult, OwnAnswers } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { compare } from './alike';
import { NOTHING_OWN } from './testing/session';

const item = (id: string, changes: Partial<ItemText> = {}): ItemText => ({
  id, step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: ['pieni', 'keski', 'suuri'].map((one) => ({ id: one, text: one, short: one })), minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false, ...changes,
});
const definition: Definition = { version: '1', steps: [], roles: [], stages: [], seams: [], segments: [], unasked_items: [], items: [item('a'), item('b'), item('n', { type: 'number', options: [] }), item('t', { type: 'state_grid', shape: 'table' })] };
const result = (median: number | null, round = 1) => ({ median, round }) as ItemResult;
const own = (answers: Record<string, AnswerValue>): OwnAnswers => ({ ...NOTHING_OWN, answers: Object.entries(answers).map(([id, answer]) => ({ item: id, round: 1, answer })) });

it('an answer is the group’s when it is the median, or beside a median between two', () => {
  const alike = compare(definition, { a: result(2), b: result(2.5), n: result(4) }, own({ a: 'keski', b: 'suuri', n: 4 }));

  expect(alike).toEqual({ compared: 3, same: 3, apart: [] });
});

it('where they differ both are said in words', () => {
  const alike = compare(definition, { a: result(3), n: result(4) }, own({ a: 'pieni', n: 7 }));

  expect(alike.same).toBe(0);
  expect(alike.apart).toEqual([{ item: 'a', group: 'suuri', own: 'pieni' }, { item: 'n', group: '4', own: '7' }]);
});

it('nothing is compared that either did not answer, or in another round', () => {
  expect(compare(definition, { a: result(null), b: result(1, 2), t: result(null) }, own({ a: 'pieni', b: 'pieni', t: {}, n: 3 })).compared).toBe(0);
  expect(compare(definition, { a: result(1) }, own({ a: null })).compared).toBe(0);
  expect(compare(definition, { a: result(1) }, null).compared).toBe(0);
});
