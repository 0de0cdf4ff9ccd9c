/** The roles of today as a facilitator marked them beforehand, and how they compare with what a group answers. Pure. */
import type { ItemText } from '@shared/definition';

/** The question whose rows are marked. */
export const AS_IS = 'asis';

/** A state by role; a role that is missing is not marked. */
export type Prepared = Readonly<Record<string, string>>;

/** The marks with one role's set, or taken away by null. */
export function withState(marked: Prepared, role: string, state: string | null): Prepared {
  const { [role]: _, ...others } = marked;
  return state === null ? others : { ...others, [role]: state };
}

/** The state most of the group gave; the middle one of several, as the structure reads them; null without an answer. */
export function majorityOf(item: ItemText, counts: Readonly<Record<string, number>>): string | null {
  const most = Math.max(0, ...item.options.map(({ id }) => counts[id] ?? 0));
  if (most === 0) return null;
  const leading = item.options.filter(({ id }) => counts[id] === most);
  return leading[Math.floor(leading.length / 2)]?.id ?? null;
}
