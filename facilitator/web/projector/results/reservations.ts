/** What a vote of consent says: how many accept, and where the reservations are. Pure. */
import type { RowResult } from '@shared/protocol.gen';

/** The scale of consent: from this level on a person accepts; below it are reservations. */
export const ACCEPTS_FROM = 3;
const SUPPORTS_FROM = 4;

export interface Parts {
  supports: number;
  accepts: number;
  reserved: number;
}

/** The parts of five levels' counts, the lowest level first. */
export function partsOf(counts: readonly number[]): Parts {
  const sum = (from: number, to: number): number => counts.slice(from - 1, to - 1).reduce((total, count) => total + count, 0);
  return { supports: sum(SUPPORTS_FROM, counts.length + 1), accepts: sum(ACCEPTS_FROM, SUPPORTS_FROM), reserved: sum(1, ACCEPTS_FROM) };
}

export interface RowParts extends Parts {
  row: string;
}

/** Rows with reservations, the most reserved first; of two alike the one with less support. */
export function reservedRows(rows: readonly RowResult[]): RowParts[] {
  return rows
    .map(({ row, counts }) => ({ row, ...partsOf(['1', '2', '3', '4', '5'].map((level) => counts[level] ?? 0)) }))
    .filter(({ reserved }) => reserved > 0)
    .sort((one, two) => two.reserved - one.reserved || one.supports - two.supports);
}
