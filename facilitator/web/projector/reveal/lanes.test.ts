/** The lanes of the structure on the wall: every card in its place, nothing over anything, nothing outside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateText, type Rect, TEXT_LEAST } from '../canvas';
import { CARD_TEXT, HAT_TEXT, type Layout, layLanes, layPath, share, type Unit } from './lanes';

const STAGES = ['aware', 'qualify', 'sell', 'solve', 'onboard', 'adopt', 'support', 'grow', 'partner'];
const WIDE: Rect = { x: 72, y: 300, width: 1776, height: 600 };
const OLD: Rect = { x: 48, y: 300, width: 1344, height: 560 };
const wording = { seams: ['Kenttä|myyjä', 'Tuote|asiantuntija'], measure: estimateText };

function unit(id: string, main: string, hats = 0, more: string[] = []): Unit {
  return {
    id, name: `Rooli ${id}`, stages: [main, ...more],
    hats: Array.from({ length: hats }, (_, index) => ({ id: `${id}.${index}`, name: `Hattu ${index}` })),
  };
}

function overlapping({ cards, hats }: Layout): string[] {
  const all = [...cards, ...hats];
  return all.flatMap((one, index) =>
    all.slice(index + 1)
      .filter((two) =>
        one.x < two.x + two.width - 0.5 && two.x < one.x + one.width - 0.5 &&
        one.y < two.y + two.height - 0.5 && two.y < one.y + one.height - 0.5)
      .map((two) => `${one.id} and ${two.id}`),
  );
}

const units = fc
  .array(fc.record({ stage: fc.constantFrom(...STAGES), hats: fc.integer({ min: 0, max: 4 }), length: fc.integer({ min: 2, max: 12 }) }), {
    minLength: 1, maxLength: 18,
  })
  .map((roles) => {
    let hatsLeft = 18 - roles.length;
    return roles.map(({ stage, hats, length }, index): Unit => {
      const carried = Math.min(hats, hatsLeft);
      hatsLeft -= carried;
      return { ...unit(`r${index}`, stage, carried), name: 'm'.repeat(length) };
    });
  });

describe('the lanes of up to eighteen roles', () => {
  it('put every card on the wall, and nothing over anything else', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(WIDE, OLD), (roles, area) => {
        const layout = layLanes(roles, area, wording);
        expect(layout.cards.map(({ id }) => id).sort()).toEqual(roles.map(({ id }) => id).sort());
        expect(overlapping(layout)).toEqual([]);
        for (const { x, y, width, height } of [...layout.cards, ...layout.hats]) {
          expect(x).toBeGreaterThanOrEqual(area.x - 0.5);
          expect(y).toBeGreaterThanOrEqual(area.y - 0.5);
          expect(x + width).toBeLessThanOrEqual(area.x + area.width + 0.5);
          expect(y + height).toBeLessThanOrEqual(area.y + area.height + 0.5);
        }
      }),
    );
  });

  it('count every hat that has no place', () => {
    fc.assert(
      fc.property(units, (roles) => {
        const { cards, hats } = layLanes(roles, WIDE, wording);
        const leftOut = cards.reduce((sum, card) => sum + card.hatsLeftOut, 0);
        expect(hats.length + leftOut).toBe(roles.reduce((sum, role) => sum + role.hats.length, 0));
      }),
    );
  });

  it('fill their height, so that there is no hole', () => {
    fc.assert(
      fc.property(units, (roles) => {
        const { lanes, cards } = layLanes(roles, WIDE, wording);
        expect(lanes.reduce((sum, { width }) => sum + width + 24, -24)).toBeCloseTo(WIDE.width, 3);
        for (const lane of lanes) {
          const inLane = cards.filter(({ x }) => x >= lane.x - 1 && x < lane.x + lane.width);
          expect(inLane.length).toBeGreaterThan(0);
          expect(Math.max(...inLane.map(({ y, height }) => y + height))).toBeCloseTo(WIDE.y + WIDE.height, 3);
        }
      }),
    );
  });
});

describe('the path', () => {
  it('has five lanes, left to right, where each has a role', () => {
    const roles = ['aware', 'sell', 'onboard', 'adopt', 'grow'].map((stage) => unit(stage, stage));

    expect(layLanes(roles, WIDE, wording).lanes.map(({ ids }) => ids)).toEqual([['demand'], ['sale'], ['delivery'], ['use'], ['growth']]);
  });

  it('gives the place of a lane without a role to a neighbour', () => {
    const { lanes } = layLanes([unit('a', 'sell'), unit('b', 'onboard'), unit('c', 'support')], WIDE, wording);

    expect(lanes.map(({ ids }) => ids.join())).toEqual(['demand,sale', 'delivery', 'use,growth']);
  });

  it('draws who finds customers and closes deals where deals are closed', () => {
    const { lanes, cards } = layLanes([unit('finder', 'qualify'), unit('seller', 'qualify', 0, ['sell'])], WIDE, wording);

    const laneOf = (id: string): string | undefined => {
      const card = cards.find((one) => one.id === id);
      return lanes.find(({ x, width }) => card && card.x >= x - 1 && card.x < x + width)?.ids[0];
    };
    expect([laneOf('finder'), laneOf('seller')]).toEqual(['demand', 'sale']);
  });

  it('lays two hats a row on a card of two columns', () => {
    const { hats } = layLanes([unit('a', 'sell', 3), unit('b', 'onboard'), unit('c', 'adopt'), unit('d', 'grow')], WIDE, wording);

    expect(new Set(hats.map(({ y }) => y)).size).toBe(2);
  });

  it('has fewer lanes on a narrower wall', () => {
    const roles = ['aware', 'sell', 'onboard', 'adopt', 'grow'].map((stage) => unit(stage, stage));

    expect(layLanes(roles, OLD, wording).lanes).toHaveLength(4);
  });
});

describe('one lane', () => {
  it('takes all the columns of a narrow wall where every role works in one stage', () => {
    const { lanes, cards } = layLanes(['a', 'b', 'c', 'd', 'e'].map((id) => unit(id, 'sell')), OLD, wording);

    expect(lanes.map(({ width }) => width)).toEqual([OLD.width]);
    expect(cards).toHaveLength(5);
  });
});

describe('the arrows of the path', () => {
  const roles = ['aware', 'sell', 'onboard', 'adopt', 'grow'].map((stage) => unit(stage, stage));

  it('are over their lanes, two over a lane that two stages share', () => {
    const { lanes } = layLanes([unit('a', 'sell'), unit('b', 'onboard'), unit('c', 'support')], WIDE, wording);

    const arrows = layPath(lanes, WIDE, () => 200);
    expect(arrows.map(({ id }) => id)).toEqual(['demand', 'sale', 'delivery', 'use', 'growth']);
    expect(arrows[2]?.x).toBe(lanes[1]?.x);
  });

  it('name only the stages with a card where a lane is too narrow for all', () => {
    const { lanes } = layLanes([unit('a', 'aware', 9), unit('b', 'sell', 8), unit('c', 'onboard')], { ...WIDE, height: 560 }, wording);

    expect(layPath(lanes, WIDE, () => 200).map(({ id }) => id)).toEqual(['demand', 'sale', 'delivery']);
    expect(lanes.map(({ width }) => Math.round(width))).toEqual([696, 696, 336]);
  });

  it('are all alike where a lane is too narrow for the words of its stages', () => {
    const { lanes } = layLanes(roles, OLD, wording);

    expect(new Set(layPath(lanes, OLD, () => 200).map(({ width }) => Math.round(width))).size).toBe(1);
  });
});

it('shares a height equally, but never below a need', () => {
  expect(share(300, [10, 10, 10])).toEqual([100, 100, 100]);
  expect(share(300, [200, 10, 10])).toEqual([200, 50, 50]);
});

it('writes no letters smaller than the back row reads', () => {
  expect(Math.min(CARD_TEXT, HAT_TEXT)).toBeGreaterThanOrEqual(TEXT_LEAST);
});
