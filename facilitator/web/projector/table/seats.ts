/** The round table: whose seat is where, and in which order seats fill. Pure; lengths in the wall's units. */
import { laySeats } from '../results/stacks';

/** So many seats a table may have: the first that leaves some free, so that it grows seldom. */
const TABLES = [16, 24, 36, 60, 100, 160, 240];
const FREE_LEAST = 2;
const SEAT_MOST = 76;
const SEAT_LEAST = 9;

/** The seats of a table at which people arrive. */
export function countSeats(joined: number): number {
  return TABLES.find((seats) => seats >= joined + FREE_LEAST) ?? joined + FREE_LEAST;
}

/** How large a seat may be, so that neighbours do not touch. */
export function seatSize(seats: number, radius: number): number {
  return Math.max(SEAT_LEAST, Math.min(SEAT_MOST, ((2 * Math.PI * radius) / Math.max(1, seats)) * 0.62));
}

/** Each seat's turn to fill: spread around the table, and the same for the same number of seats. */
export function fillingOrder(seats: number): number[] {
  const bySpread = Array.from({ length: seats }, (_, seat) => seat).sort((a, b) => ((a * 0.618034) % 1) - ((b * 0.618034) % 1));
  const turns = new Array<number>(seats).fill(0);
  bySpread.forEach((seat, turn) => {
    turns[seat] = turn;
  });
  return turns;
}

/** What a ring that drains is full at: the time left when it is first seen, rounded up to half a minute. */
export function wholeTime(left_s: number): number {
  return Math.max(30, Math.ceil(left_s / 30) * 30);
}

export { laySeats };
