/** What people wrote, on the wall. */
import type { CommentView } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import { PinnedComments } from './comments';

function comment(id: string, more: Partial<CommentView> = {}): CommentView {
  return { id, item: 'thoughts', text: `Comment ${id}`, upvotes: 0, is_pinned: true, cluster: '', ...more } as unknown as CommentView;
}

beforeAll(() => show('en'));
afterEach(clear);

it('gathers comments under their themes, and under the question where they have none', () => {
  const comments = [comment('a', { cluster: 'Price' }), comment('b'), comment('c', { cluster: 'Price' })];

  const wall = draw(<PinnedComments comments={comments} texts={texts} isAlone />);

  const themes = [...wall.querySelectorAll('.pinned-theme')].map((theme) => [
    theme.querySelector('h2')?.textContent,
    [...theme.querySelectorAll('.pinned-text')].map(({ textContent }) => textContent),
  ]);
  expect(themes).toEqual([['Price', ['Comment a', 'Comment c']], ['Label thoughts', ['Comment b']]]);
});

it('draws few words larger than many', () => {
  const sizeOf = (text: string): string | undefined => draw(<PinnedComments comments={[comment('a', { text })]} texts={texts} isAlone />).querySelector('aside')?.className;

  expect(sizeOf('Short.')).toContain('is-large');
  expect(sizeOf('A longer thought. '.repeat(12))).toContain('is-middle');
  expect(sizeOf('A long thought. '.repeat(30))).toContain('is-small');
});
