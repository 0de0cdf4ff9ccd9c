/** What hats, dashed edges and marks mean stands with the structure, on the wall and on the console, however many roles. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Roles } from './console/roles';
import { show } from './languages';
import { Reveal } from './projector/reveal/reveal';
import { clear, draw } from './testing/drawing';
import { texts } from './testing/rooms';

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

describe.each([
  ['the wall', (roles: RoleView[]) => <Reveal structure={structure(roles)} texts={texts} size={{ width: 1920, height: 1002 }} />],
  ['the console', (roles: RoleView[]) => <Roles structure={structure(roles)} texts={texts} results={{}} onOverride={() => {}} />],
])('the legend on %s', (_, drawing) => {
  const legend = (roles: RoleView[]): string[] =>
    [...draw(drawing(roles)).querySelectorAll('.legend > li, .reveal-legend > li')].map((entry) => entry.textContent ?? '');

  it('explains hats, dashes and decisions with twelve roles', () => {
    expect(legend([...dedicated, hat, overridden])).toHaveLength(3);
  });

  it('explains what there is, and nothing else', () => {
    expect(legend([...dedicated, role('hat', { status: 'hat', host: 'r0' })])).toHaveLength(1);
    expect(legend(dedicated)).toEqual([]);
  });
});
