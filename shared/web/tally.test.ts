/** Bars: every answer is in exactly one of them, and the median is where the answers are. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemText } from './definition';
import type { RoundResult } from './protocol.gen';
import { BARS_MAX, countBars } from './tally';

const item = (changes: Partial<ItemText>): ItemText => ({
  id: 'x', step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: '', label: '', help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false, ...changes,
});
const scale = item({ options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `long ${id}`, short: id })) });
const number = item({ type: 'number', shape: 'levels', minimum: 0, maximum: 25 });
const result = (counts: number[], median: number | null): RoundResult => ({
  round: 1, n: counts.reduce((a, b) => a + b, 0), abstained: 0, counts, median,
  agreement: null, agreement_word: null, has_two_camps: false, high_camp_from: null, is_closed: false, rows: [],
});

describe('bars', () => {
  it('of a scale are its options, the longest full, own and median marked', () => {
    const { bars, median, medianLabels } = countBars(scale, result([1, 0, 4, 2], 3), 'd');

    expect(bars.map(({ label, count, share }) => [label, count, share])).toEqual([
      ['a', 1, 0.25],
      ['b', 0, 0],
      ['c', 4, 1],
      ['d', 2, 0.5],
    ]);
    expect(bars.map(({ isOwn }) => isOwn)).toEqual([false, false, false, true]);
    expect(bars.map(({ isMedian }) => isMedian)).toEqual([false, false, true, false]);
    expect(median).toBeCloseTo(2.5 / 4);
    expect(medianLabels).toEqual(['c']);
  });

  it('of an own item are whole wordings, since the beginnings of two may be the same', () => {
    const { bars, medianLabels } = countBars({ ...scale, is_own: true }, result([0, 2, 2, 0], 2.5));

    expect(bars.map(({ label }) => label)).toEqual(['long a', 'long b', 'long c', 'long d']);
    expect(medianLabels).toEqual(['long b', 'long c']);
  });

  it('have a median between two levels on their border, and name both', () => {
    const { median, medianLabels, bars } = countBars(scale, result([0, 2, 2, 0], 2.5));

    expect(median).toBeCloseTo(0.5);
    expect(medianLabels).toEqual(['b', 'c']);
    expect(bars.map(({ isMedian }) => isMedian)).toEqual([false, true, true, false]);
  });

  it('of numbers span the answers, several values to a bar where needed', () => {
    const counts = Array.from({ length: 26 }, () => 0);
    counts[3] = 1;
    counts[20] = 2;
    const { bars } = countBars(number, result(counts, 20), 4);

    expect(bars.map(({ label, count }) => [label, count])).toEqual([
      ['3–5', 1], ['6–8', 0], ['9–11', 0], ['12–14', 0], ['15–17', 0], ['18–20', 2],
    ]);
    expect(bars[0]?.isOwn).toBe(true);
  });

  it('count every answer once, are at most seven, and hold the median', () => {
    const counts = fc.array(fc.nat(5), { minLength: 26, maxLength: 26 }).filter((c) => c.some((n) => n > 0));
    fc.assert(
      fc.property(counts, fc.option(fc.nat(25), { nil: undefined }), (counted, own) => {
        const answers = counted.flatMap((n, value) => Array.from({ length: n }, () => value));
        const middle = [answers[Math.floor((answers.length - 1) / 2)] ?? 0, answers[Math.floor(answers.length / 2)] ?? 0];
        const { bars, median } = countBars(number, result(counted, (middle[0]! + middle[1]!) / 2), own);

        expect(bars.length).toBeLessThanOrEqual(BARS_MAX);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
        expect(median).toBeGreaterThan(0);
        expect(median).toBeLessThan(1);
        expect(bars.filter(({ isOwn }) => isOwn)).toHaveLength(own === undefined ? 0 : 1);
      }),
    );
  });

  it('without an answer are empty and have no median', () => {
    expect(countBars(scale, result([0, 0, 0, 0], null)).bars.every(({ share }) => share === 0)).toBe(true);
    expect(countBars(number, result([], null)).median).toBeNull();
  });
});
