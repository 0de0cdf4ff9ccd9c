/** Turns an item's result into bars: at most seven, lowest first, with the place of the median among them. */
import type { ItemText } from './definition';
import { formatNumber } from './i18n';
import type { AnswerValue, RoundResult } from './protocol.gen';

export const BARS_MAX = 7;

export interface Bar {
  label: string;
  /** The whole wording, where the label is a short form of it. */
  text: string;
  count: number;
  /** The index into the counts of its first value. */
  place: number;
  /** Length, as a share of the longest bar. */
  share: number;
  isOwn: boolean;
  isMedian: boolean;
}

export interface Tally {
  bars: Bar[];
  /** Where the median is along the bars, 0 the first's outer edge and 1 the last's; null without one. */
  median: number | null;
  /** The median in words: one label, or the two it lies between. */
  medianLabels: string[];
}

/** The bars of an ordinal or a number item; `own` is the reader's own answer, undefined without one. */
export function countBars(item: ItemText, result: RoundResult, own?: AnswerValue): Tally {
  const { counts, median } = result;
  const { first, width, size } = item.options.length > 0 ? wholeScale(item) : cutIntoRanges(item, counts, own);
  const longest = Math.max(1, ...sumRanges(counts, first, width, size));
  const base = lowestLevel(item);
  // A median of 2.5 lies between two levels, both of which then are the median's.
  const at = median === null ? null : (median - base - first + 0.5) / (width * size);
  const touched = median === null ? [] : [Math.floor(median), Math.ceil(median)].map((v) => rangeOf(v - base));
  const bars = sumRanges(counts, first, width, size).map((count, index) => ({
    ...label(item, first + index * width, width),
    count,
    place: first + index * width,
    share: count / longest,
    isOwn: ownIndex(item, own) !== null && rangeOf(ownIndex(item, own) ?? 0) === index,
    isMedian: touched.includes(index),
  }));
  const labels =
    median === null
      ? []
      : item.options.length === 0
        ? [formatNumber(median)]
        : [...new Set([Math.floor(median), Math.ceil(median)])].map((level) => label(item, level - 1, 1).label);
  return { bars, median: at, medianLabels: labels };

  function rangeOf(index: number): number {
    return Math.floor((index - first) / width);
  }
}

/** The number of the first level: levels of options are counted from 1. */
export function lowestLevel(item: Pick<ItemText, 'options' | 'minimum'>): number {
  return item.options.length > 0 ? 1 : item.minimum;
}

export interface Ranges {
  /** Index into the counts of the first bar's first value. */
  first: number;
  /** Values to a bar. */
  width: number;
  size: number;
}

export function wholeScale(item: ItemText): Ranges {
  return { first: 0, width: 1, size: item.options.length };
}

/** Numbers from the lowest answer to the highest, so many to a bar that the bars fit. */
export function cutIntoRanges(item: ItemText, counts: number[], own?: AnswerValue): Ranges {
  const answered = counts.flatMap((count, index) => (count > 0 ? [index] : []));
  const mine = ownIndex(item, own);
  if (mine !== null) answered.push(mine);
  if (!answered.length) return { first: 0, width: 1, size: 1 };
  const first = Math.min(...answered);
  const span = Math.max(...answered) - first + 1;
  const width = Math.ceil(span / BARS_MAX);
  return { first, width, size: Math.ceil(span / width) };
}

export function sumRanges(counts: number[], first: number, width: number, size: number): number[] {
  return Array.from({ length: size }, (_, bar) => {
    const start = first + bar * width;
    return counts.slice(start, start + width).reduce((sum, count) => sum + count, 0);
  });
}

export function label(item: ItemText, index: number, width: number): { label: string; text: string } {
  if (item.options.length > 0) {
    const option = item.options[index];
    const text = option?.text ?? '';
    // Nobody has worded a short form of an own item's options: the beginnings of two may be the same.
    return { label: item.is_own ? text : (option?.short ?? ''), text };
  }
  const low = item.minimum + index;
  const high = Math.min(low + width - 1, item.maximum);
  const text = high > low ? `${low}–${high}` : String(low);
  return { label: text, text };
}

/** The index of an answer among the counts; null for none and for "en osaa sanoa". */
function ownIndex(item: ItemText, own?: AnswerValue): number | null {
  if (typeof own === 'number') return own - item.minimum;
  if (typeof own !== 'string') return null;
  const index = item.options.findIndex(({ id }) => id === own);
  return index < 0 ? null : index;
}
