/** How the wall says what changes. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { ChangeList } from './structure';

function lines(...changes: string[]): (string | null)[] {
  const roles = changes.map((change, number) => ({
    role: `r${number}`, status: 'own', host: null, hats: [], override: null, change, asis: 'none',
  })) as unknown as RoleView[];
  const wall = draw(<ChangeList structure={{ roles } as unknown as StructureView} texts={texts} />);
  return [...wall.querySelectorAll('.wall-changes > li > strong')].map(({ textContent }) => textContent);
}

beforeAll(() => show('en'));
afterEach(clear);

it('gives each of a few changes a line', () => {
  expect(lines('new', 'removed', 'new')).toEqual(['r0', 'r1', 'r2']);
});

it('gathers many changes by what happens to the roles', () => {
  expect(lines('new', 'removed', 'new', 'new', 'new', 'split_out', 'new', 'removed')).toEqual([
    'r0, r2, r3, r4, r6', 'r1, r7', 'r5',
  ]);
});
