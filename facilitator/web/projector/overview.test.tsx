/** A whole step on the wall at a glance. */
import type { ItemResult, ProjectorRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { room as consoleRoom, texts } from '../testing/rooms';
import { Overview } from './overview';

const WALL = { width: 1920, height: 996 };

function resultOf(more: Partial<ItemResult>): ItemResult {
  return { n: 3, abstained: 0, round: 1, median: 2, counts: [0, 2, 1], rows: [], agreement_word: 'strong', has_two_camps: false, high_camp_from: null, earlier: [], ...more } as unknown as ItemResult;
}

function wallOf(results: Record<string, ItemResult>): HTMLElement {
  const room: ProjectorRoom = { ...consoleRoom('q1', { size: 'revealed', cycle: 'revealed' }, { results }), groups: null, wifi: null };
  const items = ['size', 'cycle'].map((id) => texts.items.get(id)).filter((item) => item !== undefined);
  return draw(<Overview room={room} texts={texts} items={items} size={WALL} />);
}

beforeAll(() => show('en'));
afterEach(clear);

it('says the answer of each question and how much the group agrees', () => {
  const wall = wallOf({ size: resultOf({}), cycle: resultOf({ has_two_camps: true, high_camp_from: 1, agreement_word: null }) });

  const lines = [...wall.querySelectorAll('.overview > ul > li')].map((line) => line.textContent);
  expect(lines[0]).toContain('middle');
  expect(lines[0]).toContain('strong');
  expect(lines[1]).toContain('Two camps');
});

it('draws a bar for each choice and marks the one in the middle', () => {
  const wall = wallOf({ size: resultOf({}) });

  const bars = [...wall.querySelectorAll<HTMLElement>('li:first-child .overview-heap i')].map((bar) => [bar.className, bar.style.blockSize]);
  expect(bars).toEqual([['', '0%'], ['is-median', '100%'], ['', '50%']]);
});

it('says of a question that nobody answered how many answers it has', () => {
  const wall = wallOf({ size: resultOf({ n: 0, median: null, counts: [0, 0, 0], agreement_word: null }) });

  expect(wall.querySelector('.overview strong')?.textContent).toContain('0');
});
