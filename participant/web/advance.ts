/** When the next question comes by itself: once the answer is saved, and no finger is likely to come back. Pure. */
import { type AskedItem, isAnswered } from './view';

/** A finger that comes back to correct an answer does so within this. */
const REST_MS = 1000;
/** So long "saved" is seen in the row that was tapped. */
const SAVED_SHOWN_MS = 600;

/** The page after the last question: all answers, and what is left. */
export const OVERVIEW = 'overview';

/** A question that was answered with a finger, and the page that comes after it. Times are of one clock. */
export interface Advance {
  /** Keys of questions, or `OVERVIEW`. */
  from: string;
  to: string;
  touchedAt_ms: number;
  /** Null until the server has saved the answer. */
  savedAt_ms: number | null;
  /** Whether a finger is on the question. */
  isTouched: boolean;
}

/** What a question is known by: another round of it is another question. */
export function keyOf({ text, round }: AskedItem): string {
  return `${text.id}.${round}`;
}

/** The first question without an answer, or else the overview. */
export function firstLeft(asked: readonly AskedItem[]): string {
  const left = asked.find((item) => !isAnswered(item));
  return left ? keyOf(left) : OVERVIEW;
}

/** What follows an answered question: the next one without an answer, never one before it, or the overview. */
export function nextAfter(asked: readonly AskedItem[], item: AskedItem): string {
  return firstLeft(asked.slice(asked.findIndex((other) => keyOf(other) === keyOf(item)) + 1));
}

/** The page before or after one, whatever has been answered; null before the first. */
export function stepFrom(asked: readonly AskedItem[], item: AskedItem | undefined, by: 1 | -1): string | null {
  const index = item ? asked.findIndex((other) => keyOf(other) === keyOf(item)) : asked.length;
  if (index + by < 0) return null;
  const found = asked[index + by];
  return found ? keyOf(found) : OVERVIEW;
}

/** After so long the next question comes, if nothing is touched until then; null while it must not come. */
export function waitFor_ms({ touchedAt_ms, savedAt_ms, isTouched }: Advance, now_ms: number): number | null {
  if (savedAt_ms === null || isTouched) return null;
  return Math.max(0, touchedAt_ms + REST_MS - now_ms, savedAt_ms + SAVED_SHOWN_MS - now_ms);
}
