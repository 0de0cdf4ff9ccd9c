/** Which screen fits the room, and what is left to answer. */
import { type Definition, type ItemText, withOwn } from '@shared/definition';
import type { OwnAnswers, Phase, PhoneRoom } from '@shared/protocol.gen';
import { describe, expect, it } from 'vitest';
import { EMPTY_OUTBOX, put } from './outbox';
import { missingRows } from './question_types/grid';
import { toggleRow } from './question_types/ranking';
import { counted, countAnswers, isAnswered, listItems, textLength, viewOf } from './view';

const item = (id: string, changes: Partial<ItemText> = {}): ItemText => ({
  id, step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false, ...changes,
});
const grid = item('grid', { type: 'state_grid', shape: 'table', rows: ['r1', 'r2'] });
const definition: Definition = {
  version: '1', steps: [], roles: [], stages: [], seams: [], segments: [], unasked_items: [],
  items: [item('a'), item('b'), item('note', { type: 'comment', shape: 'text' }), item('other', { step: 'q2' })],
};
const roomAt = (step: string, phases: Record<string, Phase>, changes: Partial<PhoneRoom> = {}) =>
  ({
    step,
    items: Object.fromEntries(Object.entries(phases).map(([id, phase]) => [id, { phase, round: 1 }])),
    structure: null,
    ...changes,
  }) as PhoneRoom;
const own: OwnAnswers = {
  participant: 'p', name: '', group: null, sequence: 3, comments: [], upvoted: [], worth: null, table: null,
  answers: [{ item: 'a', round: 1, answer: 'x' }],
};

const viewAt = (step: string, phases: Record<string, Phase>, changes: Partial<PhoneRoom> = {}) => {
  const room = roomAt(step, phases, changes);
  return viewOf(room, listItems(definition, room, own, EMPTY_OUTBOX));
};

describe('the screen', () => {
  it.each([
    ['lobby', {}, 'lobby'],
    ['q1', {}, 'waiting'],
    ['q1', { a: 'hidden', b: 'hidden' }, 'waiting'],
    ['q1', { a: 'open', b: 'locked' }, 'ballot'],
    ['q1', { a: 'locked', b: 'locked' }, 'locked'],
    ['q1', { a: 'revealed', b: 'locked' }, 'revealed'],
    ['q1', { a: 'revealed', b: 'open' }, 'ballot'],
    ['q1', { other: 'open' }, 'waiting'],
    ['structure', {}, 'waiting'],
    ['closed', { a: 'revealed' }, 'closed'],
  ] as const)('in step %s with items %j is %s', (step, phases, view) => {
    expect(viewAt(step, phases)).toBe(view);
  });

  it.each([
    ['lobby', { a: 'open', other: 'open' }, 'ballot'],
    ['lobby', { a: 'hidden', other: 'hidden' }, 'lobby'],
    ['q1', { a: 'locked', other: 'open' }, 'ballot'],
    ['q1', { a: 'locked', other: 'locked' }, 'locked'],
  ] as const)('of a workshop that is answered beforehand, in step %s with items %j, is %s', (step, phases, view) => {
    expect(viewAt(step, phases, { beforehand: { until: null } })).toBe(view);
  });

  it('is the structure once it is revealed', () => {
    expect(viewAt('structure', {}, { structure: {} as NonNullable<PhoneRoom['structure']> })).toBe('structure');
  });
});

describe('the ballot', () => {
  it('asks the questions of all steps together where people answer beforehand', () => {
    const room = roomAt('lobby', { a: 'open', b: 'open', note: 'open', other: 'open' }, { beforehand: { until: 9 } });

    expect(listItems(definition, room, own, EMPTY_OUTBOX).map(({ text }) => text.id)).toEqual(['a', 'b', 'note', 'other']);
  });

  it('lists the step’s items with their answers, an unsent tap before a saved answer', () => {
    const box = put(EMPTY_OUTBOX, { kind: 'vote', item: 'b', round: 1, answer: 'y' }, 'i1', 3);
    const items = listItems(definition, roomAt('q1', { a: 'open', b: 'open', note: 'open', other: 'open' }), own, box);

    expect(items.map(({ text, answer, isUnsent }) => [text.id, answer, isUnsent])).toEqual([
      ['a', 'x', false],
      ['b', 'y', true],
      ['note', undefined, false],
    ]);
    expect(counted(items).map(({ text }) => text.id)).toEqual(['a', 'b']);
  });

  it('counts an answer once the server has it, and a change of it as on its way', () => {
    const box = put(put(EMPTY_OUTBOX, { kind: 'vote', item: 'a', round: 1, answer: 'z' }, 'i1', 3), { kind: 'vote', item: 'b', round: 1, answer: 'y' }, 'i2', 3);
    const items = counted(listItems(definition, roomAt('q1', { a: 'open', b: 'open' }), own, box));

    expect(countAnswers(items)).toEqual({ total: 2, saved: 1, underWay: 2, settled: 0 });
  });

  it('never shows a hidden item', () => {
    expect(listItems(definition, roomAt('q1', { a: 'hidden', b: 'open' }), own, EMPTY_OUTBOX).map(({ text }) => text.id)).toEqual(['b']);
  });

  it('has own scales before the comments of their step, and own comments after them', () => {
    const written = { step: 'q1', text: '', label: '', options: [] };
    const whole = withOwn(definition, [
      { ...written, id: 'words', type: 'comment', shape: 'text' },
      { ...written, id: 'scale', type: 'ordinal', shape: 'levels' },
      { ...written, id: 'elsewhere', type: 'ordinal', shape: 'levels', step: 'q2' },
    ]);
    const room = roomAt('q1', { a: 'open', b: 'open', note: 'open', words: 'open', scale: 'open', elsewhere: 'open' });

    expect(listItems(whole, room, own, EMPTY_OUTBOX).map(({ text }) => text.id)).toEqual(['a', 'b', 'scale', 'note', 'words']);
    expect(withOwn(definition, [])).toBe(definition);
  });

  it('counts a grid as answered with all its rows, and “en osaa sanoa” as an answer', () => {
    expect(isAnswered({ text: grid, answer: { r1: 'own' } })).toBe(false);
    expect(missingRows(grid, { r1: 'own' })).toEqual(['r2']);
    expect(isAnswered({ text: grid, answer: { r1: 'own', r2: 'none' } })).toBe(true);
    expect(isAnswered({ text: grid, answer: null })).toBe(true);
    expect(isAnswered({ text: item('a'), answer: 0 })).toBe(true);
    expect(isAnswered({ text: item('a'), answer: undefined })).toBe(false);
  });
});

describe('a ranking', () => {
  it('takes rows in the order they are tapped, and lets them out', () => {
    expect(toggleRow(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleRow(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });
});

it('text is as long as the server counts it: trimmed, composed, by code points', () => {
  expect(textLength('  a\u0308iti 👍 \n')).toBe(6);
});
