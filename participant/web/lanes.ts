/** The role structure laid out for a narrow screen: lanes by stage, what changes, where two structures part. Pure. */
import type { Definition } from '@shared/definition';
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { dealCards, decided } from '@shared/structure';

type Card = ReturnType<typeof dealCards>[number];

export interface Lane {
  stage: string;
  name: string;
  cards: Card[];
}

/** Dedicated roles with their hats, by the stage that each works in first, in the order of the stages. */
export function lanesOf({ stages, roles: texts }: Pick<Definition, 'stages' | 'roles'>, roles: RoleView[]): Lane[] {
  const cards = dealCards({ roles });
  const stageOf = (role: string) => texts.find(({ id }) => id === role)?.stages[0] ?? '';
  const lanes = stages.map(({ id, name }) => ({ stage: id, name, cards: cards.filter(({ role }) => stageOf(role.role) === id) }));
  const others = cards.filter(({ role }) => !stages.some(({ id }) => id === stageOf(role.role)));
  return [...lanes, { stage: '', name: '', cards: others }].filter((lane) => lane.cards.length > 0);
}

/** Changes that people notice, the new ones first. */
const NOTICED = ['new', 'split_out', 'moved', 'merged', 'removed'];

/** The roles that become something else than they are today. */
export function changesOf(roles: readonly RoleView[]): RoleView[] {
  const place = ({ change }: RoleView) => NOTICED.indexOf(change ?? '');
  return roles.filter((role) => place(role) >= 0).sort((a, b) => place(a) - place(b));
}

export interface Parting {
  role: string;
  first: ReturnType<typeof decided>;
  second: ReturnType<typeof decided>;
}

/** The roles of which the two camps' structures make something else. */
export function differences({ roles, alternative }: Pick<StructureView, 'roles' | 'alternative'>): Parting[] {
  return roles.flatMap((role) => {
    const other = alternative.find((one) => one.role === role.role);
    if (!other) return [];
    const [first, second] = [decided(role), decided(other)];
    return first.status === second.status && first.host === second.host ? [] : [{ role: role.role, first, second }];
  });
}
