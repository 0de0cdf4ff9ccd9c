/** Where the dots of a question's answers are: a column a choice, a dot a person. Pure; lengths in the wall's units. */
import type { Rect } from '../canvas';

const GAP = 20;
const PADDING = 10;
const PITCH_MOST = 132;
/** Smaller dots are no longer seen as people: bars take their place. */
const PITCH_LEAST = 40;
export const DOTS_MOST = 60;

export interface Column extends Rect {
  count: number;
}

export interface Stacks {
  columns: Column[];
  /** The distance of two dots; null where there are too many people for dots. */
  pitch: number | null;
}

export function layColumns(counts: readonly number[], area: Rect, tallest = Math.max(...counts, 1)): Stacks {
  const width = (area.width - (counts.length - 1) * GAP) / Math.max(1, counts.length);
  const columns = counts.map((count, index) => ({ x: area.x + index * (width + GAP), y: area.y, width, height: area.height, count }));
  const people = counts.reduce((sum, count) => sum + count, 0);
  const pitch = pitchFor(tallest, width - 2 * PADDING, area.height - 2 * PADDING);
  return { columns, pitch: people > DOTS_MOST || pitch < PITCH_LEAST ? null : pitch };
}

/** The largest distance at which so many dots fit. */
function pitchFor(count: number, width: number, height: number): number {
  for (let pitch = PITCH_MOST; pitch >= PITCH_LEAST; pitch -= 2) {
    if (Math.floor(width / pitch) * Math.floor(height / pitch) >= count) return pitch;
  }
  return 0;
}

/** The place of a column's dot, counted from the bottom left. */
export function dotAt(column: Rect, index: number, pitch: number): Rect {
  const inRow = Math.max(1, Math.floor((column.width - 2 * PADDING) / pitch));
  const size = pitch * 0.9;
  const left = column.x + (column.width - inRow * pitch) / 2 + (pitch - size) / 2;
  return {
    x: left + (index % inRow) * pitch,
    y: column.y + column.height - PADDING - (Math.floor(index / inRow) + 1) * pitch + (pitch - size) / 2,
    width: size,
    height: size,
  };
}

export interface Dot {
  column: number;
  index: number;
  /** The column and index it comes from; itself where it stays, null where it is a newcomer. */
  from: { column: number; index: number } | null;
}

export interface Moves {
  dots: Dot[];
  /** Places of the first round that nobody has any more. */
  ghosts: { column: number; index: number }[];
}

/**
 * The least movement that makes one round's counts of another's: who stays is at the bottom, who leaves a column goes to
 * the nearest that has grown. Single people's ways are not known, and are not claimed.
 */
export function moveDots(before: readonly number[], after: readonly number[]): Moves {
  const ghosts = before.flatMap((count, column) => indexes(after[column] ?? 0, count).map((index) => ({ column, index })));
  const leaving = [...ghosts];
  const dots = after.flatMap((count, column): Dot[] => {
    const staying = Math.min(count, before[column] ?? 0);
    return [
      ...indexes(0, staying).map((index) => ({ column, index, from: { column, index } })),
      ...indexes(staying, count).map((index) => ({ column, index, from: leaving.shift() ?? null })),
    ];
  });
  return { dots, ghosts };
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

export interface Camp {
  /** Indexes of its choices that somebody has taken, the most chosen first. */
  choices: number[];
  people: number;
}

/** The two camps of a divided group; the high one begins at the choice `from`, as the server says. */
export function splitCamps(counts: readonly number[], from: number): [Camp, Camp] {
  return [campOf(counts, 0, from), campOf(counts, from, counts.length)];
}

function campOf(counts: readonly number[], from: number, to: number): Camp {
  const choices = indexes(from, to).filter((level) => (counts[level] ?? 0) > 0);
  return {
    choices: choices.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)),
    people: choices.reduce((sum, level) => sum + (counts[level] ?? 0), 0),
  };
}

/** Places on a circle, clockwise from the top. */
export function laySeats(count: number, centre: { x: number; y: number }, radius: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / Math.max(1, count) - Math.PI / 2;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}
