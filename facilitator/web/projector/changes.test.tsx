/** How the wall says what changes. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { ChangeList } from './changes';

const WALL = { width: 1920, height: 996 };

function wallOf(roles: readonly Partial<RoleView>[]): HTMLElement {
  const views = roles.map((role, number) => ({ role: `r${number}`, status: 'own', host: null, hats: [], override: null, asis: 'none', ...role }));
  return draw(<ChangeList structure={{ roles: views } as unknown as StructureView} texts={texts} size={WALL} />);
}

function words(wall: HTMLElement, selector: string): (string | null)[] {
  return [...wall.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

beforeAll(() => show('en'));
afterEach(clear);

it('gives each of a few changes a line', () => {
  const wall = wallOf([{ change: 'new' }, { change: 'removed' }, { change: 'new' }]);

  expect(words(wall, '.wall-changes > li strong')).toEqual(['r0', 'r1', 'r2']);
});

it('draws a role as what it is today and as what it becomes', () => {
  const wall = wallOf([
    { change: 'split_out', asis: 'part' },
    { change: 'merged', asis: 'own', status: 'hat', host: 'r0' },
    { change: 'removed', asis: 'own', status: 'none' },
  ]);

  const shapes = [...wall.querySelectorAll('.wall-changes > li')].map((line) => [
    line.querySelector('.before')?.className,
    line.querySelector('.after strong')?.className,
  ]);
  expect(shapes).toEqual([
    ['before shape-hat', 'shape-new'],
    ['before shape-own', 'shape-hat'],
    ['before shape-own', 'shape-none'],
  ]);
  expect(words(wall, '.becomes')).toEqual(['Hat: r0']);
});

it('gathers many changes by what happens to the roles', () => {
  const changes = ['new', 'removed', 'new', 'new', 'new', 'split_out', 'new', 'removed'];

  const wall = wallOf(changes.map((change) => ({ change })));

  const lines = [...wall.querySelectorAll('.wall-changes > li')].map((line) => [...line.querySelectorAll('.changed-roles > li')].map(({ textContent }) => textContent));
  expect(lines).toEqual([['r0', 'r2', 'r3', 'r4', 'r6'], ['r1', 'r7'], ['r5']]);
});
