/** The agenda: every stop with its state; choosing one looks at it without moving the room. */
import { useEffect, useRef } from 'preact/hooks';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { sayTime } from '@shared/moment';
import { now_s } from '../clock';
import { Icon, type IconName } from '../icon';
import { isAsking, type Texts } from '../texts';
import { isGuided } from './guide';
import { counts, looksAt, shownStop } from './live';
import { paceOf, plannedMin, spentS } from './plan';
import { countPhases } from './words';

type StopState = 'done' | 'here' | 'hidden' | 'open' | 'locked' | 'revealed' | 'ahead';

const ICONS: Record<StopState, IconName> = {
  done: 'check',
  here: 'circle-dot',
  hidden: 'circle',
  open: 'pencil',
  locked: 'lock',
  revealed: 'eye',
  ahead: 'circle',
};

export function Agenda({ room, texts, onPlan }: { room: ConsoleRoom; texts: Texts; onPlan: () => void }) {
  const list = useRef<HTMLOListElement>(null);
  // Where the agenda is one line, the stop looked at stays in sight; the page itself does not move.
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.parentElement;
    if (shown) list.current?.scrollTo({ left: shown.offsetLeft - 16 });
  }, [shownStop.value]);
  return (
    <nav class="agenda" aria-label={t('console-agenda')}>
      <h2>
        {t('console-agenda')}
        <button type="button" class="quiet-head" onClick={onPlan}>
          {t('console-agenda-minutes')}
          <Icon name="pencil" />
          <span class="visually-hidden">. {t('console-plan')}</span>
        </button>
      </h2>
      <ol ref={list}>
        {room.agenda.map((stop) => (
          <li key={stop}>
            <Stop stop={stop} room={room} texts={texts} />
          </li>
        ))}
      </ol>
      <Pace room={room} />
    </nav>
  );
}

/** How the hour goes by its plan, and when it ends by it. */
function Pace({ room }: { room: ConsoleRoom }) {
  // A sample was answered in a moment, so its pace says nothing.
  if (room.step === 'closed' || room.step === 'lobby' || isGuided()) return null;
  const now = now_s();
  const { behind, leftMin } = paceOf(room, now, (stop) => plannedMin(stop));
  const state = behind > 0 ? 'behind' : behind < 0 ? 'ahead' : 'even';
  const ends = new Date((now + leftMin * 60) * 1000);
  return (
    <p class={`pace ${state}`}>
      <strong>{t('console-pace', { state, count: Math.abs(behind) })}</strong>
      <span>{t('console-pace-ends', { time: sayTime(ends) })}</span>
    </p>
  );
}

function Stop({ stop, room, texts }: { stop: string; room: ConsoleRoom; texts: Texts }) {
  const state = stateOf(stop, room, texts);
  const isHere = stop === room.step;
  const isShown = stop === shownStop.value;
  const planned = plannedMin(stop);
  const spent = Math.round(spentS(room, stop, now_s()) / 60);
  const isPast = room.agenda.indexOf(stop) < room.agenda.indexOf(room.step);
  return (
    <button
      type="button"
      class={`stop ${state}${isShown ? ' shown' : ''}${isHere ? ' room-here' : ''}`}
      aria-current={isHere ? 'step' : undefined}
      aria-pressed={isShown}
      onClick={() => (looksAt.value = isHere ? null : stop)}
    >
      <Icon name={isPast && state !== 'open' && state !== 'hidden' ? 'check' : isHere ? 'circle-dot' : ICONS[state]} />
      <span class="stop-title">{texts.stopTitle(stop)}</span>
      <span class="stop-minutes">
        {isHere || isPast ? t('console-agenda-spent', { spent, planned }) : planned}
        <span class="visually-hidden"> {t('console-agenda-minutes')}</span>
      </span>
      {isHere && (
        <span class="stop-state">
          <span class="visually-hidden">{t('console-agenda-here')}: </span>
          {state === 'here' ? '' : stateWords(stop, state, room, texts)}
          <span class="stop-spent" style={{ '--share': planned > 0 ? Math.min(1, spent / planned) : 1 }} aria-hidden="true" />
        </span>
      )}
      {!isHere && state === 'open' && <span class="stop-state">{stateWords(stop, state, room, texts)}</span>}
    </button>
  );
}

function stateOf(stop: string, room: ConsoleRoom, texts: Texts): StopState {
  const isPast = room.agenda.indexOf(stop) < room.agenda.indexOf(room.step);
  if (!isAsking(stop)) return stop === room.step ? 'here' : isPast ? 'done' : 'ahead';
  const phases = countPhases(texts.questionsOf(stop, room.items), room);
  if (phases.open > 0) return 'open';
  if (phases.locked > 0) return 'locked';
  if (phases.revealed > 0) return 'revealed';
  return 'hidden';
}

function stateWords(stop: string, state: StopState, room: ConsoleRoom, texts: Texts): string {
  if (stop === 'lobby') return t('console-agenda-joined', { count: counts.value.joined });
  if (!isAsking(stop)) return state === 'done' ? t('console-agenda-done') : t('console-agenda-ahead');
  const questions = texts.questionsOf(stop, room.items);
  const phases = countPhases(questions, room);
  if (state === 'open') return t('console-agenda-open', { count: phases.open, total: questions.length });
  if (state === 'locked') return t('console-agenda-locked', { count: phases.locked, total: questions.length });
  if (state === 'revealed') return t('console-agenda-revealed', { count: phases.revealed, total: questions.length });
  return t('console-agenda-hidden', { count: questions.length });
}
