/** The reveal plays by itself, a key takes it one by one, and it always ends in the same still. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BEATS, beat, finishBeats, playBeats, REVEAL_MS, takeKey } from './beats';

const shown = (): string | undefined => BEATS[beat.value];

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  finishBeats();
  vi.useRealTimers();
});

it('is the finished still when the page opens', () => {
  expect(shown()).toBe('verdict');
});

it('plays every beat within six seconds', () => {
  const seen: (string | undefined)[] = [];
  const stop = beat.subscribe(() => seen.push(shown()));

  playBeats(0);
  vi.advanceTimersByTime(REVEAL_MS);
  stop();

  expect(seen).toEqual(['verdict', 'today', 'path', 'roles', 'verdict']);
});

it('begins with the path where nothing is known of today', () => {
  playBeats(1);
  expect(shown()).toBe('path');
  vi.advanceTimersByTime(REVEAL_MS);
  expect(shown()).toBe('verdict');
});

it('waits for the facilitator once a key has stepped', () => {
  playBeats(0);
  expect(takeKey('ArrowRight', true)).toBe(true);
  vi.advanceTimersByTime(10 * REVEAL_MS);
  expect(shown()).toBe('path');

  expect(takeKey('PageDown', true)).toBe(true);
  expect(takeKey('ArrowLeft', true)).toBe(true);
  expect(shown()).toBe('path');
});

it('leaves a key to the console where no beat is to come', () => {
  expect(takeKey('PageDown', true)).toBe(false);
  expect(takeKey('PageUp', true)).toBe(false);
  expect(takeKey('b', true)).toBe(false);
});

it('leaves every key to the console on another scene', () => {
  playBeats(0);
  expect(takeKey('ArrowRight', false)).toBe(false);
});
