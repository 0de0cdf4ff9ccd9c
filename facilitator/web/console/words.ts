/** What the console's commands, undos, phone screens and stops of the agenda are called in words. */
import { t } from '@shared/i18n';
import type { ConsoleCommentView, ConsoleRoom, Counts, ItemView, WorkshopCommand } from '@shared/protocol.gen';
import type { ItemText } from '@shared/definition';
import { isStructureView, projectedStructure, roleOnWall } from '../structure_views';
import { timeLeft } from '../clock';
import { isAsking, type Texts } from '../texts';
import { pictureOf, pinnedOf, placeOf } from '../wall';

export type Phase = ItemView['phase'];

/** What the large button will do. */
export function commandWords(command: WorkshopCommand, room: ConsoleRoom, texts: Texts): string {
  const items = command.items ?? [];
  switch (command.kind) {
    case 'start_step': {
      const step = command.step ?? '';
      if (room.beforehand?.until) return t('console-next-open_room', { stop: texts.stopTitle(step) });
      const hidden = texts.itemsOf(step, room.items).filter((item) => room.items[item.id]?.phase === 'hidden');
      if (hidden.length === 0) return t('console-next-go_to', { stop: texts.stopTitle(step) });
      return t('console-next-start_step', { stop: texts.stopTitle(step) });
    }
    case 'go_to':
      return t('console-next-go_to', { stop: texts.stopTitle(command.step ?? '') });
    case 'lock_items':
      return t('console-next-lock_items', { count: items.length });
    case 'reveal_items':
      return t('console-next-reveal_items', { count: items.length });
    case 'focus_item':
      if (!command.item) return t('console-next-focus_step');
      return isStructureView(command.item)
        ? t('console-next-focus_structure', { view: viewWords(command.item) })
        : t('console-next-focus_item', { item: texts.itemLabel(command.item) });
    case 'set_pause':
      return command.is_on ? t('console-pause') : t('console-resume');
    case 'reveal_structure':
      return t('console-next-reveal_structure');
    case 'close_workshop':
      return t('console-next-close_workshop');
    default:
      return t('console-next-go_on');
  }
}

/** What the room will see once the large button has done its work; a second line under its words. */
export function commandDetail(command: WorkshopCommand, room: ConsoleRoom, counts: Counts, texts: Texts): string {
  switch (command.kind) {
    case 'start_step': {
      if (room.beforehand?.until) return t('console-next-open_room-detail');
      const { hidden } = countPhases(texts.questionsOf(command.step ?? '', room.items), room);
      return hidden > 0 ? t('console-next-start_step-detail', { count: hidden }) : '';
    }
    case 'lock_items':
      if (counts.answered_online === null) return '';
      if (timeLeft(room) === 0) {
        return t('console-next-lock_items-over', { answered: counts.answered_online, online: counts.online });
      }
      return t('console-next-lock_items-detail', { answered: counts.answered_online, online: counts.online });
    case 'reveal_items':
      return command.item
        ? t('console-next-reveal_items-divided', { item: texts.itemLabel(command.item) })
        : t('console-next-reveal_items-detail');
    case 'focus_item':
      return isStructureView(command.item ?? '')
        ? t('console-next-focus_structure-detail')
        : t('console-next-focus_item-detail');
    case 'reveal_structure':
      return t('console-next-reveal_structure-detail');
    case 'close_workshop':
      return t('console-next-close_workshop-detail');
    default:
      return '';
  }
}

/** The question asked before a command that needs a confirmation. */
export function confirmationWords(command: WorkshopCommand, counts: Counts): string {
  const { answered_online: answered, online } = counts;
  if (answered !== null && (command.kind === 'lock_items' || command.kind === 'reveal_items')) {
    const missing = Math.max(0, online - answered);
    return missing > 0 ? t('console-confirm-missing', { count: missing }) : t('console-confirm-all-answered');
  }
  if (command.kind === 'close_workshop') return t('console-confirm-close_workshop');
  if (command.kind === 'start_step') return t('console-confirm-open_room');
  return t('console-confirm-any');
}

/** What a view of the structure is called. */
function viewWords(view: string): string {
  return t(`console-structure-tab-${view.replace('structure.', '')}`);
}

/** Whether phones and projector show the structure now, not only may. */
function isStructureShown(room: ConsoleRoom): boolean {
  return room.step === 'structure' && room.is_structure_revealed && room.structure?.is_complete === true;
}

/** What phones show now, in one line. */
export function phoneWords(room: ConsoleRoom, texts: Texts): string {
  if (room.step === 'closed') return t('console-phones-closed');
  if (room.is_paused) return t('console-phones-paused');
  if (room.step === 'lobby') return t(room.beforehand ? 'console-phones-beforehand' : 'console-phones-lobby');
  if (room.step === 'structure') {
    return isStructureShown(room) ? t('console-phones-structure') : t('console-phones-waiting');
  }
  const phases = countPhases(texts.questionsOf(room.step, room.items), room);
  if (phases.open > 0) return t('console-phones-open', { count: phases.open });
  const items = texts.itemsOf(room.step, room.items);
  if (countPhases(items, room).open > 0) return t('console-phones-comment');
  if (phases.revealed > 0) return t('console-phones-revealed', { count: phases.revealed });
  if (phases.locked > 0) return t('console-phones-locked');
  return t('console-phones-waiting');
}

/** What the projector shows now, in one line. */
export function projectorWords(room: ConsoleRoom, texts: Texts, comments: readonly ConsoleCommentView[]): string {
  const isRunning = room.step !== 'closed';
  if (room.is_blank && isRunning) return t('console-projector-blank');
  if (room.is_paused && isRunning) return t('console-projector-paused');
  if (isStructureShown(room)) {
    const role = roleOnWall(room.focus);
    return t('console-projector-item', { item: role ? texts.roleName(role) : viewWords(projectedStructure(room.focus)) });
  }
  const { pinned, place } = pinnedComments(room, texts, comments);
  if (place === 'alone') return t('console-projector-comments', { count: pinned.length });
  const picture = pictureWords(room, texts);
  return place === 'beside' ? t('console-projector-beside', { picture, count: pinned.length }) : picture;
}

/** The pinned comments whose turn it is, and where they are on the wall. */
export function pinnedComments(room: ConsoleRoom, texts: Texts, comments: readonly ConsoleCommentView[]) {
  const shared = comments.filter((comment) => !comment.is_hidden);
  const pinned = pinnedOf(shared, room, texts);
  return { pinned, place: placeOf(pinned, room, texts, room.is_focus_by_group) };
}

/** What the projector shows of the step: one item, or the step itself. */
export function pictureWords(room: ConsoleRoom, texts: Texts): string {
  const stop = t('console-projector-stop', { stop: texts.stopTitle(room.step) });
  if (!isAsking(room.step)) return stop;
  const picture = pictureOf(room, texts);
  if (picture.kind === 'result') {
    return t(room.is_focus_by_group ? 'console-projector-groups' : 'console-projector-item', { item: picture.item.label });
  }
  if (picture.kind !== 'answering') return stop;
  const only = picture.asked.length === 1 ? picture.asked[0] : undefined;
  const asked = only ? t('console-projector-item', { item: only.label }) : stop;
  return picture.round > 1 ? t('console-projector-round', { picture: asked, number: picture.round }) : asked;
}

/** What undo would take back. The room is still as the last command left it, so a switch shows which way it went. */
export function undoWords(kind: string, room: ConsoleRoom): string {
  const switches: Record<string, boolean> = {
    set_pause: room.is_paused,
    lock_room: room.is_room_locked,
    blank_projector: room.is_blank,
    share_comments: room.are_comments_shared,
    walk_divided: room.is_divided_walk,
    reveal_structure: room.is_structure_revealed,
    share_results: room.are_results_shared,
  };
  const view = room.step === 'structure' ? 'structure' : 'items';
  return t(`console-undo-${kind}`, { state: kind === 'focus_item' ? view : switches[kind] ? 'on' : 'off' });
}

/** Where the shared results open: on the site that phones join by, since the console may be on "localhost". */
export function resultsAddress(room: ConsoleRoom): string | null {
  return room.results_path ? new URL(room.results_path, room.join_address).href : null;
}

/** How many of some items are in each phase. */
export function countPhases(items: readonly ItemText[], room: ConsoleRoom): Record<Phase, number> {
  const phases: Record<Phase, number> = { hidden: 0, open: 0, locked: 0, revealed: 0 };
  for (const item of items) phases[room.items[item.id]?.phase ?? 'hidden'] += 1;
  return phases;
}
