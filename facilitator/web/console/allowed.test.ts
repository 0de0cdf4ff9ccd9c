/** What each phase and round of an item allows. */
import type { Phase } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { isAllowed, type ItemCommand } from './allowed';

const KINDS: readonly ItemCommand[] = ['open_items', 'lock_items', 'reveal_items', 'hide_items', 'start_round'];
const allowed = (phase: Phase, round: number): ItemCommand[] => KINDS.filter((kind) => isAllowed(kind, { phase, round }));

it.each([
  ['hidden', ['open_items']],
  ['open', ['lock_items', 'reveal_items', 'hide_items']],
  ['locked', ['open_items', 'reveal_items', 'hide_items', 'start_round']],
  ['revealed', ['hide_items', 'start_round']],
] as const)('an item that is %s allows %j', (phase, kinds) => {
  expect(allowed(phase, 1)).toEqual(kinds);
});

it('there is no fourth round', () => {
  expect(isAllowed('start_round', { phase: 'revealed', round: 2 })).toBe(true);
  expect(isAllowed('start_round', { phase: 'revealed', round: 3 })).toBe(false);
});
