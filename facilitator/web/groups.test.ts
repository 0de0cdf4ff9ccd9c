/** Which groups are said to differ. */
import { describe, expect, it } from 'vitest';
import type { ItemText } from '@shared/definition';
import type { GroupResult, ItemGroups } from '@shared/protocol.gen';
import { doGroupsDiffer } from './groups';

const option = (id: string) => ({ id, text: id, short: id });
const item = (type: ItemText['type']): ItemText => ({
  id: 'asis',
  step: 'today',
  type,
  shape: type === 'state_grid' ? 'table' : type === 'rank_top3' ? 'ranking' : 'levels',
  is_fact: false, is_own: false,
  text: '',
  label: '',
  help: null,
  options: [option('none'), option('part'), option('own')],
  minimum: 0,
  maximum: 0,
  rows: ['field'],
  rows_of: 'role', is_shuffled: false,
});
const group = (name: string, counts: Record<string, number> | null): GroupResult => ({
  group: name,
  n: 6,
  counts: [],
  median: null,
  agreement: null,
  agreement_word: null,
  has_two_camps: false,
  rows: counts ? [{ row: 'field', counts, score: 0, place: 0, is_place_shared: false, majority: null, is_contested: false }] : [],
});
const shown = (groups: GroupResult[], lowest: string[] = [], highest: string[] = []): ItemGroups => ({
  item: 'asis',
  round: 1,
  groups,
  too_few: [],
  kept_back: [],
  lowest,
  highest,
});

describe('groups differ', () => {
  it('on a scale where the server says who is lowest and highest', () => {
    expect(doGroupsDiffer(item('ordinal'), shown([], ['Johto'], ['Myynti']))).toBe(true);
    expect(doGroupsDiffer(item('ordinal'), shown([]))).toBe(false);
  });

  it('in a row where most of them chose differently', () => {
    const apart = shown([group('Johto', { own: 5, none: 1 }), group('Myynti', { own: 1, none: 5 })]);
    const alike = shown([group('Johto', { own: 5, none: 1 }), group('Myynti', { own: 4, none: 2 })]);
    expect(doGroupsDiffer(item('state_grid'), apart)).toBe(true);
    expect(doGroupsDiffer(item('state_grid'), alike)).toBe(false);
  });

  it('not where one is divided between its own answer and the answer of the other', () => {
    const tied = shown([group('Johto', { own: 3, none: 3 }), group('Myynti', { own: 6 })]);
    expect(doGroupsDiffer(item('state_grid'), tied)).toBe(false);
  });

  it('not over a row that is not shown for one of them', () => {
    expect(doGroupsDiffer(item('state_grid'), shown([group('Johto', { own: 6 }), group('Myynti', null)]))).toBe(false);
  });
});
