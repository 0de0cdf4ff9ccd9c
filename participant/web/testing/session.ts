/** A phone's session without a server, whose parts a test sets: what is sent waits in the outbox. */
import type { Definition } from '@shared/definition';
import type { OwnAnswers, PhoneRoom } from '@shared/protocol.gen';
import { type Signal, signal } from '@preact/signals';
import { draft, EMPTY_OUTBOX, type Entry, type Outbox, put } from '../outbox';
import type { Session } from '../session';

export const NOTHING_OWN: OwnAnswers = {
  participant: 'p', name: '', group: null, sequence: 0, answers: [], comments: [], upvoted: [], worth: null, table: null,
};

export interface StillSession extends Session {
  readonly room: Signal<PhoneRoom | null>;
  readonly definition: Signal<Definition | null>;
  readonly own: Signal<OwnAnswers | null>;
  readonly box: Signal<Outbox>;
  readonly saved: Signal<Entry | null>;
}

export function openStill(room: Partial<PhoneRoom> = {}, own: Partial<OwnAnswers> = {}): StillSession {
  const box = signal(EMPTY_OUTBOX);
  let intents = 0;
  return {
    connection: {
      parts: signal({ room: null, comments: null, counts: null, trial: null, plan: null, answered: null, held: { room: -1, comments: -1, counts: -1, trial: -1, plan: -1 }, isStale: false }),
      status: signal({ state: 'online' }),
      serverNow: () => 0,
      send: () => Promise.resolve(null),
      sync: () => Promise.resolve(),
      close: () => {},
    },
    room: signal({ step: 'q1', is_paused: false, items: {}, results: {}, timer_ends_at: null, timer_left_s: null, focus: null, agenda: [], workshop: { language: 'fi', groups: [] }, ...room } as unknown as PhoneRoom),
    definition: signal<Definition | null>(null),
    own: signal({ ...NOTHING_OWN, ...own }),
    box,
    notices: signal({}),
    saved: signal<Entry | null>(null),
    submit: (wish) => (box.value = put(box.value, wish, `i${intents++}`, 0)),
    write: (where, text) => (box.value = draft(box.value, where, text)),
    forget: () => (box.value = EMPTY_OUTBOX),
    setWorth: () => Promise.resolve(true),
    toSeat: () => {},
    hideOwn: () => {},
    setGroup: () => Promise.resolve(null),
  };
}
