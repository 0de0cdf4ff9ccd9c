/** Seats around the table fill one after the other, and do not touch. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSeats, fillingOrder, laySeats, seatSize, wholeTime } from './seats';

it('always has a free seat, and grows seldom', () => {
  expect([0, 5, 14, 15, 22, 23].map(countSeats)).toEqual([16, 16, 16, 24, 24, 36]);
  expect(countSeats(1000)).toBeGreaterThan(1000);
});

it('gives each seat one turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (seats) => {
      expect(fillingOrder(seats).sort((a, b) => a - b)).toEqual(Array.from({ length: seats }, (_, turn) => turn));
    }),
  );
});

it('lets no neighbours touch', () => {
  for (const seats of [3, 16, 60, 160]) {
    const [one, two] = laySeats(seats, { x: 0, y: 0 }, 400);
    const apart = Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0));
    expect(seatSize(seats, 400)).toBeLessThan(apart);
  }
});

it('is full at the time first seen, in half minutes', () => {
  expect([5, 42, 60, 61].map(wholeTime)).toEqual([30, 60, 60, 90]);
});
