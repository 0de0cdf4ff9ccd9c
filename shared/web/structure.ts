/** How a role structure is read: what stands, what is uncertain, which hats lie on which card. */
import type { RoleView, StructureView } from './protocol.gen';

/** Below this share of bootstraps a role is uncertain: tried before it is decided. */
const STABLE_FROM = 0.7;

/** True when the recommendation could as well be another: the card's edge is dashed. */
export function isUncertain(role: RoleView): boolean {
  return role.stability === null ? role.is_borderline : role.stability < STABLE_FROM;
}

/** The status and host that stand: the facilitator's decision, or else what was computed. */
export function decided(role: RoleView): { status: RoleView['status']; host: string | null } {
  return role.override ?? role;
}

/** The structure with the decisions made on another: what was decided stands whatever the answers would give. */
export function withDecisions(structure: StructureView, { roles }: Pick<StructureView, 'roles'>): StructureView {
  const decisions = new Map(roles.map((role) => [role.role, role.override]));
  return {
    ...structure,
    roles: structure.roles.map((role) => ({ ...role, override: decisions.get(role.role) ?? null })),
  };
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
