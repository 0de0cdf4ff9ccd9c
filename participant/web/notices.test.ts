/** A refusal is shown as long as it is true and new, and not a screen longer. */
import type { Phase, PhoneRoom } from '@shared/protocol.gen';
import { describe, expect, it } from 'vitest';
import { type Notices, noticesThatHold } from './notices';

const roomAt = (step: string, phase: Phase, round = 1) => ({ step, items: { a: { phase, round } } }) as unknown as PhoneRoom;
const refused = (code: string, where = 'a'): Notices => ({ [where]: { code, params: {} } });
const comments = [{ id: 'c1', item: 'a', text: 'hm' }];

describe('a refusal for a shut question', () => {
  it.each(['item_locked', 'item_hidden', 'comments_closed', 'workshop_ended'])('of %s is over once the question opens again', (code) => {
    const notices = refused(code);

    expect(noticesThatHold(notices, comments, roomAt('q1', 'open'), roomAt('q1', 'locked'))).toEqual(notices);
    expect(noticesThatHold(notices, comments, roomAt('q1', 'locked'), roomAt('q1', 'open'))).toEqual({});
  });

  it('is over in a new round, even if the phone never saw the lock', () => {
    expect(noticesThatHold(refused('item_locked'), comments, roomAt('q1', 'open', 1), roomAt('q1', 'open', 2))).toEqual({});
  });

  it('is over for an edit of a comment under that question too', () => {
    expect(noticesThatHold(refused('comments_closed', 'c1'), comments, roomAt('q1', 'locked'), roomAt('q1', 'open'))).toEqual({});
  });

  it('stays while the room has yet to show the lock', () => {
    const notices = refused('item_locked');
    expect(noticesThatHold(notices, comments, roomAt('q1', 'open'), roomAt('q1', 'open'))).toEqual(notices);
  });
});

it('that an answer came too late for its round is shown in the new one', () => {
  const notices = refused('stale_vote');
  expect(noticesThatHold(notices, comments, roomAt('q1', 'locked', 1), roomAt('q1', 'open', 2))).toEqual(notices);
});

describe('when the room goes to another step', () => {
  it('what a screen has shown is over', () => {
    expect(noticesThatHold(refused('item_locked'), comments, roomAt('q1', 'locked'), roomAt('q2', 'locked'))).toEqual({});
  });

  it('what no screen has shown yet stays', () => {
    const notices = refused('item_locked');
    expect(noticesThatHold(notices, comments, roomAt('q1', 'open'), roomAt('q2', 'locked'))).toEqual(notices);
  });
});
