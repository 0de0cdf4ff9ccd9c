/** What the wall says of a vote of consent. */
import type { RowResult } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { partsOf, reservedRows } from './reservations';

it('counts who supports, who accepts and who has reservations', () => {
  expect(partsOf([1, 2, 3, 4, 5])).toEqual({ supports: 9, accepts: 3, reserved: 3 });
});

it('puts the role with most reservations first, and leaves out those without', () => {
  const row = (name: string, ...counts: number[]): RowResult =>
    ({ row: name, counts: Object.fromEntries(counts.map((count, index) => [String(index + 1), count])) }) as unknown as RowResult;

  const rows = reservedRows([row('fine', 0, 0, 4, 4, 4), row('some', 0, 1, 4, 4, 4), row('most', 2, 2, 0, 4, 4)]);

  expect(rows.map(({ row: name, reserved }) => [name, reserved])).toEqual([['most', 4], ['some', 1]]);
});
