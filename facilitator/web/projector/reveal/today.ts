/** Where today's roles are on the wall before they travel: one large number, cards below it, and two rows of shapes. Pure. */
import type { Rect, Size } from '../canvas';

const GAP = 24;
const CARD_LEAST = 116;
const CARD_MOST = 220;
const COLUMN_LEAST = 284;
/** The rows of shapes with their words. */
const SHAPES = 190;
const NUMERAL_LEAST = 190;

export interface TodayPlaces {
  /** The height of the large number and its words. */
  numeral: number;
  cards: Rect[];
  shapes: Rect;
}

export function placeToday(count: number, { width, height }: Size, margin: number): TodayPlaces {
  const inner = width - 2 * margin;
  const columns = Math.max(1, Math.floor((inner + GAP) / (COLUMN_LEAST + GAP)));
  const rows = Math.ceil(count / columns);
  // One row of few cards is as wide as a row of five would be; more rows are equally full.
  const perRow = rows > 1 ? Math.ceil(count / rows) : columns;
  const cardWidth = (inner - (perRow - 1) * GAP) / perRow;
  const free = height - SHAPES - NUMERAL_LEAST - 2 * margin;
  const cardHeight = rows === 0 ? 0 : Math.max(CARD_LEAST, Math.min(CARD_MOST, free / rows - GAP));
  const cardsHeight = rows * (cardHeight + GAP);
  const numeral = Math.min(400, height - SHAPES - cardsHeight - 1.4 * margin);
  const top = margin / 2 + numeral;
  return {
    numeral,
    cards: Array.from({ length: count }, (_, index) => ({
      x: margin + (index % perRow) * (cardWidth + GAP),
      y: top + GAP + Math.floor(index / perRow) * (cardHeight + GAP),
      width: cardWidth,
      height: cardHeight,
    })),
    shapes: { x: margin, y: height - SHAPES - margin / 4, width: inner, height: SHAPES },
  };
}
