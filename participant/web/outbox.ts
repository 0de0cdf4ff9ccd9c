/**
 * What this phone has still to send to the server, as values: one pending vote an item, each comment until it is saved.
 *
 * A message is sent again until it is acked, with the intent it was made with, so that the server knows it; an ack
 * or a refusal settles it. Nothing here reads a clock or the storage.
 */
import type { AnswerValue, HandsCast, OwnAnswers } from '@shared/protocol.gen';

interface Pending {
  /** Names this very tap: a newer one of the same kind and place takes its place. */
  intent: string;
}
export interface PendingVote extends Pending {
  kind: 'vote';
  sequence: number;
  item: string;
  round: number;
  answer: AnswerValue;
}
/** A table's count of hands. */
export interface PendingHands extends Pending {
  kind: 'hands';
  sequence: number;
  item: string;
  round: number;
  hands: HandsCast['hands'];
}
export interface PendingComment extends Pending {
  kind: 'comment';
  item: string;
  text: string;
  /** The round whose answer it is a reason for. */
  reason?: number;
}
export interface PendingEdit extends Pending {
  kind: 'edit';
  comment: string;
  text: string;
}
export interface PendingUpvote extends Pending {
  kind: 'upvote';
  comment: string;
  isUpvoted: boolean;
}
export type Entry = PendingVote | PendingHands | PendingComment | PendingEdit | PendingUpvote;
/** An entry before it has an intent and, for a vote, a sequence. */
export type Wish =
  | Omit<PendingVote, 'intent' | 'sequence'>
  | Omit<PendingHands, 'intent' | 'sequence'>
  | Omit<PendingComment, 'intent'>
  | Omit<PendingEdit, 'intent'>
  | Omit<PendingUpvote, 'intent'>;

export interface Outbox {
  /** Highest vote sequence used on this phone. */
  sequence: number;
  /** Oldest first. */
  entries: Entry[];
  /** Text that is being written, by where it is written: an item's id, or a comment's. */
  drafts: Record<string, string>;
}

export const EMPTY_OUTBOX: Outbox = { sequence: 0, entries: [], drafts: {} };

/** What becomes of a pending message that the server refused: sent again, or given up with words on screen. */
export type Fate = 'again' | 'resume' | 'drop';
/** The refusals a phone can meet although it did nothing wrong. */
const FATES: Readonly<Record<string, Fate>> = {
  too_fast: 'again',
  storage_unavailable: 'again',
  server_restarting: 'again',
  internal: 'again',
  not_joined: 'again',
  // Sent again when the facilitator goes on.
  paused: 'resume',
  item_locked: 'drop',
  item_hidden: 'drop',
  stale_vote: 'drop',
  workshop_ended: 'drop',
  comments_closed: 'drop',
  comment_too_long: 'drop',
  unknown_comment: 'drop',
};

/** Any other refusal is final too: the same again would be refused for ever. */
export function fateOf(code: string): Fate {
  return FATES[code] ?? 'drop';
}

/** Whether a new message makes an unsent one pointless; any number of comments may be under one item. */
function isOverruled(old: Entry, by: Entry): boolean {
  if (old.kind === 'vote' && by.kind === 'vote') return old.item === by.item;
  if (old.kind === 'hands' && by.kind === 'hands') return old.item === by.item;
  if (old.kind === 'edit' && by.kind === 'edit') return old.comment === by.comment;
  return old.kind === 'upvote' && by.kind === 'upvote' && old.comment === by.comment;
}

/** Puts a message in the box, in place of an unsent one that it overrules. `known`: the server's own sequence. */
export function put(box: Outbox, wish: Wish, intent: string, known: number): Outbox {
  const isVote = wish.kind === 'vote' || wish.kind === 'hands';
  const sequence = isVote ? Math.max(box.sequence, known) + 1 : box.sequence;
  const entry: Entry = isVote ? { ...wish, intent, sequence } : { ...wish, intent };
  const others = box.entries.filter((other) => !isOverruled(other, entry));
  return { ...box, sequence, entries: [...others, entry] };
}

/** Takes a message out, once it is acked or refused for good; a newer one in its place stays. */
export function settle(box: Outbox, intent: string): Outbox {
  const entries = box.entries.filter((entry) => entry.intent !== intent);
  return entries.length === box.entries.length ? box : { ...box, entries };
}

/** Takes out what is given up; its words go back to where they were written. A newer edit of a comment stays. */
export function giveBack(box: Outbox, entry: Entry): Outbox {
  const rest = settle(box, entry.intent);
  if (entry.kind === 'edit') {
    const where = `edit ${entry.comment}`;
    return draft(rest, where, rest.drafts[where] ?? entry.text);
  }
  if (entry.kind !== 'comment') return rest;
  // Other comments may have come back before it.
  const words = [rest.drafts[entry.item], entry.text].filter(Boolean);
  return draft(rest, entry.item, words.join('\n\n'));
}

/** Keeps what is being written; an empty text is forgotten. */
export function draft(box: Outbox, where: string, text: string): Outbox {
  const { [where]: _, ...others } = box.drafts;
  return { ...box, drafts: text ? { ...others, [where]: text } : others };
}

export function pendingVote(box: Outbox, item: string, round: number): PendingVote | undefined {
  return box.entries.find(
    (entry): entry is PendingVote => entry.kind === 'vote' && entry.item === item && entry.round === round,
  );
}

/** The participant's answer on screen: the tap not yet sent, or else what the server has; undefined without any. */
export function answerOf(box: Outbox, own: OwnAnswers | null, item: string, round: number): AnswerValue | undefined {
  const pending = pendingVote(box, item, round);
  return pending ? pending.answer : savedAnswer(own, item, round);
}

/** The answer that the server has said it saved. */
export function savedAnswer(own: OwnAnswers | null, item: string, round: number): AnswerValue | undefined {
  return own?.answers.find((saved) => saved.item === item && saved.round === round)?.answer;
}

/** Own answers after an acked vote. */
export function withVote(own: OwnAnswers, vote: PendingVote): OwnAnswers {
  const others = own.answers.filter(({ item, round }) => item !== vote.item || round !== vote.round);
  const answers = [...others, { item: vote.item, round: vote.round, answer: vote.answer }];
  return { ...own, answers, sequence: Math.max(own.sequence, vote.sequence) };
}

/** A table's counts after an acked one. */
function withHands(own: OwnAnswers, { item, round, hands, sequence }: PendingHands): OwnAnswers {
  if (!own.table) return own;
  const others = own.table.hands.filter((one) => one.item !== item || one.round !== round);
  return { ...own, sequence: Math.max(own.sequence, sequence), table: { ...own.table, hands: [...others, { item, round, hands, people: own.table.seats.length }] } };
}

/** What is the own after an acked count, comment, edit or upvote; `saved` is the new comment's id. */
export function withEntry(own: OwnAnswers, entry: Exclude<Entry, PendingVote>, saved: string): OwnAnswers {
  switch (entry.kind) {
    case 'hands':
      return withHands(own, entry);
    case 'comment': {
      const others = own.comments.filter(({ id }) => id !== saved);
      return { ...own, comments: [...others, { id: saved, item: entry.item, text: entry.text, reason_round: entry.reason ?? 0 }] };
    }
    case 'edit': {
      const edited = own.comments.map((known) => (known.id === entry.comment ? { ...known, text: entry.text } : known));
      return { ...own, comments: edited.filter(({ text }) => text.trim()) };
    }
    case 'upvote': {
      const others = own.upvoted.filter((id) => id !== entry.comment);
      return { ...own, upvoted: entry.isUpvoted ? [...others, entry.comment] : others };
    }
  }
}

/** Whether a box holds nothing that anybody would miss: all is settled, and nothing is half written. */
export function isSpent(box: Outbox): boolean {
  return box.entries.length === 0 && Object.keys(box.drafts).length === 0;
}

/** What an earlier visit left in the storage; an empty box where that cannot be read. */
export function readOutbox(stored: string | null): Outbox {
  try {
    const found: unknown = JSON.parse(stored ?? '');
    if (isOutbox(found)) return found;
  } catch {
    // Cut off or of another making: the server still has all that was acked.
  }
  return EMPTY_OUTBOX;
}

function isOutbox(found: unknown): found is Outbox {
  if (typeof found !== 'object' || found === null) return false;
  const { sequence, entries, drafts } = found as Partial<Outbox>;
  return (
    Number.isSafeInteger(sequence) &&
    Array.isArray(entries) &&
    entries.every((entry) => typeof entry?.intent === 'string' && typeof entry.kind === 'string') &&
    typeof drafts === 'object' &&
    drafts !== null
  );
}
