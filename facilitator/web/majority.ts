/** Which state of a grid most of a group gave to a row. Pure. */
import type { ItemText } from '@shared/definition';

/** The middle one of several with equally many, as the structure takes it; null without an answer. */
export function majorityOf(item: ItemText, counts: Readonly<Record<string, number>>): string | null {
  const most = Math.max(0, ...item.options.map(({ id }) => counts[id] ?? 0));
  if (most === 0) return null;
  const leading = item.options.filter(({ id }) => counts[id] === most);
  return leading[Math.floor(leading.length / 2)]?.id ?? null;
}
