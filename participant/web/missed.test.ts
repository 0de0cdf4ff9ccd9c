/** Whatever did not reach the server has one place on screen: the open field, or else the list of what was missed. */
import type { Definition, ItemText } from '@shared/definition';
import type { OwnAnswers, Phase, PhoneRoom } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { listMissed } from './missed';
import type { Notices } from './notices';
import { draft, EMPTY_OUTBOX } from './outbox';

const item = (id: string, type: ItemText['type']): ItemText => ({
  id, step: 'q1', type, shape: type === 'comment' ? 'text' : 'levels', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false,
});
const definition: Definition = { version: '1', steps: [], roles: [], stages: [], seams: [], segments: [], unasked_items: [], items: [item('a', 'ordinal'), item('note', 'comment')] };
const own: OwnAnswers = {
  participant: 'p', name: '', group: null, sequence: 0, answers: [], comments: [{ id: 'c1', item: 'note', text: 'hm', reason_round: 0 }], upvoted: [], worth: null, table: null,
};
const refused = (where: string, code: string): Notices => ({ [where]: { code, params: {} } });

const missedAt = (step: string, phase: Phase, notices: Notices, written: Record<string, string> = {}) => {
  const room = { step, items: { a: { phase, round: 1 }, note: { phase, round: 1 } } } as unknown as PhoneRoom;
  const box = Object.entries(written).reduce((before, [where, text]) => draft(before, where, text), EMPTY_OUTBOX);
  return listMissed(definition, room, own, box, notices).map(({ where, refusal, text }) => [where, refusal?.code, text]);
};

it.each([
  ['q1', 'open', []],
  ['q1', 'locked', [['a', 'item_locked', '']]],
  ['q1', 'revealed', [['a', 'item_locked', '']]],
  ['q2', 'locked', [['a', 'item_locked', '']]],
  ['closed', 'locked', [['a', 'item_locked', '']]],
] as const)('a refused answer in step %s with the question %s', (step, phase, missed) => {
  expect(missedAt(step, phase, refused('a', 'item_locked'))).toEqual(missed);
});

it.each([
  ['q1', 'open', []],
  ['q1', 'locked', [['note', undefined, 'kesken']]],
  ['q1', 'revealed', [['note', undefined, 'kesken']]],
  ['q2', 'locked', []],
  ['closed', 'locked', [['note', undefined, 'kesken']]],
] as const)('a half-written comment in step %s with the question %s', (step, phase, missed) => {
  expect(missedAt(step, phase, {}, { note: 'kesken' })).toEqual(missed);
});

it.each([
  ['q1', 'locked', [['a', undefined, 'kesken', true]]],
  ['closed', 'locked', [['a', undefined, 'kesken', false]]],
] as const)('a comment on an answered question in step %s, with the question %s, waits for the result while there is one to come', (step, phase, missed) => {
  const box = draft(EMPTY_OUTBOX, 'a', 'kesken');
  const room = { step, items: { a: { phase, round: 1 } } } as unknown as PhoneRoom;
  expect(listMissed(definition, room, own, box, {}).map(({ where, refusal, text, canWait }) => [where, refusal, text, canWait])).toEqual(missed);
});

it('a refused comment is shown with its words, in whatever step', () => {
  expect(missedAt('q2', 'locked', refused('note', 'comments_closed'), { note: 'myöhässä' })).toEqual([['note', 'comments_closed', 'myöhässä']]);
});

it('so is a refused edit', () => {
  expect(missedAt('q2', 'locked', refused('c1', 'comments_closed'), { 'edit c1': 'parempi' })).toEqual([['edit c1', 'comments_closed', 'parempi']]);
});

it('what the field under a result shows is not listed beside it', () => {
  expect(missedAt('q1', 'revealed', refused('a', 'comment_too_long'), { a: 'pitkä' })).toEqual([]);
});
