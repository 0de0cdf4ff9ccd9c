/** One device for several people: how many they are, whose turn it is, and the count of their hands. */
import './table_mode.css';
import type { Definition, ItemText } from '@shared/definition';
import { kindOf, roleText, rowName } from '@shared/definition';
import { tError } from '@shared/i18n';
import type { HandsCast, OwnTable } from '@shared/protocol.gen';
import { signal, useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { keyOf } from './advance';
import { Comments } from './comments';
import { dealtTo, defaultOf, handsOf, type HandCounts, isCounted, raised, startOf } from './hands';
import { ask } from './join';
import { t } from './lazy_words';
import { Saved } from './saved';
import { Screen } from './screen';
import { forgetSeat, type Session } from './session';
import { type AskedItem, counted, isAnswered } from './view';
import { Waiting } from './waiting';
import { langOf } from './words';

export const PEOPLE_MAX = 12;

/** How many join with this device; the form field `people` holds it. */
export function People({ mode }: { mode: 'seats' | 'hands' }): JSX.Element {
  const people = useSignal(1);
  const step = (by: number): void => {
    people.value = Math.min(PEOPLE_MAX, Math.max(1, people.value + by));
  };
  return (
    <div class="people stack-tight" role="group" aria-labelledby="people-label">
      <p id="people-label">{t('phone-people')}</p>
      <Stepper label={t('phone-people')} value={people.value} least={1} most={PEOPLE_MAX} onStep={step} />
      <input type="hidden" name="people" value={people.value} />
      <p class="soft" aria-live="polite">
        {people.value === 1 ? t('phone-people-alone') : t(`phone-people-${mode}`, { count: people.value })}
      </p>
    </div>
  );
}

/** Lets more people share this device, or corrects how many hands there are to count. */
export function MorePeople({ session }: { session: Session }): JSX.Element | null {
  const workshop = session.room.value?.workshop;
  const table = session.own.value?.table;
  const mode = table?.mode ?? (workshop?.identity === 'open' ? workshop.table_mode : 'none');
  const now = table?.seats.length ?? 1;
  const wanted = useSignal(0);
  const refusal = useSignal('');
  if (!workshop || mode === 'none' || session.room.value?.step === 'closed') return null;
  const { code } = workshop;
  const people = wanted.value || now;

  async function save(): Promise<void> {
    const seat = table?.seat ?? 1;
    const answer = await ask(`/api/join/${encodeURIComponent(code)}/people?seat=${seat}`, { people });
    refusal.value = answer.ok ? '' : tError(answer.error.code, answer.error.params);
    if (!answer.ok) return;
    // What an earlier person on a seat had not sent yet is not the newcomer's.
    for (let other = 1; other <= PEOPLE_MAX; other += 1) if (!table?.seats.includes(other) && other !== seat) forgetSeat(code, other);
    turn.value = '';
    session.toSeat(seat);
  }

  return (
    <details class="more-people">
      <summary>{t(mode === 'hands' ? 'phone-people-correct' : 'phone-people-more')}</summary>
      <div class="stack-tight">
        <Stepper label={t('phone-people')} value={people} least={mode === 'hands' ? 1 : now} most={PEOPLE_MAX} onStep={(by) => (wanted.value = people + by)} />
        <p class="soft">{t(mode === 'hands' ? 'phone-people-recount' : 'phone-people-next')}</p>
        <p class="refusal" role="alert">
          {refusal.value}
        </p>
        <button type="button" class="secondary" onClick={() => people !== now && void save()}>
          {t('phone-save')}
        </button>
      </div>
    </details>
  );
}

interface StepperProps {
  /** What is counted. */
  label: string;
  value: number;
  least?: number;
  most: number;
  onStep: (by: number) => void;
}

function Stepper({ label, value, least = 0, most, onStep }: StepperProps): JSX.Element {
  return (
    <span class="hand-stepper">
      {/* A button that is off would lose the focus. */}
      <button type="button" class="secondary" aria-label={`− ${label}`} aria-disabled={value <= least} onClick={() => value > least && onStep(-1)}>
        −
      </button>
      <output aria-label={`${value} ${label}`}>{value}</output>
      <button type="button" class="secondary" aria-label={`+ ${label}`} aria-disabled={value >= most} onClick={() => value < most && onStep(1)}>
        +
      </button>
    </span>
  );
}

interface TableProps {
  session: Session;
  definition: Definition;
  items: AskedItem[];
  name: string;
  /** What is said first on every page. */
  notice: ComponentChildren;
  /** The ballot of one person. */
  children: ComponentChildren;
}

/** What a device that people share shows while there is something to answer. */
export function TableBallot(props: TableProps): JSX.Element {
  const table = props.session.own.value?.table;
  if (!table) return <>{props.children}</>;
  return table.mode === 'hands' ? <Hands {...props} table={table} /> : <Turns {...props} table={table} />;
}

/** Whose turn has begun on this device, for which questions; nobody's while it is passed on. */
const turn = signal('');

/** In turn: the next one's answers begin where nothing of the one before can be seen. */
function Turns({ session, definition, items, name, notice, children, table }: TableProps & { table: OwnTable }): JSX.Element {
  const asked = counted(items.filter(({ phase }) => phase === 'open'));
  const open = asked.map(keyOf).join(' ');
  const turnOf = (seat: number): string => `${session.room.value?.workshop.code} ${open} ${seat}`;
  useEffect(() => {
    // Who has answered is known of the questions that were open then.
    void session.connection.sync();
  }, [open]);

  const place = (seat: number): number => table.seats.indexOf(seat) + 1;
  if (turn.value === turnOf(table.seat)) {
    const isReady = asked.every(isAnswered) && session.box.value.entries.length === 0;
    return (
      <>
        <div class={isReady ? 'seat is-ready' : 'seat'}>
          <p>{t('phone-seat', { place: place(table.seat), people: table.seats.length })}</p>
          {isReady && (
            <button
              type="button"
              class="primary"
              onClick={() => {
                turn.value = '';
                session.hideOwn();
                void session.connection.sync();
              }}
            >
              {t('phone-seat-done')}
            </button>
          )}
        </div>
        {children}
      </>
    );
  }
  const later = [...table.seats.filter((seat) => seat > table.seat), ...table.seats.filter((seat) => seat <= table.seat)];
  const waiting = (table.done.length === 0 ? table.seats : later).filter((seat) => !table.done.includes(seat));
  const [next] = waiting;
  const begin = (seat: number): void => {
    turn.value = turnOf(seat);
    if (seat !== table.seat) session.toSeat(seat);
  };
  const room = session.room.value;
  if (next === undefined) {
    return (
      <Screen name={`${name} seats done`} title={t('phone-seats-all', { count: table.seats.length })} lead={t('phone-change-until-locked')}>
        {notice}
        {room && <Waiting session={session} definition={definition} room={room} isOpen />}
        <Seats seats={table.seats} label={(seat) => t('phone-seat-again', { place: place(seat) })} onChoose={begin} />
        <MorePeople session={session} />
      </Screen>
    );
  }
  return (
    <Screen name={`${name} seat ${next}`} title={t('phone-seat-turn', { place: place(next), people: table.seats.length })} lead={t('phone-seat-lead')}>
      {notice}
      <button type="button" class="primary" onClick={() => begin(next)}>
        {t('phone-seat-begin')}
      </button>
      {waiting.length > 1 && (
        <details>
          <summary>{t('phone-seat-other')}</summary>
          <Seats seats={waiting.slice(1)} label={(seat) => t('phone-seat', { place: place(seat), people: table.seats.length })} onChoose={begin} />
        </details>
      )}
      <MorePeople session={session} />
    </Screen>
  );
}

function Seats({ seats, label, onChoose }: { seats: number[]; label: (seat: number) => string; onChoose: (seat: number) => void }): JSX.Element {
  return (
    <div class="seats">
      {seats.map((seat) => (
        <button key={seat} type="button" class="secondary" onClick={() => onChoose(seat)}>
          {label(seat)}
        </button>
      ))}
    </div>
  );
}

/** Hands: one question a page, a count for every answer. */
function Hands({ session, definition, items, name, notice, table }: TableProps & { table: OwnTable }): JSX.Element {
  const open = items.filter(({ phase }) => phase === 'open');
  const asked = counted(open);
  const shown = useSignal('');
  const savedOf = (item: AskedItem): HandsCast['hands'] | undefined => handsOf(session.box.value, table, item.text.id, item.round);
  const isUnsent = (item: AskedItem): boolean => session.box.value.entries.some((entry) => entry.kind === 'hands' && entry.item === item.text.id);
  const isDone = (item: AskedItem): boolean => isCounted(session.box.value, table, item.text.id, item.round);
  const current = asked.find((item) => keyOf(item) === shown.value) ?? (shown.value === 'all' ? undefined : asked.find((item) => !isDone(item)));
  const goOn = (): void => {
    const next = asked.slice(current ? asked.indexOf(current) + 1 : 0).find((item) => !isDone(item));
    shown.value = next ? keyOf(next) : 'all';
  };
  const room = session.room.value;
  const langIn = (item: AskedItem) => (item.text.is_own ? langOf(room?.workshop.language) : undefined);
  if (current) {
    return (
      <Screen name={`${name} ${keyOf(current)}`} title={current.text.text} lang={langIn(current)} page={current.text.label}>
        {notice}
        {kindOf(current.text) && <p class="kind">{t(`kind-explained-${kindOf(current.text)}`)}</p>}
        {current.text.help && <p class="lead">{current.text.help}</p>}
        <HandCount
          key={keyOf(current)}
          definition={definition}
          item={current.text}
          lang={langIn(current)}
          people={table.seats.length}
          saved={savedOf(current)}
          proposed={current.text.id === 'asis' ? (room?.workshop.prepared_asis ?? {}) : {}}
          isOff={room?.is_paused ?? false}
          onCount={(hands) => {
            session.submit({ kind: 'hands', item: current.text.id, round: current.round, hands });
            goOn();
          }}
        />
        <Comments session={session} item={current.text} isOpen isAsked={false} />
      </Screen>
    );
  }
  return (
    <div class="overview stack">
      <Screen name={`${name} hands`} title={t('phone-hands-all')} lead={t('phone-change-until-locked')}>
        {notice}
        {room && <Waiting session={session} definition={definition} room={room} isOpen />}
        <ol class="stack-tight">
          {asked.map((item) => (
            <li key={keyOf(item)}>
              <button type="button" class="choice jump" onClick={() => (shown.value = keyOf(item))}>
                <b lang={langIn(item)}>{item.text.label}</b>
                {isDone(item) && <Saved isUnsent={isUnsent(item)} />}
              </button>
            </li>
          ))}
        </ol>
        {open
          .filter(({ text }) => text.shape === 'text')
          .map((item) => (
            <section class="card item" key={keyOf(item)} id={`item-${item.text.id}`}>
              <h2 lang={langIn(item)}>{item.text.text}</h2>
              <Comments session={session} item={item.text} isOpen isAsked />
            </section>
          ))}
        <MorePeople session={session} />
      </Screen>
    </div>
  );
}

interface CountProps {
  definition: Definition;
  item: ItemText;
  lang: string | undefined;
  people: number;
  saved: HandsCast['hands'] | undefined;
  proposed: Record<string, string>;
  isOff: boolean;
  onCount: (hands: HandsCast['hands']) => void;
}

function HandCount({ definition, item, lang, people, saved, proposed, isOff, onCount }: CountProps): JSX.Element {
  const counts = useSignal<HandCounts>(startOf(item, saved, proposed, people));
  const isGrid = item.shape === 'table';
  const left = people - raised(counts.value);
  const numbers = Array.from({ length: item.maximum - item.minimum + 1 }, (_, index) => String(item.minimum + index));
  const rows =
    item.shape === 'levels' && item.options.length === 0
      ? numbers.map((id) => ({ id, text: id }))
      : item.shape === 'ranking'
        ? item.rows.map((id) => ({ id, text: rowName(definition, item, id) }))
        : item.options;
  return (
    <fieldset class="hands choices" aria-labelledby="heading" disabled={isOff}>
      <p class="soft" aria-live="polite">
        {isGrid ? t('phone-hands-grid', { people }) : t('phone-hands-left', { count: left, people })}
      </p>
      {isGrid
        ? item.rows.map((row) => {
            const given = (counts.value[row] ?? {}) as Record<string, number>;
            const usual = defaultOf(item, proposed, row);
            return (
              <details key={row} class="hand-row">
                <summary>
                  <b>{item.rows_of === 'role' ? roleText(definition, row).name : rowName(definition, item, row)}</b>{' '}
                  <small>{item.options.filter(({ id }) => given[id]).map(({ id, short }) => `${short} ${given[id]}`).join(' · ')}</small>
                </summary>
                {item.options
                  .filter(({ id }) => id !== usual)
                  .map(({ id, short, text }) => (
                    <div class="hand" key={id}>
                      <span>{short || text}</span>
                      <Stepper
                        label={short || text}
                        value={given[id] ?? 0}
                        most={(given[id] ?? 0) + (given[usual] ?? 0)}
                        onStep={(by) => (counts.value = { ...counts.value, [row]: dealtTo(given, id, usual, by) })}
                      />
                    </div>
                  ))}
              </details>
            );
          })
        : rows.map(({ id, text }) => {
            const given = Number(counts.value[id] ?? 0);
            return (
              <div class="hand" key={id}>
                <span lang={lang}>{text}</span>
                <Stepper label={text} value={given} most={given + left} onStep={(by) => (counts.value = { ...counts.value, [id]: given + by })} />
              </div>
            );
          })}
      <button type="button" class="primary" onClick={() => onCount(counts.value as HandsCast['hands'])}>
        {t(left > 0 && !isGrid ? 'phone-hands-save-left' : 'phone-hands-save', { count: left })}
      </button>
      <button type="button" class="quiet" onClick={() => onCount(null)}>
        {t('phone-hands-none')}
      </button>
    </fieldset>
  );
}
