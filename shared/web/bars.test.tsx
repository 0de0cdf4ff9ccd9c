/** How results are read aloud. */
import type { Definition, ItemText } from './definition';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it } from 'vitest';
import { SOURCE } from '../../participant/web/texts';
import { Bars } from './bars';
import { showLanguage } from './i18n';
import type { RoundResult } from './protocol.gen';

const sellers: ItemText = {
  id: 'sellers', step: 'q2', type: 'number', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 9, rows: [], rows_of: '',
};
const definition: Definition = { version: '1', steps: [], items: [sellers], roles: [], stages: [] };
const result: RoundResult = {
  round: 1, n: 4, abstained: 0, counts: [0, 3, 1, 0, 0, 0, 0, 0, 0, 0], median: null,
  agreement: null, agreement_word: null, has_two_camps: false, is_closed: false, rows: [],
};

beforeAll(() => showLanguage('fi', SOURCE));

it('a bar is read as its label and what its number counts', () => {
  const place = document.createElement('div');
  act(() => render(<Bars definition={definition} item={sellers} result={result} own={2} />, place));
  for (const seen of place.querySelectorAll('[aria-hidden="true"]')) seen.remove();

  expect([...place.querySelectorAll('.bar')].map(({ textContent }) => textContent)).toEqual(['1: 3 vastausta', '2 sinä: 1 vastaus']);
});
