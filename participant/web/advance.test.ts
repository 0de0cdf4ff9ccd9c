/** The next question comes only after the answer is saved, and never under a finger. */
import { expect, it } from 'vitest';
import { type Advance, firstLeft, nextAfter, OVERVIEW, stepFrom, waitFor_ms } from './advance';
import type { AskedItem } from './view';

const tapped: Advance = { from: 'a.1', to: 'b.1', touchedAt_ms: 1000, savedAt_ms: null, isTouched: false };
const asked = (id: string, answer?: string): AskedItem =>
  ({ text: { id, type: 'ordinal', shape: 'levels' }, phase: 'open', round: 1, answer, saved: answer, isUnsent: false }) as AskedItem;

it('never before the answer is saved', () => {
  expect(waitFor_ms(tapped, 60_000)).toBeNull();
});

it('a second after the last touch, when the answer was saved at once', () => {
  expect(waitFor_ms({ ...tapped, savedAt_ms: 1020 }, 1020)).toBe(980);
});

it('once "saved" has been seen, when the answer was saved late', () => {
  expect(waitFor_ms({ ...tapped, savedAt_ms: 9000 }, 9000)).toBe(600);
});

it('not while a finger is on the question', () => {
  expect(waitFor_ms({ ...tapped, savedAt_ms: 1020, isTouched: true }, 9000)).toBeNull();
});

it('is the next one without an answer, never one before, and the overview at the end', () => {
  const [a, b, c, d] = [asked('a'), asked('b', 'x'), asked('c', 'x'), asked('d')] as const;
  expect(nextAfter([a, b, c, d], b)).toBe('d.1');
  expect(nextAfter([a, b, c], b)).toBe(OVERVIEW);
});

it('a ballot opens at the first question without an answer', () => {
  expect(firstLeft([asked('a', 'x'), asked('b')])).toBe('b.1');
  expect(firstLeft([asked('a', 'x')])).toBe(OVERVIEW);
});

it('back and next go through every page, answered or not', () => {
  const all = [asked('a', 'x'), asked('b')];
  expect(stepFrom(all, all[0], -1)).toBeNull();
  expect(stepFrom(all, all[0], 1)).toBe('b.1');
  expect(stepFrom(all, all[1], 1)).toBe(OVERVIEW);
  expect(stepFrom(all, undefined, -1)).toBe('b.1');
});
