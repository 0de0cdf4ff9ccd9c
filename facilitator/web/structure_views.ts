/** The structure's views on the projector: what is in focus while the room is at the structure. */
import { STRUCTURE_VIEWS } from '@shared/protocol.gen';

/** In the order in which the large button shows them. */
export const [STRUCTURE_ROLES, STRUCTURE_MATRIX, STRUCTURE_CHANGES] = STRUCTURE_VIEWS;

export function isStructureView(focus: string): boolean {
  return (STRUCTURE_VIEWS as readonly string[]).includes(focus);
}

/** Not among those that the large button walks through: shown when the facilitator asks for them. */
export const STRUCTURE_HAND_OFFS = 'structure.hand_offs';
export const STRUCTURE_ACTIONS = 'structure.actions';

const ON_REQUEST: ReadonlySet<string> = new Set<string>([STRUCTURE_MATRIX, STRUCTURE_CHANGES, STRUCTURE_HAND_OFFS, STRUCTURE_ACTIONS]);

/** The view a focus asks for; the cards where it asks for none of them. */
export function projectedStructure(focus: string | null): string {
  return focus !== null && ON_REQUEST.has(focus) ? focus : STRUCTURE_ROLES;
}

const ROLE = 'structure.role.';

/** What shows one role and its reasons on the projector. */
export function viewOfRole(role: string): string {
  return `${ROLE}${role}`;
}

/** The role whose reasons the projector shows; null while it shows another view. */
export function roleOnWall(focus: string | null): string | null {
  return focus?.startsWith(ROLE) ? focus.slice(ROLE.length) : null;
}
