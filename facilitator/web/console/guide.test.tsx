/** The sample workshop says at each of its presses what to press next. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { room } from '../testing/rooms';
import { SampleGuide, sampleStepOf } from './guide';

beforeAll(() => show('en'));
afterEach(clear);

function next(kind: string): ConsoleRoom['next'] {
  return { command: { kind }, needs_confirmation: false } as ConsoleRoom['next'];
}

it('goes from the disagreement over the structure to what if, and then ends', () => {
  const rooms = [
    room('q3', { size: 'locked' }, { next: next('reveal_items') }),
    room('q3', { size: 'revealed' }, { next: next('go_to') }),
    room('today', {}, { next: next('reveal_structure') }),
    room('structure', {}, { is_structure_revealed: true, next: next('focus_item') }),
    room('consent', {}, { is_structure_revealed: true, next: next('lock_items') }),
  ];

  expect(rooms.map(sampleStepOf)).toEqual(['divided', 'change', 'structure', 'whatif', null]);
});

it('has words for every step, and the way to a workshop that is no sample', () => {
  const place = draw(<SampleGuide room={room('structure', {}, { is_structure_revealed: true })} />);

  expect(place.querySelector('strong')?.textContent?.trim()).toBe('Sample 4/4');
  expect(place.querySelector('[role=status]')?.textContent).toContain('What if');
  expect(place.querySelector('a')?.getAttribute('href')).toBe('/console');
});
