/**
 * Where the cards of a role structure are on the wall: lanes along the customer's path, each of the full height, which
 * its roles share, so that the picture has no holes. Pure; lengths in 1080ths of the wall's height.
 */
import type { Measure, Rect } from '../canvas';
import { type Folding, type LaneId, laneOf, lanesOf, USUAL_FOLDING } from '../../lanes';
import { breakName, widestLine } from '../lines';

export type { LaneId };

/** A role of the structure that has a card, with the hats on it. */
export interface Unit {
  id: string;
  name: string;
  /** Stages of the life cycle it works in, the main one first. */
  stages: readonly string[];
  hats: readonly { id: string; name: string }[];
}

export interface Lane {
  ids: LaneId[];
  /** Those of `ids` that have a card. */
  populated: LaneId[];
  x: number;
  width: number;
}

export interface PlacedCard extends Rect {
  id: string;
  /** The size of its letters. */
  text: number;
  /** How many of its hats found no room; their number is on the card. */
  hatsLeftOut: number;
}

export interface PlacedHat extends Rect {
  id: string;
}

export interface Layout {
  lanes: Lane[];
  cards: PlacedCard[];
  hats: PlacedHat[];
}

export interface Wording {
  seams: readonly string[];
  measure: Measure;
}

const GAP = 24;
const CARD_GAP = 14;
/** Narrower columns would break words elsewhere than at their seams. */
const COLUMN_LEAST = 284;
const COLUMNS_MOST = 5;
export const CARD_TEXT = 52;
const CARD_LINE = 53;
const CARD_PADDING = 6;
/** What the edges of a card take of its width. */
const CARD_EDGES = 32;
const CARD_TEXTS_LARGE = [104, 84, 68];
export const HAT_TEXT = 50;
const HAT_LINE = 46;
const HAT_PADDING = 12;
const HAT_INSET = 24;

/** The nine stages folded into five lanes, in two ways: whichever crowds its fullest lane less. */
const FOLDINGS: readonly Folding[] = [
  USUAL_FOLDING,
  {
    aware: 'demand', qualify: 'demand', sell: 'sale', partner: 'sale', solve: 'solution', onboard: 'use', adopt: 'use',
    support: 'use', grow: 'growth',
  },
];

/**
 * The arrows of the path, over the lanes that their stages are in. Where a lane is too narrow for the words of all its
 * stages, those without a card go unnamed; where that does not help, all arrows are alike.
 */
export function layPath(lanes: readonly Lane[], area: Rect, widthOf: (id: LaneId) => number): { id: LaneId; x: number; width: number }[] {
  const divide = (ids: readonly LaneId[], x: number, width: number): { id: LaneId; x: number; width: number }[] => {
    const each = (width - (ids.length - 1) * GAP) / ids.length;
    return ids.map((id, index) => ({ id, x: x + index * (each + GAP), width: each }));
  };
  const haveRoom = (arrows: readonly { id: LaneId; width: number }[]): boolean => arrows.every(({ id, width }) => widthOf(id) <= width - 40);
  const over = lanes.map(({ ids, populated, x, width }) => {
    const all = divide(ids, x, width);
    return haveRoom(all) ? all : divide(populated, x, width);
  });
  return over.every(haveRoom) ? over.flat() : divide(lanes.flatMap(({ ids }) => ids), area.x, area.width);
}

interface Draft {
  ids: LaneId[];
  populated: LaneId[];
  units: Unit[];
  columns: number;
}

/**
 * Lays the units out in `area`. Every card has a place; a hat may be left out only where no picture has room for it.
 * `isBare`: the same lanes before the hats have come, whose room the cards then have.
 */
export function layLanes(units: readonly Unit[], area: Rect, wording: Wording, isBare = false): Layout {
  const columns = Math.max(3, Math.min(COLUMNS_MOST, Math.floor((area.width + GAP) / (COLUMN_LEAST + GAP))));
  const columnWidth = (area.width - (columns - 1) * GAP) / columns;
  const needOf = (draft: Draft): number => laneNeed(draft, columnWidth, wording);
  const drafts = FOLDINGS.map((folding) => {
    const folded = fitColumns(withoutEmpty(fold(units, folding)), columns, needOf);
    if (folded.every((lane) => needOf(lane) <= area.height)) return folded;
    return widened(allotted(folded, needOf), area.height, needOf);
  });
  // The first folding is the one that people know: the other has to be better by more than a hair.
  const [known, other] = drafts.map((lanes) => Math.max(...lanes.map(needOf), 0));
  const isKnown = (known ?? 0) <= area.height || (known ?? 0) <= (other ?? 0);
  return place((isKnown ? drafts[0] : drafts[1]) ?? [], area, columnWidth, wording, isBare);
}

function fold(units: readonly Unit[], folding: Folding): Draft[] {
  return lanesOf(folding).map((id) => {
    const within = units.filter(({ stages }) => laneOf(stages, folding) === id);
    return { ids: [id], populated: within.length > 0 ? [id] : [], units: within, columns: 1 };
  });
}

/** A lane without a card gives its column to the neighbour that works in it too, or to the fuller one. */
function withoutEmpty(lanes: readonly Draft[]): Draft[] {
  let left = [...lanes];
  if (left.every(({ units }) => units.length === 0)) return left;
  for (;;) {
    const at = left.findIndex(({ units }) => units.length === 0);
    if (at < 0) return left;
    const before = left[at - 1];
    const after = left[at + 1];
    const isBefore = before !== undefined && (after === undefined || after.units.length === 0 || before.units.length >= after.units.length);
    left = merged(left, isBefore ? at - 1 : at, 0);
  }
}

/** Merges the lane at `at` with the next one; `lost`: the columns that the two have less than before. */
function merged(lanes: readonly Draft[], at: number, lost: number): Draft[] {
  const one = lanes[at];
  const two = lanes[at + 1];
  if (!one || !two) return [...lanes];
  const both = {
    ids: [...one.ids, ...two.ids], populated: [...one.populated, ...two.populated], units: [...one.units, ...two.units],
    columns: Math.max(1, one.columns + two.columns - lost),
  };
  return [...lanes.slice(0, at), both, ...lanes.slice(at + 2)];
}

/** Until the lanes have as many columns as the wall: the two neighbours that need least share one. */
function fitColumns(lanes: readonly Draft[], columns: number, needOf: (lane: Draft) => number): Draft[] {
  let left = [...lanes];
  while (left.reduce((sum, lane) => sum + lane.columns, 0) > columns) {
    // A lane alone has no neighbour to share with: it gives up a column itself, however many its cards would fill.
    const wide = left.length === 1 ? 0 : left.findIndex((lane) => lane.columns > 1 && lane.units.length < lane.columns);
    if (wide >= 0) {
      left = left.map((lane, index) => (index === wide ? { ...lane, columns: lane.columns - 1 } : lane));
    } else {
      left = merged(left, leastPair(left, needOf), 1);
    }
  }
  return left;
}

function leastPair(lanes: readonly Draft[], needOf: (lane: Draft) => number): number {
  const needs = lanes.slice(1).map((lane, index) => needOf(lane) + needOf(lanes[index] ?? lane));
  return needs.indexOf(Math.min(...needs));
}

/** The same lanes with their columns dealt by need, where the stages they span would crowd one of them. */
function allotted(lanes: readonly Draft[], needOf: (lane: Draft) => number): Draft[] {
  const columns = lanes.reduce((sum, lane) => sum + lane.columns, 0);
  let dealt = lanes.map((lane) => ({ ...lane, columns: 1 }));
  for (let left = columns - lanes.length; left > 0; left--) {
    const needs = dealt.map(needOf);
    const neediest = needs.indexOf(Math.max(...needs));
    dealt = dealt.map((lane, index) => (index === neediest ? { ...lane, columns: lane.columns + 1 } : lane));
  }
  return dealt;
}

/** A lane that its cards overfill shares the columns of its emptier neighbour, until none is overfull. */
function widened(lanes: readonly Draft[], height: number, needOf: (lane: Draft) => number): Draft[] {
  let left = [...lanes];
  for (;;) {
    const at = left.findIndex((lane) => needOf(lane) > height);
    if (at < 0 || left.length === 1) return left;
    const before = left[at - 1];
    const after = left[at + 1];
    const isBefore = before !== undefined && (after === undefined || needOf(before) <= needOf(after));
    left = merged(left, isBefore ? at - 1 : at, 0);
  }
}

/** A lane's units in columns side by side: in their order, so that the fullest column is as low as can be. */
function inColumns({ units, columns }: Draft, needs: readonly number[]): Unit[][] {
  const count = Math.min(columns, units.length);
  const sum = (from: number, to: number): number => needs.slice(from, to).reduce((total, need) => total + need + CARD_GAP, 0);
  const split = (from: number, left: number): { tallest: number; parts: Unit[][] } => {
    if (left <= 1) return { tallest: sum(from, units.length), parts: [units.slice(from)] };
    let best = { tallest: Infinity, parts: [] as Unit[][] };
    for (let to = from + 1; to <= units.length - left + 1; to++) {
      const rest = split(to, left - 1);
      const tallest = Math.max(sum(from, to), rest.tallest);
      if (tallest < best.tallest) best = { tallest, parts: [units.slice(from, to), ...rest.parts] };
    }
    return best;
  };
  return split(0, count).parts;
}

interface Measured {
  width: number;
  parts: Unit[][];
  /** Hats that may share a row on a card. */
  hatsInRow: number;
}

function measured(draft: Draft, columnWidth: number, wording: Wording): Measured {
  const whole = draft.columns * columnWidth + (draft.columns - 1) * GAP;
  const count = Math.max(1, Math.min(draft.columns, draft.units.length));
  const width = (whole - (count - 1) * GAP) / count;
  const hatsInRow = Math.max(1, Math.floor((width + GAP) / (columnWidth + GAP) + 0.01));
  const needs = draft.units.map((unit) => unitNeed(unit, width, hatsInRow, wording));
  return { width, parts: inColumns(draft, needs), hatsInRow };
}

function laneNeed(draft: Draft, columnWidth: number, wording: Wording): number {
  if (draft.units.length === 0) return 0;
  const { width, parts, hatsInRow } = measured(draft, columnWidth, wording);
  return Math.max(...parts.map((part) => part.reduce((sum, unit) => sum + unitNeed(unit, width, hatsInRow, wording) + CARD_GAP, -CARD_GAP)));
}

function unitNeed(unit: Unit, width: number, hatsInRow: number, wording: Wording): number {
  const hats = hatRows(unit, width, hatsInRow, wording).reduce((sum, { height }) => sum + height, 0);
  return hats + cardNeed(unit.name, width, wording);
}

function cardNeed(name: string, width: number, { seams, measure }: Wording): number {
  return breakName(name, seams, width - CARD_EDGES, CARD_TEXT, measure).length * CARD_LINE + 2 * CARD_PADDING;
}

interface HatRow {
  height: number;
  hats: { id: string; name: string }[];
}

/** The odd row is the top one, as a smaller stone lies on larger ones. */
function hatRows({ hats }: Unit, width: number, inRow: number, wording: Wording): HatRow[] {
  const first = hats.length % inRow;
  const rows = first > 0 ? [hats.slice(0, first)] : [];
  for (let at = first; at < hats.length; at += inRow) rows.push(hats.slice(at, at + inRow));
  return rows.map((row) => ({ hats: [...row], height: rowHeight(row, width, wording) }));
}

function rowHeight(row: readonly { name: string }[], width: number, { seams, measure }: Wording): number {
  const each = hatWidth(width, row.length) - HAT_PADDING;
  const lines = row.map(({ name }) => breakName(name, seams, each, HAT_TEXT, measure, 600).length);
  return Math.max(...lines) * HAT_LINE + HAT_PADDING;
}

function hatWidth(cardWidth: number, inRow: number): number {
  return (cardWidth - 2 * HAT_INSET - (inRow - 1) * 10) / inRow;
}

function place(drafts: readonly Draft[], area: Rect, columnWidth: number, wording: Wording, isBare: boolean): Layout {
  const layout: Layout = { lanes: [], cards: [], hats: [] };
  let x = area.x;
  for (const draft of drafts) {
    const width = draft.columns * columnWidth + (draft.columns - 1) * GAP;
    layout.lanes.push({ ids: draft.ids, populated: draft.populated, x, width });
    const { width: cardWidth, parts, hatsInRow } = measured(draft, columnWidth, wording);
    for (const [index, part] of parts.entries()) {
      const column = { x: x + index * (cardWidth + GAP), y: area.y, width: cardWidth, height: area.height };
      placeColumn(isBare ? part.map((unit) => ({ ...unit, hats: [] })) : part, column, hatsInRow, wording, layout);
    }
    x += width + GAP;
  }
  return layout;
}

/** The cards of a column share what its hats leave of its height, none below what its name needs. */
function placeColumn(units: readonly Unit[], column: Rect, hatsInRow: number, wording: Wording, layout: Layout): void {
  const rows = units.map((unit) => hatRows(unit, column.width, hatsInRow, wording));
  const needs = units.map(({ name }) => cardNeed(name, column.width, wording));
  const leftOut = dropHats(rows, needs, column.height);
  const hatHeight = rows.flat().reduce((sum, { height }) => sum + height, 0);
  const heights = share(column.height - hatHeight - (units.length - 1) * CARD_GAP, needs);
  let y = column.y;
  for (const [index, unit] of units.entries()) {
    for (const row of rows[index] ?? []) {
      const width = hatWidth(column.width, row.hats.length);
      for (const [at, hat] of row.hats.entries()) {
        layout.hats.push({ id: hat.id, x: column.x + HAT_INSET + at * (width + 10), y, width, height: row.height });
      }
      y += row.height;
    }
    const height = heights[index] ?? 0;
    // One size for all cards of one column, so that none looks more important than another.
    const text = hatsInRow > 1 ? cardText(unit.name, column.width, height, wording) : CARD_TEXT;
    layout.cards.push({ id: unit.id, x: column.x, y, width: column.width, height, text, hatsLeftOut: leftOut[index] ?? 0 });
    y += height + CARD_GAP;
  }
}

/** Takes the top rows of hats off the fullest cards until the column holds the rest; how many a card lost. */
function dropHats(rows: HatRow[][], needs: readonly number[], height: number): number[] {
  const lost = rows.map(() => 0);
  const need = (): number =>
    rows.flat().reduce((sum, row) => sum + row.height, 0) + needs.reduce((sum, each) => sum + each + CARD_GAP, -CARD_GAP);
  while (need() > height + 1) {
    const most = Math.max(...rows.map(({ length }) => length));
    const at = rows.findIndex(({ length }) => length === most);
    const dropped = rows[at]?.shift();
    if (!dropped) break;
    lost[at] = (lost[at] ?? 0) + dropped.hats.length;
  }
  return lost;
}

/** Divides a height equally, but gives each at least what it needs. */
export function share(height: number, needs: readonly number[]): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = height - [...fixed].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const equal = left / Math.max(1, needs.length - fixed.size);
    const next = needs.findIndex((need, index) => !fixed.has(index) && need > equal);
    if (next < 0) return needs.map((need, index) => (fixed.has(index) ? need : equal));
    fixed.add(next);
  }
}

/** Large letters where a card is large for its name. */
function cardText(name: string, width: number, height: number, { seams, measure }: Wording): number {
  const fits = (size: number): boolean => {
    const lines = breakName(name, seams, width - 48, size, measure);
    return widestLine(lines, size, measure) <= width - 48 && lines.length * size * 1.05 <= height * 0.5;
  };
  return CARD_TEXTS_LARGE.find(fits) ?? CARD_TEXT;
}
