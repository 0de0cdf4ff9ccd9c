/** When the next question comes by itself: once the answer is saved, and no finger is likely to come back. Pure. */
import { type AskedItem, isAnswered } from './view';

/** A finger that comes back to correct an answer does so within this. */
const REST_MS = 1000;
/** So long "saved" is seen in the row that was tapped. */
const SAVED_SHOWN_MS = 600;

/** A question that was answered with a finger, and the one that comes after it. Times are of one clock. */
export interface Advance {
  /** Ids of page elements. */
  from: string;
  to: string;
  touchedAt_ms: number;
  /** Null until the server has saved the answer. */
  savedAt_ms: number | null;
  /** Whether a finger is on the question. */
  isTouched: boolean;
}

/** The id of the element that follows an answered question: the next one without an answer, or the review. */
export function nextAfter(asked: readonly AskedItem[], item: AskedItem): string {
  const next = asked.slice(asked.indexOf(item) + 1).find((other) => !isAnswered(other));
  return `item-${next?.text.id ?? 'review'}`;
}

/** After so long the next question comes, if nothing is touched until then; null while it must not come. */
export function waitFor_ms({ touchedAt_ms, savedAt_ms, isTouched }: Advance, now_ms: number): number | null {
  if (savedAt_ms === null || isTouched) return null;
  return Math.max(0, touchedAt_ms + REST_MS - now_ms, savedAt_ms + SAVED_SHOWN_MS - now_ms);
}
