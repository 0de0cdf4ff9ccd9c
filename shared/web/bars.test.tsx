/** How results are read aloud, and that what colours say is said in words too. */
import type { Definition, ItemText } from './definition';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it } from 'vitest';
import { SOURCE } from '../../participant/web/texts';
import { Bars } from './bars';
import { showLanguage } from './i18n';
import type { RoundResult, RowResult } from './protocol.gen';

const sellers: ItemText = {
  id: 'sellers', step: 'q2', type: 'number', shape: 'levels', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 9, rows: [], rows_of: '', is_shuffled: false,
};
const definition: Definition = { version: '1', steps: [], items: [sellers], roles: [], stages: [], seams: [], segments: [], unasked_items: [] };
const result: RoundResult = {
  round: 1, n: 4, abstained: 0, counts: [0, 3, 1, 0, 0, 0, 0, 0, 0, 0], median: null,
  agreement: null, agreement_word: null, has_two_camps: false, high_camp_from: null, is_closed: false, rows: [],
};

beforeAll(() => showLanguage('fi', SOURCE));

it('a bar is read as its label and what its number counts', () => {
  const place = document.createElement('div');
  act(() => render(<Bars definition={definition} item={sellers} result={result} own={2} />, place));
  for (const seen of place.querySelectorAll('[aria-hidden="true"]')) seen.remove();

  expect([...place.querySelectorAll('.bar')].map(({ textContent }) => textContent)).toEqual(['1: 3 vastausta', '2 sinä: 1 vastaus']);
});

const item = (changes: Partial<ItemText>): ItemText => ({
  id: 'x', step: 'consent', type: 'state_grid', shape: 'table', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 0, rows: ['field', 'inside'], rows_of: 'role', is_shuffled: false, ...changes,
});

function drawn(asked: ItemText, rows: Partial<RowResult>[]): HTMLElement {
  const result: RoundResult = {
    round: 1, n: 8, abstained: 0, counts: [], median: null, agreement: null, agreement_word: null, has_two_camps: false, high_camp_from: null,
    is_closed: false, rows: rows.map((row) => ({ row: '', counts: {}, score: 0, place: 0, is_place_shared: false, majority: null, is_contested: false, ...row })),
  };
  const place = document.createElement('div');
  act(() => render(<Bars definition={definition} item={asked} result={result} />, place));
  return place;
}

const lines = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map((line) => line.textContent);

it('says under each row of a table which part of it is how many of what, in their order', () => {
  const grid = item({ options: ['Varauksia', 'Hyväksyn', 'Täysi tuki'].map((short) => ({ id: short, text: short, short })) });

  const place = drawn(grid, [
    { row: 'field', counts: { Varauksia: 2, Hyväksyn: 0, 'Täysi tuki': 6 } },
    { row: 'inside', counts: { Hyväksyn: 8 } },
  ]);

  expect(lines(place, '.grid-words')).toEqual(['Varauksia 2Täysi tuki 6', 'Hyväksyn 8']);
  expect(lines(place, '.grid-bar')).toEqual(['26', '8']);
});

it("shows a ranking in the server's order", () => {
  const place = drawn(item({ type: 'rank_top3', shape: 'ranking' }), [
    { row: 'field', score: 5, place: 1 },
    { row: 'inside', score: 3, place: 2, is_place_shared: true },
    { row: 'service', score: 3, place: 2, is_place_shared: true },
  ]);

  expect(lines(place, '.bar-label').map((label) => label?.trim().split(' ').at(-1))).toEqual(['field', 'inside', 'service']);
});
