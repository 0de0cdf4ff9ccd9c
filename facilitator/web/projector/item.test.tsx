/** Which rows of a ranking are on the wall. */
import type { ItemText } from '@shared/definition';
import type { ItemResult, RowResult } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { ItemScene } from './item';

const friction: ItemText = {
  id: 'friction', step: 'q1', type: 'rank_top3', shape: 'ranking', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: 'stage', is_shuffled: false,
};

const today: ItemText = {
  ...friction, id: 'today', type: 'state_grid', shape: 'table',
  options: ['none', 'part', 'own'].map((id) => ({ id, text: `State ${id}`, short: id })),
};

function gridOnWall(...rows: Partial<RowResult>[]): HTMLElement {
  const result = { n: 4, abstained: 0, rows, counts: [], earlier: [] } as unknown as ItemResult;
  return draw(<ItemScene item={today} result={result} groups={null} texts={texts} size={{ width: 1920, height: 996 }} />);
}

function placesOnWall(...places: number[]): string[] {
  const rows = places.map((place, number): RowResult => ({
    row: `row${number}`, counts: {}, score: 10 - place, place,
    is_place_shared: places.filter((other) => other === place).length > 1, majority: null, is_contested: false,
  }));
  const result: ItemResult = {
    round: 1, n: 4, abstained: 0, counts: [], median: null, agreement: null, agreement_word: null, has_two_camps: false, high_camp_from: null,
    is_closed: false, rows,
  } as unknown as ItemResult;
  const wall = draw(<ItemScene item={friction} result={result} groups={null} texts={texts} size={{ width: 1920, height: 996 }} />);
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

it('puts each row of a grid under the state that the server says most gave', () => {
  const wall = gridOnWall(
    { row: 'field', counts: { none: 1, part: 2, own: 1 }, majority: 'part', is_contested: true },
    { row: 'inside', counts: { none: 0, part: 0, own: 4 }, majority: 'own', is_contested: false },
  );

  const under = [...wall.querySelectorAll('.state-groups section')].map((section) => [
    section.querySelector('h2')?.firstChild?.textContent,
    section.querySelectorAll('li').length,
    section.querySelectorAll('li.contested').length,
  ]);
  expect(under).toEqual([['State own', 1, 0], ['State part', 1, 1], ['State none', 0, 0]]);
});
