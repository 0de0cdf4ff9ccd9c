/** Settings that two facilitators change at once. */
import { expect, it } from 'vitest';
import { changesTo, type Settings } from './settings';

const BEFORE: Settings = { name: 'Roles', intro: '', groups: ['Sales'], identity: 'open', table_mode: 'none', are_rows_shuffled: true };

it('only what was changed is sent, so that what another facilitator has changed meanwhile stays', () => {
  const now: Settings = { name: 'Roles 2027', intro: 'Welcome.', groups: ['Sales', 'Service'], identity: 'personal', table_mode: 'none', are_rows_shuffled: true };
  expect(changesTo(now, BEFORE, { ...BEFORE, groups: ['Finance'] })).toEqual({ groups: ['Service', 'Finance'] });
  expect(changesTo(now, BEFORE, { ...BEFORE, intro: 'Hello.' })).toEqual({ intro: 'Hello.' });
  expect(changesTo(now, BEFORE, BEFORE)).toEqual({});
});

it('all that was changed is sent', () => {
  const wanted: Settings = { name: 'Roles 2027', intro: 'Welcome.', groups: [], identity: 'personal', table_mode: 'hands', are_rows_shuffled: false };
  expect(changesTo(BEFORE, BEFORE, wanted)).toEqual(wanted);
});
