/** Which proposed rows are still open, and what confirming them answers. */
import type { ItemText } from '@shared/definition';
import { expect, it } from 'vitest';
import { openProposals } from './proposal';

const grid: ItemText = {
  id: 'asis', step: 'today', type: 'state_grid', shape: 'table', is_fact: true, is_own: false, text: '', label: '', help: null,
  options: ['none', 'part', 'own'].map((id) => ({ id, text: id, short: id })),
  minimum: 0, maximum: 0, rows: ['seller', 'lead', 'care'], rows_of: 'role', is_shuffled: false,
};
const proposed = { seller: 'own', lead: 'none' };

it('every proposed row is open before the first answer', () => {
  expect(openProposals(grid, proposed, undefined)).toEqual(proposed);
});

it('an answered row is no longer open, whether it was confirmed or corrected', () => {
  expect(openProposals(grid, proposed, { seller: 'part' })).toEqual({ lead: 'none' });
  expect(openProposals(grid, proposed, { seller: 'own', lead: 'own' })).toEqual({});
});

it('confirming keeps the own answers, and leaves rows that nobody proposed', () => {
  const given = { seller: 'part', care: 'own' };
  expect({ ...given, ...openProposals(grid, proposed, given) }).toEqual({ seller: 'part', care: 'own', lead: 'none' });
});

it('a person who could not say is not asked again', () => {
  expect(openProposals(grid, proposed, null)).toEqual({});
});

it('what the table does not know proposes nothing', () => {
  expect(openProposals(grid, { seller: 'half', stranger: 'own' }, undefined)).toEqual({});
});
