/** The structure on a narrow screen: its lanes, what changes, and where two camps part. */
import type { RoleView } from '@shared/protocol.gen';
import { changeKey } from '@shared/structure';
import { expect, it } from 'vitest';
import { changesOf, differences, lanesOf } from './lanes';

const view = (role: string, status: RoleView['status'], more: Partial<RoleView> = {}) => ({ role, status, host: null, standing: null, change: null, ...more }) as RoleView;
const text = (id: string, stage: string) => ({ id, name: id, short: id, does: '', own: '', stages: stage ? [stage] : [] });
const definition = {
  stages: [{ id: 'aware', name: 'Kysyntä' }, { id: 'sell', name: 'Myynti' }, { id: 'grow', name: 'Kasvu' }],
  roles: [text('field', 'sell'), text('mkt', 'aware'), text('bid', 'sell'), text('odd', '')],
};

it('dedicated roles are in the lane of their first stage, with their hats', () => {
  const lanes = lanesOf(definition, [view('field', 'own'), view('mkt', 'own'), view('bid', 'hat', { host: 'field' }), view('odd', 'own')]);

  expect(lanes.map(({ name, cards }) => [name, cards.map(({ role, hats }) => [role.role, hats.map((hat) => hat.role)])])).toEqual([
    ['Kysyntä', [['mkt', []]]],
    ['Myynti', [['field', ['bid']]]],
    ['', [['odd', []]]],
  ]);
});

it('what people notice comes in the order of how new it is, and what stays is left out', () => {
  const roles = [view('a', 'none', { change: 'removed' }), view('b', 'own', { change: 'kept' }), view('c', 'own', { change: 'new' }), view('d', 'none', { change: 'absent' })];

  expect(changesOf(roles).map(({ role }) => role)).toEqual(['c', 'a']);
});

it('two structures part where the status or the host differs', () => {
  const first = [view('a', 'own'), view('b', 'hat', { host: 'a' }), view('c', 'none')];
  const second = [view('a', 'own'), view('b', 'hat', { host: 'c' }), view('c', 'own')];

  expect(differences({ roles: first, alternative: second }).map(({ role, first: one, second: two }) => [role, one.host ?? one.status, two.host ?? two.status])).toEqual([
    ['b', 'a', 'c'],
    ['c', 'none', 'own'],
  ]);
});

it('an ending that the answers leave open is not said to come', () => {
  expect(changeKey(view('a', 'none', { certainty: 'open' }), 'removed')).toBe('change-removed-open');
  expect(changeKey(view('a', 'none', { certainty: 'likely' }), 'removed')).toBe('change-removed');
  expect(changeKey(view('a', 'own', { certainty: 'open' }), 'new')).toBe('change-new');
});
