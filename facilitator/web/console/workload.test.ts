/** Figures as they are typed and sent. */
import { expect, test } from 'vitest';
import { figuresOf } from './workload';

test('a comma is a decimal point, spaces group thousands, and what is empty is null', () => {
  const figures = figuresOf({ customers_large: '1 200', hours_small: '0,75', leads: ' ' });

  expect(figures).toMatchObject({ customers_large: 1200, hours_small: 0.75, leads: null, selling_hours: null });
});

test('what is no number is not taken for nothing', () => {
  expect(figuresOf({ leads: 'paljon' })['leads']).toBeNaN();
});
