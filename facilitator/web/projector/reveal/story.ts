/** What the reveal shows of a structure: today's roles, the cards and hats to come, what is new and what goes. Pure. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { dealCards, isNewRole, isUncertain, sharedHats } from '@shared/structure';
import type { Unit } from './lanes';

/** The card of the hats that no role carries. */
export const SHARED = 'shared-hats';

export interface CardStory {
  id: string;
  name: string;
  /** None for the card of shared hats. */
  role: RoleView | null;
  isNew: boolean;
  isUncertain: boolean;
  isDecided: boolean;
}

export interface Story {
  /** Roles that are jobs today; null where nobody has said anything of today. */
  today: RoleView[] | null;
  /** Of the roles of today: how many are a part of another job, and how many are missing. */
  todayHats: number;
  todayMissing: number;
  cards: CardStory[];
  hats: CardStory[];
  /** What somebody does today and nobody will. */
  gone: RoleView[];
  units: Unit[];
  /** How many of the cards are roles; the others hold shared hats. */
  dedicated: number;
  /** How many of the roles can be relied on how far. */
  certainty: Certainty | null;
}

export interface Certainty {
  firm: number;
  likely: number;
  open: number;
}

export interface Naming {
  nameOf: (role: string) => string;
  stagesOf: (role: string) => readonly string[];
  sharedName: string;
}

export function tellStory(structure: StructureView, { nameOf, stagesOf, sharedName }: Naming): Story {
  const { roles } = structure;
  const known = roles.filter(({ asis }) => asis !== null);
  const dealt = dealCards(structure);
  const shared = sharedHats(structure);
  const storyOf = (role: RoleView): CardStory => ({
    id: role.role,
    name: nameOf(role.role),
    role,
    isNew: isNewRole(role),
    isUncertain: isUncertain(role),
    isDecided: role.override !== null,
  });
  const unitOf = (id: string, name: string, stages: readonly string[], hats: readonly RoleView[]): Unit => ({
    id, name, stages, hats: hats.map((hat) => ({ id: hat.role, name: nameOf(hat.role) })),
  });
  const units = dealt.map(({ role, hats }) => unitOf(role.role, nameOf(role.role), stagesOf(role.role), hats));
  const cards = dealt.map(({ role }) => storyOf(role));
  if (shared.length > 0) {
    units.push(unitOf(SHARED, sharedName, stagesOf(shared[0]?.role ?? ''), shared));
    cards.push({ id: SHARED, name: sharedName, role: null, isNew: false, isUncertain: false, isDecided: false });
  }
  return {
    today: known.length > 0 ? roles.filter(({ asis }) => asis === 'own') : null,
    todayHats: roles.filter(({ asis }) => asis === 'hat' || asis === 'part').length,
    todayMissing: roles.filter(({ asis }) => asis === 'none').length,
    cards,
    hats: [...dealt.flatMap(({ hats }) => hats), ...shared].map(storyOf),
    gone: roles.filter((role) => role.change === 'removed'),
    units,
    dedicated: dealt.length,
    certainty: countCertainty(cards),
  };
}

/** How many roles are firm, likely and open; null where that was not computed. */
function countCertainty(cards: readonly CardStory[]): Certainty | null {
  const roles = cards.flatMap(({ role }) => (role ? [role] : []));
  if (roles.length === 0 || roles.some(({ certainty }) => !certainty)) return null;
  const count = (word: RoleView['certainty']): number => roles.filter(({ certainty }) => certainty === word).length;
  return { firm: count('firm'), likely: count('likely'), open: count('open') };
}
