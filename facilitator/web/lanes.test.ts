/** Wall and console put a role in the same lane. */
import { expect, it } from 'vitest';
import { laneOf, lanesOf } from './lanes';

it('a role is in the lane of its first stage, and who sells as well is among those who sell', () => {
  expect([['aware'], ['qualify'], ['qualify', 'sell'], ['partner'], ['grow'], ['elsewhere'], []].map((stages) => laneOf(stages))).toEqual([
    'demand', 'demand', 'sale', 'sale', 'growth', 'sale', 'sale',
  ]);
});

it('the lanes are in the order of the path', () => {
  expect(lanesOf()).toEqual(['demand', 'sale', 'delivery', 'use', 'growth']);
});
