/** The closing round on the wall. */
import type { HandOffView, PlanView, PlannedActionView } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { estimateText } from './canvas';
import { ActionScene, fitting, HandOffScene } from './plan';

const WALL = { width: 1920, height: 996 };

function action(number: number, more: Partial<PlannedActionView> = {}): PlannedActionView {
  return { id: `task.${number}`, number, kind: 'task', text: `Do ${number}`, owner: '', due: '', state: 'open', wave: null, versions: {}, ...more };
}

function handOff(more: Partial<HandOffView>): HandOffView {
  return {
    id: 'hand_off.sell', number: 1, from_stage: 'win', to_stage: 'use', givers: [{ role: 'seller', segment: null }], receivers: [{ role: 'service', segment: null }],
    named: 0, of: 0, text: 'The promise', accepted: '', state: 'open', versions: {}, ...more,
  };
}

function plan(more: Partial<PlanView>): PlanView {
  return { revision: 1, actions: [], hand_offs: [], ...more };
}

beforeAll(() => show('en'));
afterEach(clear);

it('lists what is ahead by its day, and counts what is done', () => {
  const actions = [action(1, { due: '2027-03-01' }), action(2, { due: '2027-01-12', owner: 'Sari' }), action(3, { state: 'done' })];

  const wall = draw(<ActionScene plan={plan({ actions })} size={WALL} />);

  expect([...wall.querySelectorAll('.clamped')].map(({ textContent }) => textContent)).toEqual(['Do 2', 'Do 1']);
  expect(wall.querySelector('.owner')?.textContent).toBe('Sari');
  expect(wall.querySelector('.plan-foot')?.textContent).toContain('done');
});

it('takes as many actions as fit the height, each whole', () => {
  const actions = Array.from({ length: 20 }, (_, number) => action(number, { text: 'A sentence that needs a second line. '.repeat(4) }));

  const shown = fitting(actions, { width: 1000, height: 700 }, 54, estimateText);

  expect(shown).toHaveLength(5);
});

it('marks the hand-offs that are agreed by word as well as by colour', () => {
  const wall = draw(<HandOffScene plan={plan({ hand_offs: [handOff({ state: 'done' }), handOff({ id: 'hand_off.use', number: 2 })] })} texts={texts} size={WALL} />);

  expect([...wall.querySelectorAll('.agreed, .not-agreed')].map(({ className, textContent }) => [className, textContent?.trim()])).toEqual([
    ['agreed', 'Agreed'],
    ['not-agreed', 'Not agreed'],
  ]);
});
