/** What the wall shows while questions are asked, and where its pinned comments are: for the wall, and to describe it. */
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

/** What the wall draws of a step, where no comment takes its place. */
export type Picture =
  | { kind: 'result'; item: ItemText }
  /** `asked`: what people answer now, in `round`, the latest of theirs. */
  | { kind: 'answering'; asked: readonly ItemText[]; round: number }
  | { kind: 'locked' }
  | { kind: 'overview'; items: readonly ItemText[] }
  | { kind: 'title' };

export function pictureOf(room: Room, texts: Texts): Picture {
  const focused = focusedItem(room, texts);
  if (focused) return { kind: 'result', item: focused };
  const items = texts.itemsOf(room.step, room.items);
  const at = (phase: string): ItemText[] => items.filter((item) => room.items[item.id]?.phase === phase);
  const counted = (some: readonly ItemText[]): ItemText[] => some.filter((item) => item.shape !== 'text');
  const open = at('open');
  if (open.length > 0) {
    const asked = counted(open).length > 0 ? counted(open) : open;
    return { kind: 'answering', asked, round: Math.max(...asked.map((item) => room.items[item.id]?.round ?? 1)) };
  }
  if (counted(at('locked')).length > 0) return { kind: 'locked' };
  const revealed = counted(at('revealed'));
  return revealed.length > 0 ? { kind: 'overview', items: revealed } : { kind: 'title' };
}

/** The one item that the wall is about; null while it shows a whole step. */
export function itemOnWall(room: Room, texts: Texts): string | null {
  if (!isAsking(room.step)) return null;
  const picture = pictureOf(room, texts);
  if (picture.kind === 'result') return picture.item.id;
  return picture.kind === 'answering' && picture.asked.length === 1 ? (picture.asked[0]?.id ?? null) : null;
}

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
 * A short comment is beside bars or a question; beside anything wider, or when long, it takes the wall. It never
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
  const picture = pictureOf(room, texts);
  if (picture.kind !== 'result') return picture.kind === 'overview';
  // Ideas are cards over the whole wall.
  return isByGroup || picture.item.shape !== 'levels';
}
