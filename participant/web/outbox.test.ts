/** Nothing tapped or written is lost or done twice, whatever the network and the phone do. */
import type { OwnAnswers } from '@shared/protocol.gen';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, draft, EMPTY_OUTBOX, type Entry, fateOf, giveBack, isSpent, type Outbox, pendingVote, put, readOutbox, settle, withEntry, withVote } from './outbox';

const nobody: OwnAnswers = { participant: 'p', name: '', group: null, sequence: 0, answers: [], comments: [], upvoted: [], worth: null, table: null };
const vote = (item: string, answer: string, round = 1) => ({ kind: 'vote', item, round, answer }) as const;

/** The rules of the server that matter here: an intent is done once, an older sequence never wins. */
class Server {
  own = nobody;
  private done = new Map<string, string>();

  receive(entry: Entry): string {
    const known = this.done.get(entry.intent);
    if (known !== undefined) return known;
    const saved = entry.kind === 'comment' ? `c${this.done.size}` : '';
    this.done.set(entry.intent, saved);
    if (entry.kind !== 'vote') this.own = withEntry(this.own, entry, saved);
    else if (entry.sequence > (this.sequences.get(entry.item) ?? 0)) {
      this.sequences.set(entry.item, entry.sequence);
      this.own = withVote(this.own, entry);
    }
    return saved;
  }

  private sequences = new Map<string, number>();
}

type Step =
  | { do: 'tap'; item: string; answer: string }
  | { do: 'comment'; item: string; text: string }
  /** One pending message goes out; what becomes of it on the way? */
  | { do: 'send'; which: number; fate: 'acked' | 'request lost' | 'ack lost' | 'delayed' }
  | { do: 'arrive late' }
  | { do: 'reload' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('tap' as const), item: fc.constantFrom('a', 'b'), answer: fc.constantFrom('x', 'y', 'z') }),
    fc.record({ do: fc.constant('comment' as const), item: fc.constantFrom('a', 'b'), text: fc.constantFrom('yes', 'no') }),
    fc.record({
      do: fc.constant('send' as const),
      which: fc.nat(5),
      fate: fc.constantFrom('acked' as const, 'request lost' as const, 'ack lost' as const, 'delayed' as const),
    }),
    fc.constant({ do: 'arrive late' as const }),
    fc.constant({ do: 'reload' as const }),
  ),
  { maxLength: 40 },
);

describe('the outbox', () => {
  it('brings the server to what was tapped last and written, once each, through losses, delays and reloads', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const server = new Server();
        const tapped = new Map<string, string>();
        const written: string[] = [];
        const onTheWay: Entry[] = [];
        let box: Outbox = EMPTY_OUTBOX;
        let intents = 0;

        for (const step of script) {
          if (step.do === 'tap') {
            box = put(box, vote(step.item, step.answer), `i${intents++}`, server.own.sequence);
            tapped.set(step.item, step.answer);
          } else if (step.do === 'comment') {
            box = put(box, { kind: 'comment', item: step.item, text: step.text }, `i${intents++}`, 0);
            written.push(`${step.item} ${step.text}`);
          } else if (step.do === 'reload') {
            box = readOutbox(JSON.stringify(box));
          } else if (step.do === 'arrive late') {
            const late = onTheWay.shift();
            if (late) server.receive(late);
          } else {
            const entry = box.entries[step.which % Math.max(1, box.entries.length)];
            if (!entry) continue;
            if (step.fate === 'delayed') onTheWay.push(entry);
            if (step.fate === 'acked' || step.fate === 'ack lost') server.receive(entry);
            if (step.fate === 'acked') box = settle(box, entry.intent);
          }
          for (const [item, answer] of tapped) expect(answerOf(box, server.own, item, 1)).toBe(answer);
        }
        for (const late of onTheWay) server.receive(late);
        for (const entry of box.entries) {
          server.receive(entry);
          box = settle(box, entry.intent);
        }

        expect(box.entries).toEqual([]);
        expect(Object.fromEntries(server.own.answers.map(({ item, answer }) => [item, answer]))).toEqual(Object.fromEntries(tapped));
        expect(server.own.comments.map(({ item, text }) => `${item} ${text}`).sort()).toEqual(written.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps one vote an item, the newest, and goes on above the server’s sequence', () => {
    let box = put(EMPTY_OUTBOX, vote('a', 'x'), 'i1', 41);
    box = put(box, vote('a', 'y'), 'i2', 41);

    expect(box.entries).toEqual([{ ...vote('a', 'y'), intent: 'i2', sequence: 43 }]);
    expect(settle(box, 'i1')).toBe(box);
    expect(settle(box, 'i2').entries).toEqual([]);
  });

  it('shows an unsent answer over the saved one, and only in its own round', () => {
    const own = withVote(nobody, { ...vote('a', 'x'), intent: 'i1', sequence: 1 });
    const box = put(EMPTY_OUTBOX, vote('a', 'y', 2), 'i2', 1);

    expect(answerOf(box, own, 'a', 1)).toBe('x');
    expect(answerOf(box, own, 'a', 2)).toBe('y');
    expect(pendingVote(box, 'a', 1)).toBeUndefined();
  });

  it('distinguishes an answer “en osaa sanoa” from no answer', () => {
    const own = withVote(nobody, { ...vote('a', 'x'), answer: null, intent: 'i1', sequence: 1 });
    expect(answerOf(EMPTY_OUTBOX, own, 'a', 1)).toBeNull();
    expect(answerOf(EMPTY_OUTBOX, own, 'b', 1)).toBeUndefined();
  });

  it('keeps drafts apart, and forgets emptied ones', () => {
    const box = draft(draft(EMPTY_OUTBOX, 'a', 'kesken'), 'b', 'toinen');
    expect(draft(box, 'a', '').drafts).toEqual({ b: 'toinen' });
  });

  it('gives back the words of every comment that was refused', () => {
    const half = draft(EMPTY_OUTBOX, 'a', 'kesken');
    const box = put(put(half, { kind: 'comment', item: 'a', text: 'yksi' }, 'i1', 0), { kind: 'comment', item: 'a', text: 'kaksi' }, 'i2', 0);

    const rest = box.entries.reduce(giveBack, box);

    expect(rest).toEqual({ ...EMPTY_OUTBOX, drafts: { a: 'kesken\n\nyksi\n\nkaksi' } });
  });

  it('gives back a refused edit, unless a newer one is being written', () => {
    const box = put(EMPTY_OUTBOX, { kind: 'edit', comment: 'c1', text: 'uusi' }, 'i1', 0);
    const [entry] = box.entries as [Entry];

    expect(giveBack(box, entry).drafts).toEqual({ 'edit c1': 'uusi' });
    expect(giveBack(draft(box, 'edit c1', 'uudempi'), entry).drafts).toEqual({ 'edit c1': 'uudempi' });
  });

  it('takes an edit to nothing as taking the comment away, and an upvote back', () => {
    const own = { ...nobody, comments: [{ id: 'c1', item: 'a', text: 'hm', reason_round: 0 }], upvoted: ['c9'], worth: null };
    expect(withEntry(own, { kind: 'edit', intent: 'i', comment: 'c1', text: '' }, '').comments).toEqual([]);
    expect(withEntry(own, { kind: 'upvote', intent: 'i', comment: 'c9', isUpvoted: false }, '').upvoted).toEqual([]);
  });

  it.each(['', 'null', '{', '[]', '{"sequence":"1","entries":[],"drafts":{}}', '{"sequence":1,"entries":[null],"drafts":{}}'])(
    'starts empty from a storage holding %j',
    (stored) => expect(readOutbox(stored)).toEqual(EMPTY_OUTBOX),
  );

  it('sends again what only waiting mends, and gives up what the server will never take', () => {
    expect(fateOf('storage_unavailable')).toBe('again');
    expect(fateOf('paused')).toBe('resume');
    expect(fateOf('item_locked')).toBe('drop');
    expect(fateOf('a code of next year')).toBe('drop');
  });

  it('is spent only once everything is settled and nothing is half written', () => {
    const sent = put(EMPTY_OUTBOX, vote('size', 'small'), 'i', 0);
    expect(isSpent(sent)).toBe(false);
    expect(isSpent(draft(settle(sent, 'i'), 'size', 'Puolikas ajatus'))).toBe(false);
    expect(isSpent(settle(sent, 'i'))).toBe(true);
  });
});
