/** Dots: one a person, none over another, and between two rounds no more movement than the counts say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotAt, DOTS_MOST, layColumns, laySeats, moveDots, splitCamps } from './stacks';

const AREA = { x: 72, y: 330, width: 1776, height: 540 };
const someCounts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 7 });

describe('columns of dots', () => {
  it('hold a dot a person, none outside its column and none over another', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { columns, pitch } = layColumns(counts, AREA);
        fc.pre(pitch !== null);
        const dots = columns.flatMap((column) => Array.from({ length: column.count }, (_, index) => ({ column, ...dotAt(column, index, pitch ?? 0) })));
        for (const { column, x, y, width, height } of dots) {
          expect(x).toBeGreaterThanOrEqual(column.x);
          expect(x + width).toBeLessThanOrEqual(column.x + column.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(column.y);
          expect(y + height).toBeLessThanOrEqual(column.y + column.height);
        }
        expect(new Set(dots.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(dots.length);
      }),
    );
  });

  it('give way to bars for a hall', () => {
    expect(layColumns([DOTS_MOST, 1], AREA).pitch).toBeNull();
    expect(layColumns([20, 20], AREA).pitch).not.toBeNull();
  });
});

describe('between two rounds', () => {
  it('as many dots are drawn as people answered, and as many moved as the counts need', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (before, after) => {
        const { dots, ghosts } = moveDots(before, after);
        expect(after.map((_, column) => dots.filter((dot) => dot.column === column).length)).toEqual(after);
        const gained = after.reduce((sum, count, column) => sum + Math.max(0, count - (before[column] ?? 0)), 0);
        expect(dots.filter(({ column, index, from }) => from?.column !== column || from.index !== index)).toHaveLength(gained);
        const lost = before.reduce((sum, count, column) => sum + Math.max(0, count - (after[column] ?? 0)), 0);
        expect(ghosts).toHaveLength(lost);
      }),
    );
  });

  it('nobody moves where nothing changed', () => {
    expect(moveDots([2, 1], [2, 1]).ghosts).toEqual([]);
  });
});

describe('two camps', () => {
  it('are cut where the server says', () => {
    expect(splitCamps([2, 4, 0, 0, 5], 3)).toEqual([{ choices: [1, 0], people: 6 }, { choices: [4], people: 5 }]);
  });

  it('hold everybody', () => {
    fc.assert(fc.property(someCounts, fc.nat(), (counts, anywhere) => {
      const [one, two] = splitCamps(counts, anywhere % (counts.length + 1));
      expect(one.people + two.people).toBe(counts.reduce((sum, count) => sum + count, 0));
    }));
  });
});

it('lays seats around a table, the first at the top', () => {
  const [first, , third] = laySeats(4, { x: 0, y: 0 }, 10);

  expect(first?.y).toBeCloseTo(-10);
  expect(third?.y).toBeCloseTo(10);
});
