/** What most of a group said of a grid's row. */
import type { ItemText } from '@shared/definition';
import { describe, expect, it } from 'vitest';
import { majorityOf } from './majority';
import { texts } from './testing/rooms';

const grid = {
  ...texts.items.get('size'),
  options: ['none', 'part', 'own'].map((id) => ({ id, text: id, short: id })),
} as ItemText;

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
