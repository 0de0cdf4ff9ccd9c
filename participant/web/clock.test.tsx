/** The countdown on a phone: still in a pause, and at its end no threat. */
import type { PhoneRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Timer } from './clock';
import { clear, draw, speakFinnish } from './testing/drawing';
import { openStill } from './testing/session';

beforeAll(speakFinnish);
afterEach(clear);

/** The session's clock is at 0. */
const shown = (room: Partial<PhoneRoom>) => draw(<Timer session={openStill({ timer_ends_at: null, timer_left_s: null, ...room })} />).textContent?.trim();

it('counts down to its end', () => {
  expect(shown({ timer_ends_at: 65 })).toBe('1:05');
  expect(shown({})).toBe('');
});

it('keeps in a pause what it had left, whatever time the pause is given', () => {
  expect(shown({ is_paused: true, timer_left_s: 65 })).toBe('1:05');
  expect(shown({ is_paused: true, timer_left_s: 65, timer_ends_at: 600 })).toBe('1:05');
  expect(shown({ is_paused: true, timer_ends_at: 600 })).toBe('');
});

it('says at its end that answers still count', () => {
  expect(shown({ timer_ends_at: 0 })).toBe('Vielä hetki – vastaukset lasketaan yhä');
});
