/** Which names of the company's are sent. */
import { expect, test } from 'vitest';
import { changedNames } from './company';

const COMPANY = {
  roles: [
    { id: 'inside', usual: 'Etämyyjä', name: '' },
    { id: 'kam', usual: 'Avainasiakaspäällikkö', name: 'KAM' },
  ],
  stages: [{ id: 'sell', usual: 'Myynti', name: 'Kauppa' }],
  segments: [],
};

test('only what differs is sent, and an emptied name gives the usual one back', () => {
  const typed = { roles: { inside: ' Asiakasmyyjä ', kam: ' ' }, stages: { sell: 'Kauppa ' }, segments: {} };

  expect(changedNames(COMPANY, typed)).toEqual({ roles: { inside: 'Asiakasmyyjä', kam: null } });
});

test('untouched names send nothing', () => {
  const typed = { roles: { inside: '', kam: 'KAM' }, stages: { sell: 'Kauppa' }, segments: {} };

  expect(changedNames(COMPANY, typed)).toEqual({});
});
