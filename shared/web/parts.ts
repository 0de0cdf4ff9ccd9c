/** What a screen holds of the workshop: the newest of each part the server has sent, and whether it is enough. */
import type { Audience, ConsoleSynced, FromServer, Heartbeat, PhoneSynced, ProjectorSynced, ViewerSynced } from './protocol.gen';

/** What `sync` answers each audience with. */
export interface Synced {
  phone: PhoneSynced;
  console: ConsoleSynced;
  projector: ProjectorSynced;
  viewer: ViewerSynced;
}

type Revised = { revision: number };
type PartName = 'room' | 'comments' | 'counts' | 'trial' | 'plan';

/** The parts of an audience's screen; null until the server has sent one. Phones have no counts and no plan. */
export interface Parts<A extends Audience> {
  room: FromServer[`${A}.room`] | null;
  comments: FromServer[`${A}.comments`] | null;
  counts: A extends 'phone' ? null : FromServer['console.counts'] | null;
  /** What a console tries on the wall; null on every other screen. */
  trial: FromServer['projector.trial'] | null;
  plan: A extends 'phone' ? null : FromServer['console.plan'] | null;
  /** How far the room is, as a phone's newest heartbeat said; null on other screens and before the first. */
  answered: Heartbeat['answered'];
  /**
   * Revision held of each part on this connection, -1 before the first. Kept apart from the parts: after a
   * reconnection the old ones stay on screen, but whatever the server sends replaces them, even if its revisions
   * have started over (a restored backup).
   */
  held: Record<PartName, number>;
  /** True when a heartbeat named a revision that is not held, or the connection is new: a `sync` is due. */
  isStale: boolean;
}

export type PartMessage<A extends Audience> =
  | { event: 'connected' }
  | { event: 'room'; part: FromServer[`${A}.room`] }
  | { event: 'comments'; part: FromServer[`${A}.comments`] }
  | { event: 'counts'; part: FromServer['console.counts'] }
  | { event: 'trial'; part: FromServer['projector.trial'] }
  | { event: 'plan'; part: FromServer['console.plan'] }
  | { event: 'heartbeat'; heartbeat: Heartbeat }
  | { event: 'synced'; parts: Pick<Synced[A], 'room' | 'comments'> & Partial<OfLargeScreens> };

/** What all but phones have besides; consoles have no trial. */
interface OfLargeScreens {
  counts: FromServer['console.counts'];
  trial: FromServer['projector.trial'];
  plan: FromServer['console.plan'];
}

const NOTHING_HELD = { room: -1, comments: -1, counts: -1, trial: -1, plan: -1 };

export function emptyParts<A extends Audience>(): Parts<A> {
  // No part fits every audience's type but null.
  return { room: null, comments: null, counts: null, trial: null, plan: null, answered: null, held: NOTHING_HELD, isStale: true } as Parts<A>;
}

/** The parts after one message, in whatever order, however often messages come. The same object if nothing changed. */
export function applyMessage<A extends Audience>(parts: Parts<A>, message: PartMessage<A>): Parts<A> {
  switch (message.event) {
    case 'connected':
      return { ...parts, held: NOTHING_HELD, isStale: true };
    case 'room':
    case 'comments':
    case 'counts':
    case 'trial':
    case 'plan':
      return take(parts, message.event, message.part);
    case 'heartbeat': {
      const { room, comments, counts, plan } = message.heartbeat;
      const next = counts ? take(parts, 'counts', counts) : parts;
      const isStale = next.held.room !== room || next.held.comments !== comments || next.held.plan !== (plan ?? next.held.plan);
      const answered = isSame(next.answered, message.heartbeat.answered) ? next.answered : message.heartbeat.answered;
      return isStale === next.isStale && answered === next.answered ? next : { ...next, answered, isStale };
    }
    case 'synced': {
      const { room, comments, counts, trial, plan } = message.parts;
      let next = take(take(parts, 'room', room), 'comments', comments);
      if (counts) next = take(next, 'counts', counts);
      if (trial) next = take(next, 'trial', trial);
      if (plan) next = take(next, 'plan', plan);
      return next.isStale ? { ...next, isStale: false } : next;
    }
  }
}

function isSame(one: Heartbeat['answered'], other: Heartbeat['answered']): boolean {
  return one?.answered === other?.answered && one?.online === other?.online;
}

function take<A extends Audience>(parts: Parts<A>, name: PartName, part: Revised): Parts<A> {
  if (part.revision <= parts.held[name]) return parts;
  return { ...parts, [name]: part, held: { ...parts.held, [name]: part.revision } };
}
