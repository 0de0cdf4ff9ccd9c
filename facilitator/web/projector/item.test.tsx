/** Which rows of a ranking are on the wall. */
import type { ItemText } from '@shared/definition';
import type { ItemResult, RowResult } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { ItemScene } from './item';

const friction: ItemText = {
  id: 'friction', step: 'q1', type: 'rank_top3', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: 'stage',
};

function placesOnWall(...places: number[]): string[] {
  const rows = places.map((place, number): RowResult => ({
    row: `row${number}`, counts: {}, score: 10 - place, place,
    is_place_shared: places.filter((other) => other === place).length > 1,
  }));
  const result: ItemResult = {
    round: 1, n: 4, abstained: 0, counts: [], median: null, agreement: null, agreement_word: null, has_two_camps: false,
    is_closed: false, rows,
  } as unknown as ItemResult;
  const wall = draw(<ItemScene item={friction} result={result} groups={null} texts={texts} />);
  return [...wall.querySelectorAll('.place')].map(({ textContent }) => textContent ?? '');
}

beforeAll(() => show('en'));
afterEach(clear);

it('shows the first seven rows of a ranking', () => {
  expect(placesOnWall(1, 2, 3, 4, 5, 6, 7, 8)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
});

it('shows no part of a place that does not fit whole', () => {
  expect(placesOnWall(1, 2, 3, 4, 5, 6, 7, 7)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  expect(placesOnWall(1, 2, 3, 4, 4, 4, 4, 4)).toEqual(['1.', '2.', '3.']);
});

it('shows a shared place that fits', () => {
  expect(placesOnWall(1, 2, 3, 4, 5, 6, 6, 8)).toEqual(['1.', '2.', '3.', '4.', '5.', '6. =', '6. =']);
});

it('shows as many rows as fit where all share the first place', () => {
  expect(placesOnWall(1, 1, 1, 1, 1, 1, 1, 1)).toHaveLength(7);
});
