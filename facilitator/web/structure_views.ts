/** The structure's views on the projector: what stands in focus while the room is at the structure. */

export const STRUCTURE_ROLES = 'structure.roles';
export const STRUCTURE_MATRIX = 'structure.matrix';
export const STRUCTURE_CHANGES = 'structure.changes';

/** In the order in which the large button shows them. */
export const STRUCTURE_VIEWS: readonly string[] = [STRUCTURE_ROLES, STRUCTURE_MATRIX, STRUCTURE_CHANGES];

/** The view a focus asks for; the cards where it asks for none of them. */
export function projectedStructure(focus: string | null): string {
  return focus === STRUCTURE_MATRIX || focus === STRUCTURE_CHANGES ? focus : STRUCTURE_ROLES;
}
