/** What holds of a structure: the facilitator's decisions before what was computed. */
import { expect, it } from 'vitest';
import type { RoleView, StructureView } from './protocol.gen';
import { certaintyOf, dealCards, isUncertain, sharedHats } from './structure';

const role = (id: string, more: Partial<RoleView> = {}): RoleView =>
  ({ role: id, status: 'own', host: null, override: null, standing: null, ...more }) as RoleView;
const structure = (...roles: RoleView[]): StructureView => ({ roles }) as StructureView;

it('a role decided to be a hat lies on its host and is no card', () => {
  const decidedOn = structure(role('field'), role('hunter', { standing: { status: 'hat', host: 'field' } }));

  expect(dealCards(decidedOn).map((card) => [card.role.role, card.hats.map((hat) => hat.role)])).toEqual([['field', ['hunter']]]);
  expect(sharedHats(decidedOn)).toEqual([]);
});

it('a hat whose carrier is no dedicated role is shared, and lies on no card', () => {
  const small = structure(
    role('field', { status: 'hat' }),
    role('hunter', { status: 'hat', host: 'field', standing: { status: 'hat', host: null } }),
    role('inside', { status: 'none' }),
  );

  expect(dealCards(small)).toEqual([]);
  expect(sharedHats(small).map((hat) => hat.role)).toEqual(['field', 'hunter']);
});

it.each([
  [1, 'stable'],
  [0.9, 'stable'],
  [0.89, 'fairly'],
  [0.7, 'fairly'],
  [0.69, 'sensitive'],
] as const)('a share of %d is called %s', (share, word) => {
  expect(certaintyOf(share)).toBe(word);
  expect(isUncertain(role('field', { stability: share }))).toBe(word === 'sensitive');
});
