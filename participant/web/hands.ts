/** A count of hands as values: where it begins, how a hand moves, what is saved. Pure. */
import type { ItemText } from '@shared/definition';
import type { HandsCast, OwnTable } from '@shared/protocol.gen';
import type { Outbox } from './outbox';
import { hasScale, middleOf } from './table';

/** Hands by option, number or row; of a grid by row and option. */
export type HandCounts = Record<string, number | Record<string, number>>;

/** The count on screen: the one not yet sent, or else what the server has; undefined without any. */
export function handsOf(box: Outbox, table: OwnTable, item: string, round: number): HandsCast['hands'] | undefined {
  const pending = box.entries.find((entry) => entry.kind === 'hands' && entry.item === item && entry.round === round);
  if (pending?.kind === 'hands') return pending.hands;
  return table.hands.find((one) => one.item === item && one.round === round)?.hands;
}

/** Whether everybody at the table is in the count: some may have come to it since. */
export function isCounted(box: Outbox, table: OwnTable, item: string, round: number): boolean {
  if (box.entries.some((entry) => entry.kind === 'hands' && entry.item === item && entry.round === round)) return true;
  const saved = table.hands.find((one) => one.item === item && one.round === round);
  return saved !== undefined && saved.people >= table.seats.length;
}

/** What everybody at the table answers to a row of a grid until a hand says otherwise. */
export function defaultOf(item: ItemText, proposed: Readonly<Record<string, string>>, row: string): string {
  return hasScale(item) ? middleOf(item) : (proposed[row] ?? item.options[0]?.id ?? '');
}

/** What a count begins with: as it was saved, or nothing; a grid with all hands at the usual answer of each row. */
export function startOf(item: ItemText, saved: HandsCast['hands'] | undefined, proposed: Readonly<Record<string, string>>, people: number): HandCounts {
  if (item.shape !== 'table') return { ...saved };
  const before = saved as Record<string, Record<string, number>> | null | undefined;
  return Object.fromEntries(
    item.rows.map((row) => {
      const given = before?.[row] ?? {};
      // Who has come to the table since begins with the usual answer as everybody did.
      return [row, dealtIn(given, defaultOf(item, proposed, row), people - raised(given))];
    }),
  );
}

function dealtIn(row: Readonly<Record<string, number>>, usual: string, count: number): Record<string, number> {
  return count > 0 ? { ...row, [usual]: (row[usual] ?? 0) + count } : { ...row };
}

/** A row of a grid after a hand has come to an option from the usual one, or gone back to it. */
export function dealtTo(row: Readonly<Record<string, number>>, option: string, usual: string, by: number): Record<string, number> {
  return { ...row, [option]: (row[option] ?? 0) + by, [usual]: (row[usual] ?? 0) - by };
}

/** The hands of a count that is no grid. */
export function raised(counts: HandCounts): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}
