/** A participant in a workshop: the connection, the own answers, and the outbox that outlives reloads and flights. */
import { type Connection, connect } from '@shared/connection';
import { type Definition, loadDefinition, withOwn } from '@shared/definition';
import { applyColours } from '@shared/face';
import { language } from '@shared/i18n';
import type { Acks, EvaluationSet, Failed, OwnAnswers, PhoneRoom, PhoneSynced } from '@shared/protocol.gen';
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type Notices, noticesThatHold } from './notices';
import {
  draft,
  EMPTY_OUTBOX,
  type Entry,
  fateOf,
  giveBack,
  isSpent,
  type Outbox,
  type PendingVote,
  put,
  readOutbox,
  settle,
  type Wish,
  withEntry,
  withVote,
} from './outbox';

const SEND_AGAIN_MS = 2500;
const TOGETHER_MAX = 6;
const UNSEEN_MS = 250;

export interface Session {
  readonly connection: Connection<'phone'>;
  readonly room: ReadonlySignal<PhoneRoom | null>;
  readonly definition: ReadonlySignal<Definition | null>;
  readonly own: ReadonlySignal<OwnAnswers | null>;
  readonly box: ReadonlySignal<Outbox>;
  readonly notices: ReadonlySignal<Notices>;
  /** What the server has saved last; null before anything. */
  readonly saved: ReadonlySignal<Entry | null>;
  /** Has a vote, comment, edit or upvote saved, sooner or later. */
  submit(wish: Wish): void;
  write(where: string, text: string): void;
  /** Drops what is unsent or half written, from this phone too. */
  forget(): void;
  /** Says whether the workshop was worth the time; false where it could not be saved. */
  setWorth(worth: EvaluationSet['worth']): Promise<boolean>;
  /** Lets somebody else answer of those who share this phone, or the same person where their number has changed. */
  toSeat(seat: number): void;
  /** Takes what was answered off the screen, for those who answer next; it stays saved. */
  hideOwn(): void;
  /** Changes the own group; null once saved, otherwise the refusal's code. */
  setGroup(group: string | null): Promise<string | null>;
}

/**
 * Opens the workshop of a code. `first`: what the door already said of it. `seat`: which of those who share this
 * phone answers, and `toSeat` opens it for another.
 */
export function openSession(code: string, first: PhoneSynced | null, seat = 1, toSeat: (seat: number) => void = () => {}): Session {
  const storageKey = keyFor(code, seat);
  const own = signal<OwnAnswers | null>(first?.own ?? null);
  const box = signal<Outbox>(readOutbox(load(storageKey)));
  const texts = signal<Definition | null>(null);
  const notices = signal<Notices>({});
  const saved = signal<Entry | null>(null);
  const sending = new Set<string>();
  let isStoring = true;
  let again: ReturnType<typeof setTimeout> | undefined;

  const connection = connect(
    'phone',
    code,
    (synced) => {
      // A shared phone is not sent again what the person who answers has given in this turn.
      const inTurn = synced.own.table?.mode === 'seats' ? own.value : null;
      own.value = inTurn ? { ...synced.own, answers: inTurn.answers, comments: inTurn.comments } : synced.own;
      flush();
    },
    first,
    seat,
  );
  const room = computed(() => connection.parts.value.room);

  /** Another tab may have written meanwhile: every change starts from what is stored. */
  function change(edit: (box: Outbox) => Outbox): void {
    const stored = isStoring ? load(storageKey) : null;
    box.value = edit(stored === null ? box.value : readOutbox(stored));
    keep();
  }

  /** Once the workshop has ended and all is acknowledged, nothing of it stays on the phone. */
  function keep(): void {
    if (room.peek()?.step === 'closed' && isSpent(box.peek())) remove(storageKey);
    else isStoring = store(storageKey, JSON.stringify(box.peek()));
  }
  effect(() => {
    if (room.value) applyColours(room.value.workshop.colours ?? {});
  });
  effect(() => {
    if (room.value?.step === 'closed') keep();
  });

  function notice(where: string, refusal?: Failed['error']): void {
    const { [where]: _, ...others } = notices.value;
    notices.value = refusal ? { ...others, [where]: refusal } : others;
  }

  function submit(wish: Wish): void {
    notice('item' in wish ? wish.item : wish.comment);
    // Kept at once, sent once the tap is on screen: the message waits for a picture, the finger for nothing.
    change((before) => put(before, wish, newIntent(), own.value?.sequence ?? 0));
    afterPaint(flush);
  }

  function flush(): void {
    if (connection.status.value.state !== 'online' || room.value?.is_paused) return;
    for (const entry of box.value.entries) {
      if (sending.size >= TOGETHER_MAX) return;
      if (!sending.has(entry.intent)) void send(entry);
    }
  }

  function flushLater(): void {
    clearTimeout(again);
    again = setTimeout(flush, SEND_AGAIN_MS);
  }

  async function send(entry: Entry): Promise<void> {
    sending.add(entry.intent);
    const answer = await transmit(entry);
    sending.delete(entry.intent);
    if (answer === null) return flushLater();
    if (answer.ok) {
      accept(entry, answer);
    } else {
      const fate = fateOf(answer.error.code);
      if (fate === 'again') return flushLater();
      if (fate === 'drop') giveUp(entry, answer.error);
    }
    flush();
  }

  type Answer = Acks['vote.cast' | 'hands.cast' | 'comment.add' | 'comment.edit'] | Failed | null;

  function transmit(entry: Entry): Promise<Answer> {
    const { intent } = entry;
    switch (entry.kind) {
      case 'vote': {
        const { sequence, item, round, answer } = entry;
        return connection.send('vote.cast', { intent, sequence, item, round, answer });
      }
      case 'hands':
        return connection.send('hands.cast', { intent, sequence: entry.sequence, item: entry.item, round: entry.round, hands: entry.hands });
      case 'comment':
        return connection.send('comment.add', { intent, item: entry.item, text: entry.text, is_reason: entry.reason !== undefined });
      case 'edit':
        return connection.send('comment.edit', { comment: entry.comment, text: entry.text });
      case 'upvote':
        return connection.send('comment.upvote', { comment: entry.comment, is_upvoted: entry.isUpvoted });
    }
  }

  function accept(entry: Entry, answer: Exclude<Answer, Failed | null>): void {
    const before = own.value;
    if ('is_superseded' in answer && answer.is_superseded) {
      void connection.sync(); // another tab or phone of the same participant has answered since
    } else if (before && entry.kind !== 'vote') {
      own.value = withEntry(before, entry, 'comment' in answer ? answer.comment : '');
    } else if (before) {
      own.value = withVote(before, entry as PendingVote);
    }
    change((current) => settle(current, entry.intent));
    saved.value = entry;
  }

  function giveUp(entry: Entry, refusal: Failed['error']): void {
    change((current) => giveBack(current, entry));
    notice('item' in entry ? entry.item : entry.comment, refusal);
  }

  addEventListener('storage', (event) => {
    if (event.key !== storageKey) return;
    const before = box.value.entries.length;
    box.value = readOutbox(event.newValue);
    // What the other tab has got saved is not among this one's own answers yet.
    if (box.value.entries.length < before) void connection.sync();
  });

  effect(() => {
    // Sending goes on when the connection is back, and when the facilitator ends a pause.
    if (connection.status.value.state === 'online' && !room.value?.is_paused) queueMicrotask(flush);
  });

  let seen: PhoneRoom | null = null;
  effect(() => {
    const now = room.value;
    if (seen && now) notices.value = noticesThatHold(notices.peek(), own.peek()?.comments ?? [], seen, now);
    seen = now;
  });

  const path = computed(() => room.value?.workshop.definition);
  effect(() => {
    const wanted = path.value;
    const spoken = language.value;
    if (!wanted) return;
    const fetchTexts = (): void => {
      loadDefinition(wanted, spoken).then(
        (read) => {
          if (path.peek() === wanted && language.peek() === spoken) texts.value = read;
        },
        () => setTimeout(fetchTexts, SEND_AGAIN_MS),
      );
    };
    fetchTexts();
  });

  return {
    connection,
    room,
    definition: computed(() => texts.value && withOwn(texts.value, room.value?.own_items ?? [])),
    own,
    box,
    notices,
    saved,
    submit,
    forget: () => change(() => EMPTY_OUTBOX),
    toSeat(other) {
      connection.close();
      toSeat(other);
    },
    hideOwn() {
      if (own.value) own.value = { ...own.value, answers: [], comments: [], upvoted: [] };
    },
    write: (where, text) => change((before) => draft(before, where, text)),
    async setWorth(worth) {
      const answer = await connection.send('evaluation.set', { worth });
      if (!answer?.ok) return false;
      if (own.value) own.value = { ...own.value, worth };
      return true;
    },
    async setGroup(group) {
      const answer = await connection.send('profile.set', { group });
      if (!answer?.ok) return answer?.error.code ?? 'offline';
      if (own.value) own.value = { ...own.value, group };
      return null;
    },
  };
}

/** Does it after the next picture; a page that nobody sees draws none, and waits no longer than this. */
function afterPaint(task: () => void): void {
  let isDue = true;
  const once = (): void => {
    if (isDue) task();
    isDue = false;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN_MS);
}

/** Random, also where the page comes over plain HTTP and `crypto.randomUUID` is missing. */
function newIntent(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Drops what somebody who had a seat on this phone has left unsent. */
export function forgetSeat(code: string, seat: number): void {
  remove(keyFor(code, seat));
}

function keyFor(code: string, seat: number): string {
  return `roolitus.phone.${code}${seat > 1 ? `.${seat}` : ''}`;
}

/** Storage may be forbidden or full: then the page works from memory, and only a reload forgets. */
function load(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be removed, nothing was stored.
  }
}
