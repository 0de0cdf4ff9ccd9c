/** Begins the reveal when the facilitator shows the structure; a page that opens later shows its finished still. */
import { effect } from '@preact/signals';
import { projectedStructure, roleOnWall, STRUCTURE_ROLES } from '../../structure_views';
import { room } from '../live';
import { isMotionReduced } from '../motion';
import { finishBeats, playBeats } from './beats';

/** Whether the wall shows the roles, so that its keys are the reveal's. */
export function isOnReveal(): boolean {
  const now = room.peek();
  if (now?.step !== 'structure' || now.structure?.is_complete !== true) return false;
  return projectedStructure(now.focus) === STRUCTURE_ROLES && roleOnWall(now.focus) === null;
}

/** Follows the room from now on; call it once. */
export function followReveal(): void {
  let wasHidden = false;
  effect(() => {
    const now = room.value;
    if (!now) return;
    const structure = now.structure;
    if (structure === null) {
      wasHidden = true;
      finishBeats();
    } else if (wasHidden && now.step === 'structure') {
      wasHidden = false;
      if (isMotionReduced()) finishBeats();
      else playBeats(structure.roles.some(({ asis }) => asis !== null) ? 0 : 1);
    }
  });
}
