/** What hats, dashed edges and marks mean is said with the structure on the wall, however many roles there are. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../../languages';
import { Reveal } from './reveal';
import { clear, draw } from '../../testing/drawing';
import { texts } from '../../testing/rooms';

function role(id: string, more: Partial<RoleView> = {}): RoleView {
  return {
    role: id,
    status: 'own',
    host: null,
    hats: [],
    stability: 0.95,
    is_borderline: false,
    reasons: [],
    override: null,
    standing: null,
    change: null,
    asis: null,
    votes_to_flip: null,
    flip_item: null,
    binds: 'need',
    ...more,
  } as unknown as RoleView;
}

const dedicated = Array.from({ length: 12 }, (_, number) => role(`r${number}`));
const hat = role('hat', { status: 'hat', host: 'r0', stability: 0.5 });
const overridden = role('own', { override: { status: 'own', host: null, reason: 'Now' } as RoleView['override'] });
const structure = (roles: RoleView[]): StructureView =>
  ({ roles, form: null, has_consensus: true, alternative: [], discuss_next: [] }) as unknown as StructureView;

beforeAll(() => show('en'));
afterEach(clear);

const legend = (roles: RoleView[]): string[] =>
  [...draw(<Reveal structure={structure(roles)} texts={texts} size={{ width: 1920, height: 996 }} />).querySelectorAll('.reveal-legend > li')].map(
    (entry) => entry.textContent ?? '',
  );

describe('the legend on the wall', () => {
  it('explains hats, dashes and decisions with twelve roles', () => {
    expect(legend([...dedicated, hat, overridden])).toHaveLength(3);
  });

  it('explains what there is, and nothing else', () => {
    expect(legend([...dedicated, role('hat', { status: 'hat', host: 'r0' })])).toHaveLength(1);
    expect(legend(dedicated)).toEqual([]);
  });

  it('counts what is new, and names what ends', () => {
    const roles = [role('kept', { asis: 'own', change: 'kept' }), role('added', { asis: 'none', change: 'new' })];

    expect(legend([...roles, role('gone', { asis: 'own', change: 'removed', status: 'none' })])).toEqual(['1 new', 'endsgone']);
  });
});
