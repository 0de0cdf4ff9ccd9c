/** What stands of a structure: the facilitator's decisions before what was computed. */
import { expect, it } from 'vitest';
import type { RoleView, StructureView } from './protocol.gen';
import { dealCards, decided, withDecisions } from './structure';

const role = (id: string, more: Partial<RoleView> = {}): RoleView =>
  ({ role: id, status: 'own', host: null, override: null, ...more }) as RoleView;
const structure = (...roles: RoleView[]): StructureView => ({ roles }) as StructureView;
const hatOfField = { status: 'hat', host: 'field', reason: 'Not yet' } as const;

it('a role decided to be a hat lies on its host and is no card', () => {
  const cards = dealCards(structure(role('field'), role('hunter', { override: hatOfField })));
  expect(cards.map((card) => [card.role.role, card.hats.map((hat) => hat.role)])).toEqual([['field', ['hunter']]]);
});

it('a decision stands whatever other answers would give', () => {
  const today = structure(role('field'), role('hunter', { override: hatOfField }));
  const tried = withDecisions(structure(role('field'), role('hunter'), role('inside')), today);
  expect(tried.roles.map((one) => decided(one).status)).toEqual(['own', 'hat', 'own']);
});
