/** How a role structure is read: what holds, what is uncertain, which hats lie on which card. */
import { FAIRLY_STABLE_FROM, STABLE_FROM, type RoleView, type StructureView } from './protocol.gen';

/** True when the recommendation could as well be another: the card's edge is dashed. */
export function isUncertain(role: RoleView): boolean {
  if (role.certainty) return role.certainty === 'open';
  return role.stability === null ? role.is_borderline : certaintyOf(role.stability) === 'sensitive';
}

/** The key of the words for what a role becomes compared with today: an ending that is open is not said to come. */
export function changeKey(role: RoleView, change: string): string {
  return change === 'removed' && isUncertain(role) ? 'change-removed-open' : `change-${change}`;
}

/** How sure a status is: the word for a share of bootstraps. */
export function certaintyOf(stability: number): 'stable' | 'fairly' | 'sensitive' {
  if (stability >= STABLE_FROM) return 'stable';
  return stability >= FAIRLY_STABLE_FROM ? 'fairly' : 'sensitive';
}

/** The status and host that hold: as decided, or else as computed. */
export function decided(role: RoleView): { status: RoleView['status']; host: string | null } {
  return role.standing ?? role;
}

/** Whether a role becomes dedicated that is none today. */
export function isNewRole(role: RoleView): boolean {
  return decided(role).status === 'own' && (role.change === 'new' || role.change === 'split_out');
}

/** The cards of a structure in its own order: every own role with the hats it carries. */
export function dealCards({ roles }: Pick<StructureView, 'roles'>): { role: RoleView; hats: RoleView[] }[] {
  return roles
    .filter((role) => decided(role).status === 'own')
    .map((role) => ({
      role,
      hats: roles.filter((other) => decided(other).status === 'hat' && decided(other).host === role.role),
    }));
}

/** The hats that nobody in particular carries: no dedicated role is there to. */
export function sharedHats({ roles }: Pick<StructureView, 'roles'>): RoleView[] {
  return roles.filter((role) => decided(role).status === 'hat' && decided(role).host === null);
}
