/** Roles of today marked beforehand. */
import { expect, it } from 'vitest';
import { changesOf, withState } from './prepared';

it('a role is marked, marked otherwise, and not marked again', () => {
  expect(withState({}, 'seller', 'own')).toEqual({ seller: 'own' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', 'part')).toEqual({ seller: 'part', lead: 'none' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', null)).toEqual({ lead: 'none' });
});

it('only what was changed is sent, so that what another facilitator has marked meanwhile stays', () => {
  const roles = ['seller', 'lead', 'field', 'inside'];
  const before = { seller: 'own', lead: 'none', field: 'part' };
  const now = { seller: 'part', field: 'part', inside: 'own' };
  expect(changesOf(roles, before, now)).toEqual({ seller: 'part', lead: null, inside: 'own' });
  expect(changesOf(roles, before, before)).toEqual({});
});
