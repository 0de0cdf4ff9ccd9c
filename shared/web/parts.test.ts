/** Whatever the network does to the messages, a heartbeat and a sync later the screen is as a fresh one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMessage, emptyParts, type PartMessage, type Parts } from './parts';
import type { ConsoleComments, ConsoleRoom, Counts, Heartbeat, PlanView } from './protocol.gen';

type Message = PartMessage<'console'>;

// What a part holds besides its revision is none of the reducer's business: a mark distinguishes the versions.
const room = (revision: number, mark = `r${revision}`) => ({ revision, step: mark }) as ConsoleRoom;
const comments = (revision: number) => ({ revision, comments: [] }) as ConsoleComments;
const counts = (revision: number): Counts => ({ revision, joined: revision, online: 0, answered: {}, answered_online: 0, turnout: null, is_lock_early: false, evaluation: null });
const plan = (revision: number): PlanView => ({ revision, actions: [], hand_offs: [] });
const heartbeat = (r: number, c: number, n: number, p: number): Heartbeat => ({ room: r, comments: c, plan: p, counts: counts(n), answered: null });

function applyAll(messages: Message[], start: Parts<'console'> = emptyParts()): Parts<'console'> {
  return messages.reduce(applyMessage<'console'>, start);
}

/** The server's newest revisions, and what of its history reaches the screen: anything, in any order, repeated. */
const troubled = fc
  .record({ room: fc.nat(8), comments: fc.nat(8), counts: fc.nat(8), plan: fc.nat(8) })
  .chain((newest) =>
    fc.record({
      newest: fc.constant(newest),
      arrived: fc.array(
        fc.oneof<fc.Arbitrary<Message>[]>(
          fc.nat(newest.room).map((n): Message => ({ event: 'room', part: room(n) })),
          fc.nat(newest.comments).map((n): Message => ({ event: 'comments', part: comments(n) })),
          fc.nat(newest.plan).map((n): Message => ({ event: 'plan', part: plan(n) })),
          fc.nat(newest.counts).map((n): Message => ({ event: 'counts', part: counts(n) })),
          fc
            .tuple(fc.nat(newest.room), fc.nat(newest.comments), fc.nat(newest.counts), fc.nat(newest.plan))
            .map(([r, c, n, p]): Message => ({ event: 'heartbeat', heartbeat: heartbeat(r, c, n, p) })),
          fc
            .tuple(fc.nat(newest.room), fc.nat(newest.comments), fc.nat(newest.counts), fc.nat(newest.plan))
            .map(([r, c, n, p]): Message => ({
              event: 'synced',
              parts: { room: room(r), comments: comments(c), counts: counts(n), plan: plan(p) },
            })),
          fc.constant<Message>({ event: 'connected' }),
        ),
        { maxLength: 30 },
      ),
    }),
  );

describe('a screen’s parts', () => {
  it('equal a fresh snapshot after any drops, repeats and reorderings, once a heartbeat and its sync have come', () => {
    fc.assert(
      fc.property(troubled, ({ newest, arrived }) => {
        const fresh: Message = {
          event: 'synced',
          parts: { room: room(newest.room), comments: comments(newest.comments), counts: counts(newest.counts), plan: plan(newest.plan) },
        };
        const last: Message = {
          event: 'heartbeat',
          heartbeat: heartbeat(newest.room, newest.comments, newest.counts, newest.plan),
        };

        let parts = applyAll([...arrived, last]);
        if (parts.isStale) parts = applyMessage(parts, fresh);

        expect(parts).toEqual(applyAll([{ event: 'connected' }, fresh]));
      }),
    );
  });

  it('never go back to an older revision on one connection', () => {
    fc.assert(
      fc.property(troubled, ({ arrived }) => {
        let parts = applyAll([]);
        for (const message of arrived.filter(({ event }) => event !== 'connected')) {
          const before = parts.held;
          parts = applyMessage(parts, message);
          expect(parts.held.room).toBeGreaterThanOrEqual(before.room);
          expect(parts.held.comments).toBeGreaterThanOrEqual(before.comments);
          expect(parts.held.counts).toBeGreaterThanOrEqual(before.counts);
          expect(parts.held.plan).toBeGreaterThanOrEqual(before.plan);
        }
      }),
    );
  });

  it('keep what was on screen through a reconnection, and then believe the server even if it counts anew', () => {
    const before = applyAll([{ event: 'room', part: room(7) }]);

    const lost = applyMessage(before, { event: 'connected' });
    expect(lost.room).toEqual(room(7));
    expect(lost.isStale).toBe(true);

    const restored = applyMessage(lost, { event: 'room', part: room(2, 'restored') });
    expect(restored.room).toEqual(room(2, 'restored'));
  });

  it('are the same object when a message brings nothing new, so that nothing is drawn again', () => {
    const synced = applyAll([
      { event: 'synced', parts: { room: room(3), comments: comments(1), counts: counts(2), plan: plan(4) } },
    ]);
    expect(applyMessage(synced, { event: 'room', part: room(3) })).toBe(synced);
    expect(applyMessage(synced, { event: 'heartbeat', heartbeat: heartbeat(3, 1, 2, 4) })).toBe(synced);
  });
});
