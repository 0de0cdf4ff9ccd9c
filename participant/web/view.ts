/** What the phone shows, derived from what the server said and what was tapped: pure. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, OwnAnswers, Phase, PhoneRoom } from '@shared/protocol.gen';
import { answerOf, type Outbox, pendingVote, savedAnswer } from './outbox';
import { typeOf } from './question_types';

export type View = 'lobby' | 'ballot' | 'locked' | 'revealed' | 'waiting' | 'structure' | 'closed';

/** An item of the current step with the participant's answer to its current round. */
export interface AskedItem {
  text: ItemText;
  phase: Phase;
  round: number;
  /** Whether the answers to this round had been looked at before it was opened again. */
  is_reopened?: boolean;
  answer: AnswerValue | undefined;
  /** The newest answer that the server has said it saved; `answer` while that is on its way is a newer one. */
  saved: AnswerValue | undefined;
  /** Whether `answer` is still on its way. */
  isUnsent: boolean;
}

/** The current step's items that the room may see, in the order they are asked. */
export function listItems(definition: Definition, room: PhoneRoom, own: OwnAnswers | null, box: Outbox): AskedItem[] {
  return definition.items.flatMap((text) => {
    const item = room.items[text.id];
    // Where people answer beforehand all questions are asked together, whatever the room's step.
    const isAsked = text.step === room.step || (room.beforehand && item?.phase === 'open');
    if (!isAsked || !item || item.phase === 'hidden') return [];
    return {
      text,
      ...item,
      answer: answerOf(box, own, text.id, item.round),
      saved: savedAnswer(own, text.id, item.round),
      isUnsent: pendingVote(box, text.id, item.round) !== undefined,
    };
  });
}

/** The one thing the phone shows now. An open item comes first, so that nobody misses answering it. */
export function viewOf(room: Pick<PhoneRoom, 'step' | 'structure'>, items: readonly Pick<AskedItem, 'phase'>[]): View {
  const has = (phase: Phase) => items.some((item) => item.phase === phase);
  if (room.step === 'closed' || (room.step === 'lobby' && !has('open'))) return room.step;
  if (room.step === 'structure') return room.structure ? 'structure' : 'waiting';
  return has('open') ? 'ballot' : has('revealed') ? 'revealed' : has('locked') ? 'locked' : 'waiting';
}

/** Items whose answers are counted; comments are not. */
export function counted<I extends Pick<AskedItem, 'text'>>(items: readonly I[]): I[] {
  return items.filter(({ text }) => text.shape !== 'text');
}

/** Whether nothing of an item is left to answer: a grid has all its rows, "en osaa sanoa" is an answer. */
export function isAnswered({ text, answer }: Pick<AskedItem, 'text' | 'answer'>): boolean {
  return answer !== undefined && (answer === null || (typeOf(text).isAnswered?.(text, answer) ?? true));
}

export interface Progress {
  total: number;
  /** Answers that the server has, as it counts them. */
  saved: number;
  /** Answers that are on their way, changes of saved ones included. */
  underWay: number;
  /** Answers that are not. */
  settled: number;
}

export function countAnswers(asked: readonly AskedItem[]): Progress {
  const given = asked.filter(isAnswered);
  const underWay = given.filter(({ isUnsent }) => isUnsent).length;
  return {
    total: asked.length,
    saved: asked.filter(({ text, saved }) => isAnswered({ text, answer: saved })).length,
    underWay,
    settled: given.length - underWay,
  };
}

/** Length as the server counts it, in code points of the trimmed, composed text. */
export function textLength(text: string): number {
  return [...text.normalize('NFC').trim()].length;
}
