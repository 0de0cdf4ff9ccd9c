/** A table on the phone: what stands with each row. */
import type { Definition, ItemText } from '@shared/definition';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Grid } from './grid';
import { clear, draw, speakFinnish } from './testing/drawing';

const csm = {
  id: 'csm', name: 'Customer Success Manager (asiakasmenestys)', short: 'Success Manager',
  does: 'Huolehtii, että asiakas saa ostamastaan hyötyä.', own: '', stages: [],
};
const definition: Definition = {
  seams: [],
  version: '1', steps: [], items: [], roles: [csm], stages: [{ id: 'csm', name: 'Käyttö ja hyöty' }],
};
const options = [
  { id: 'none', text: 'Ei ole lainkaan', short: 'Ei ole' },
  { id: 'own', text: 'Päätyönä', short: 'Päätyö' },
];

function table(rowsOf: ItemText['rows_of']): HTMLFieldSetElement {
  const item: ItemText = {
    id: 'asis', step: 'today', type: 'state_grid', is_fact: true, is_own: false, text: 'asis', label: 'asis', help: null,
    options, minimum: 0, maximum: 0, rows: ['csm'], rows_of: rowsOf,
  };
  const place = draw(
    <Grid
      definition={definition} item={item} answer={null} mark={null} isSaved={false} lang={undefined} roles={[]}
      proposed={{}} onAnswer={() => {}} abstain={<i />}
    />,
  );
  const row = place.querySelector('fieldset');
  if (!row) throw new Error('no row');
  return row;
}

beforeAll(speakFinnish);
afterEach(clear);

it('says under the name of a role what it does, and the name stays the title alone', () => {
  const row = table('role');

  expect(row.querySelector('legend')?.textContent).toBe('Customer Success Manager (asiakasmenestys)');
  const described = document.getElementById(row.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Huolehtii, että asiakas saa ostamastaan hyötyä.');
});

it('says nothing of a role where the rows are stages with the same id', () => {
  const row = table('stage');

  expect(row.getAttribute('aria-describedby')).toBe(null);
  expect(row.textContent).not.toContain('hyötyä.');
});
