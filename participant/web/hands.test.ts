/** A count of hands: where it begins, how a hand moves, what is saved. */
import type { ItemText } from '@shared/definition';
import type { OwnTable } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { dealtTo, handsOf, isCounted, raised, startOf } from './hands';
import { EMPTY_OUTBOX, put } from './outbox';

const options = ['none', 'part', 'own'].map((id) => ({ id, text: id, short: id }));
const size: ItemText = {
  id: 'size', step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: '', label: '', help: null,
  options, minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false,
};
const grid: ItemText = { ...size, id: 'asis', type: 'state_grid', shape: 'table', rows: ['field', 'mkt'], rows_of: 'role', is_shuffled: false };
const scale: ItemText = { ...grid, id: 'consent', options: ['1', '2', '3', '4', '5'].map((id) => ({ id, text: id, short: id })) };
const table: OwnTable = { mode: 'hands', seat: 1, seats: [1, 2, 3], done: [], hands: [{ item: 'size', round: 1, hands: { own: 2 }, people: 3 }] };

it('a count begins as it was saved, and a grid with everybody at the usual answer of each row', () => {
  expect(startOf(size, undefined, {}, 3)).toEqual({});
  expect(startOf(size, { own: 2 }, {}, 3)).toEqual({ own: 2 });
  expect(startOf(grid, undefined, { mkt: 'own' }, 3)).toEqual({ field: { none: 3 }, mkt: { own: 3 } });
  expect(startOf(grid, { field: { part: 1, none: 2 } }, {}, 3)).toEqual({ field: { part: 1, none: 2 }, mkt: { none: 3 } });
  expect(startOf(scale, undefined, {}, 4)).toEqual({ field: { '3': 4 }, mkt: { '3': 4 } });
});

it('who comes to the table later begins with the usual answer, and the count is to be made again', () => {
  const larger = { ...table, seats: [1, 2, 3, 4] };
  const counted = put(EMPTY_OUTBOX, { kind: 'hands', item: 'size', round: 1, hands: { none: 4 } }, 'i1', 4);

  expect(startOf(grid, { field: { part: 1, none: 2 }, mkt: { own: 3 } }, { mkt: 'own' }, 4)).toEqual({ field: { part: 1, none: 3 }, mkt: { own: 4 } });
  expect(isCounted(EMPTY_OUTBOX, table, 'size', 1)).toBe(true);
  expect(isCounted(EMPTY_OUTBOX, larger, 'size', 1)).toBe(false);
  expect(isCounted(EMPTY_OUTBOX, larger, 'size', 2)).toBe(false);
  expect(isCounted(counted, larger, 'size', 1)).toBe(true);
});

it('a hand comes from the usual answer and goes back to it, so that a row always has everybody', () => {
  expect(dealtTo({ none: 3 }, 'own', 'none', 1)).toEqual({ none: 2, own: 1 });
  expect(dealtTo({ none: 2, own: 1 }, 'own', 'none', -1)).toEqual({ none: 3, own: 0 });
});

it('hands are added up', () => {
  expect(raised({ own: 2, none: 1 })).toBe(3);
  expect(raised({})).toBe(0);
});

it('what is not sent yet is on screen before what the server has, and one that overrules it takes its place', () => {
  const first = put(EMPTY_OUTBOX, { kind: 'hands', item: 'size', round: 1, hands: { none: 3 } }, 'i1', 4);
  const second = put(first, { kind: 'hands', item: 'size', round: 1, hands: null }, 'i2', 4);

  expect(handsOf(EMPTY_OUTBOX, table, 'size', 1)).toEqual({ own: 2 });
  expect(handsOf(EMPTY_OUTBOX, table, 'size', 2)).toBeUndefined();
  expect(handsOf(first, table, 'size', 1)).toEqual({ none: 3 });
  expect(handsOf(second, table, 'size', 1)).toBeNull();
  expect(second.entries.map((entry) => [entry.intent, entry.kind === 'hands' && entry.sequence])).toEqual([['i2', 6]]);
});
