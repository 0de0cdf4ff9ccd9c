/** The roles of today as a facilitator marked them beforehand. Pure. */

/** The question whose rows are marked. */
export const AS_IS = 'asis';

/** A state by role; a role that is missing is not marked. */
export type Prepared = Readonly<Record<string, string>>;

/** What somebody changed of some roles' marks; null for a mark taken away. */
export function changesOf(roles: readonly string[], before: Prepared, now: Prepared): Record<string, string | null> {
  const changed = roles.filter((role) => before[role] !== now[role]);
  return Object.fromEntries(changed.map((role) => [role, now[role] ?? null]));
}

/** The marks with one role's set, or taken away by null. */
export function withState(marked: Prepared, role: string, state: string | null): Prepared {
  const { [role]: _, ...others } = marked;
  return state === null ? others : { ...others, [role]: state };
}
