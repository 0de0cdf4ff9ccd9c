/**
 * The reveal's beats: today's roles, the customer's path, the roles with their hats, and how sure they are. They play by
 * themselves in six seconds from the moment when the facilitator reveals the structure; a key takes them one by one.
 */
import { signal, type ReadonlySignal } from '@preact/signals';

export const BEATS = ['today', 'path', 'roles', 'verdict'] as const;
export type Beat = (typeof BEATS)[number];
const LAST = BEATS.length - 1;
/** When each beat but the first begins, from the reveal on. */
const STARTS_MS = [0, 1600, 3200, 5200];
export const REVEAL_MS = 6000;

const current = signal(LAST);
let timers: ReturnType<typeof setTimeout>[] = [];

/** The beat on the wall; the last one, a still, unless the structure is being revealed. */
export const beat: ReadonlySignal<number> = current;

/** Plays from a beat on: from the second where nothing is known of today. */
export function playBeats(first: number): void {
  stopBeats();
  current.value = first;
  const begun = STARTS_MS[first] ?? 0;
  timers = STARTS_MS.slice(first + 1).map((start, index) => setTimeout(() => {
    current.value = first + 1 + index;
  }, start - begun));
}

/** Shows the last beat. */
export function finishBeats(): void {
  stopBeats();
  current.value = LAST;
}

/** One beat forward or back, which stops the playing; false where there is none that way. */
export function stepBeat(by: 1 | -1): boolean {
  const to = current.value + by;
  if (to < 0 || to > LAST) return false;
  stopBeats();
  current.value = to;
  return true;
}

/** Whether a beat is still to come. */
export function isUnfinished(): boolean {
  return current.value < LAST;
}

function stopBeats(): void {
  timers.forEach(clearTimeout);
  timers = [];
}

/** What a key in the wall's window does with the beats; false: it is for the console. */
export function takeKey(key: string, isOnReveal: boolean): boolean {
  if (!isOnReveal) return false;
  if (key === 'ArrowLeft') return stepBeat(-1);
  if (key === 'PageUp') return isUnfinished() && stepBeat(-1);
  return ['ArrowRight', 'PageDown', ' ', 'Enter'].includes(key) && stepBeat(1);
}
