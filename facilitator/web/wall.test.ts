/** Where pinned comments are on the wall. */
import { describe, expect, it } from 'vitest';
import type { CommentView } from '@shared/protocol.gen';
import { room, texts } from './testing/rooms';
import { pinnedOf, placeOf } from './wall';

function comment(text: string, item = 'thoughts'): CommentView {
  return { id: text, item, text, upvotes: 0, is_pinned: true, is_answered: false, cluster: '', side: null, reason_round: 0 };
}

const SHORT = [comment('Price decides.')];
const LONG = [comment('Large sales take long. '.repeat(10))];

describe('a pinned comment', () => {
  it('leaves the question and its counter on the wall in a second round too', () => {
    const again = room('q1', { size: 'open', cycle: 'revealed', thoughts: 'revealed' });
    expect(placeOf(SHORT, again, texts, false)).toBe('beside');
    expect(placeOf(LONG, again, texts, false)).toBe('nowhere');
    expect(placeOf(SHORT, again, texts, false, false)).toBe('nowhere');
  });

  it('is beside what the wall says while answers are locked', () => {
    const locked = room('q1', { size: 'locked', cycle: 'revealed' });
    expect(placeOf(SHORT, locked, texts, false)).toBe('beside');
    expect(placeOf(LONG, locked, texts, false)).toBe('alone');
  });

  it('takes the wall from what leaves no room beside it', () => {
    const revealed = room('q1', { size: 'revealed', cycle: 'revealed' });
    expect(placeOf(SHORT, revealed, texts, false)).toBe('alone');
    expect(placeOf(SHORT, { ...revealed, focus: 'size' }, texts, true)).toBe('alone');
    expect(placeOf(SHORT, { ...revealed, focus: 'size' }, texts, false)).toBe('beside');
    expect(placeOf(SHORT, { ...revealed, focus: 'size' }, texts, false, false)).toBe('alone');
  });

  it('is of the step that the room is at, and of the item in focus where that has some', () => {
    const both = [comment('On the size', 'size'), comment('In general'), comment('On people', 'people')];
    const at = (focus: string | null): string[] =>
      pinnedOf(both, room('q1', { size: 'revealed' }, { focus }), texts).map((one) => one.text);
    expect(at(null)).toEqual(['In general', 'On the size']);
    expect(at('size')).toEqual(['On the size']);
  });
});
