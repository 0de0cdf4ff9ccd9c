/** Roles of today marked beforehand, and what the group makes of them. */
import type { ItemText } from '@shared/definition';
import { describe, expect, it } from 'vitest';
import { texts } from '../testing/rooms';
import { majorityOf, withState } from './prepared';

const grid = {
  ...texts.items.get('size'),
  options: ['none', 'part', 'own'].map((id) => ({ id, text: id, short: id })),
} as ItemText;

it('a role is marked, marked otherwise, and not marked again', () => {
  expect(withState({}, 'seller', 'own')).toEqual({ seller: 'own' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', 'part')).toEqual({ seller: 'part', lead: 'none' });
  expect(withState({ seller: 'own', lead: 'none' }, 'seller', null)).toEqual({ lead: 'none' });
});

describe('the majority', () => {
  it.each([
    [{ none: 1, part: 2, own: 4 }, 'own'],
    [{ own: 1 }, 'own'],
    [{ none: 2, own: 2 }, 'own'],
    [{ none: 2, part: 2 }, 'part'],
    [{ none: 1, part: 1, own: 1 }, 'part'],
    [{}, null],
    [{ none: 0, part: 0 }, null],
  ])('of %j is %s, as the structure reads it', (counts: Record<string, number>, state) => {
    expect(majorityOf(grid, counts)).toBe(state);
  });
});
