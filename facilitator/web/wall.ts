/** What stands on the wall while questions are asked, and where its pinned comments do: for the wall, and for words of it. */
import type { ItemText } from '@shared/definition';
import type { CommentView, ItemView } from '@shared/protocol.gen';
import { isAsking, type Texts } from './texts';

/** Characters that fit beside a picture, and on the whole wall, at the size the back row reads. */
const BESIDE_CHARACTERS = 150;
const ALONE_CHARACTERS = 520;

/** What the rooms of the console and of the wall both say. */
interface Room {
  step: string;
  focus: string | null;
  items: Readonly<Record<string, ItemView>>;
}

/** Beside the picture, in its place, or not at all. */
export type Place = 'beside' | 'alone' | 'nowhere';

/** The revealed item in focus; none while the room is answering something. */
export function focusedItem(room: Room, texts: Texts): ItemText | null {
  const item = room.focus !== null && isAsking(room.step) ? texts.items.get(room.focus) : undefined;
  const isShown = item && room.items[item.id]?.phase === 'revealed' && !texts.isAnswering(room.step, room.items);
  return isShown ? item : null;
}

/** The pinned comments of this step, the newest first; those of the focused item alone where it has some. */
export function pinnedOf<C extends CommentView>(comments: readonly C[], room: Room, texts: Texts): C[] {
  const pinned = comments.filter((comment) => comment.is_pinned).reverse();
  const ofStep = pinned.filter((comment) => texts.items.get(comment.item)?.step === room.step);
  const ofFocus = ofStep.filter((comment) => comment.item === room.focus);
  return ofFocus.length > 0 ? ofFocus : ofStep;
}

/**
 * A short comment stands beside bars or a question; beside anything wider, or when long, it takes the wall. It never
 * takes it from a question that people are answering.
 */
export function placeOf(
  pinned: readonly CommentView[],
  room: Room,
  texts: Texts,
  isByGroup: boolean,
  isWideScreen = true,
): Place {
  const newest = pinned[0];
  if (!newest) return 'nowhere';
  const isShort = newest.text.length <= BESIDE_CHARACTERS && fitting(pinned, 'beside').length === pinned.length;
  if (isShort && isWideScreen && !isWide(room, texts, isByGroup)) return 'beside';
  return texts.isAnswering(room.step, room.items) ? 'nowhere' : 'alone';
}

/** As many as fit, from the newest on; always the newest. */
export function fitting(pinned: readonly CommentView[], place: 'beside' | 'alone'): CommentView[] {
  let left = place === 'alone' ? ALONE_CHARACTERS : BESIDE_CHARACTERS;
  return pinned.filter((comment, index) => {
    left -= comment.text.length + 20;
    return index === 0 || left >= 0;
  });
}

/** True for pictures that need the whole width: the overview of a step, a grid, a ranking and groups side by side. */
function isWide(room: Room, texts: Texts, isByGroup: boolean): boolean {
  const focused = focusedItem(room, texts);
  if (focused) return isByGroup || focused.type === 'state_grid' || focused.type === 'rank_top3';
  if (texts.isAnswering(room.step, room.items)) return false;
  const phases = texts.questionsOf(room.step, room.items).map((item) => room.items[item.id]?.phase);
  return phases.includes('revealed') && !phases.includes('locked');
}
