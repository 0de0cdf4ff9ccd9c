/** Roles of today marked beforehand. */
import { expect, it } from 'vitest';
import { withState } from './prepared';

it('a role is marked, marked otherwise, and not marked again', () => {
  expect(withState({}, 'seller', 'own')).toEqual({ seller: 'own' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', 'part')).toEqual({ seller: 'part', lead: 'none' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', null)).toEqual({ lead: 'none' });
});
