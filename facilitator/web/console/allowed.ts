/** What can be done to an item, by the server's own table: nothing is offered that it would refuse. Pure. */
import { type ItemView, type Phase, PHASES_OF, ROUND_MAX } from '@shared/protocol.gen';

export type ItemCommand = keyof typeof PHASES_OF;

/** Whether a command moves an item on from its phase and round. Comment items have no rounds. */
export function isAllowed(kind: ItemCommand, { phase, round }: Pick<ItemView, 'phase' | 'round'>): boolean {
  const phases: readonly Phase[] = PHASES_OF[kind];
  return phases.includes(phase) && (kind !== 'start_round' || round < ROUND_MAX);
}
