/** The order of rows: random between people, steady for one. */
import { describe, expect, it } from 'vitest';
import { rowsFor } from './row_order';

const rows = ['lead', 'offer', 'order', 'delivery', 'growth'];
const ranked = { id: 'friction', rows, is_shuffled: true };
const people = Array.from({ length: 2000 }, (_, number) => `person-${number}`);

describe('the order of rows', () => {
  it('is as the definition has it where it is not random', () => {
    expect(rowsFor('somebody', { ...ranked, is_shuffled: false })).toEqual(rows);
  });

  it('stays the same for a person, and has every row once', () => {
    expect(rowsFor('somebody', ranked)).toEqual(rowsFor('somebody', ranked));
    expect(rowsFor('somebody', ranked).toSorted()).toEqual(rows.toSorted());
  });

  it('puts each row first about equally often', () => {
    const firsts = people.map((person) => rowsFor(person, ranked)[0]);

    for (const row of rows) {
      const share = firsts.filter((first) => first === row).length / people.length;
      expect(share).toBeGreaterThan(0.16);
      expect(share).toBeLessThan(0.24);
    }
  });

  it('is another one for another question', () => {
    const orders = (id: string) => people.slice(0, 20).map((person) => rowsFor(person, { ...ranked, id }).join());

    expect(orders('friction')).not.toEqual(orders('worst'));
  });
});
