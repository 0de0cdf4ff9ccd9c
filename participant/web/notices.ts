/** Notices that an answer or comment was not saved, and when a notice is no longer needed. Pure. */
import type { Failed, OwnComment, PhoneRoom } from '@shared/protocol.gen';

/** Refusals by the item or comment they met; the words of a code are `error-<code>`. */
export type Notices = Readonly<Record<string, Failed['error']>>;

/** Refusals that say no more than that a question was not open just then. */
const SHUT = ['item_locked', 'item_hidden', 'comments_closed', 'workshop_ended'];

/**
 * The notices that still hold after the room has moved. That a question was shut is over once it opens. With another
 * step all are, but those of a question that was open on this phone until now: a refusal may come before the room
 * shows what it is about, and would be gone unseen.
 */
export function noticesThatHold(notices: Notices, comments: readonly Pick<OwnComment, 'id' | 'item'>[], before: PhoneRoom, after: PhoneRoom): Notices {
  return Object.fromEntries(
    Object.entries(notices).filter(([where, { code }]) => {
      const item = comments.find(({ id }) => id === where)?.item ?? where;
      const was = before.items[item];
      const now = after.items[item];
      const wasOpen = was?.phase === 'open';
      if (before.step !== after.step) return wasOpen;
      const hasOpened = now?.phase === 'open' && !(wasOpen && was.round === now.round);
      return !(hasOpened && SHUT.includes(code));
    }),
  );
}
