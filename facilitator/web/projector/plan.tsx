/** The closing round on the wall: the hand-offs along the customer's path, and what is done, by whom and when. */
import type { PlanView, PlannedActionView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { asDay } from '../clock';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { whom } from '../whom';
import './plan.css';

/** As many lines as can be read from the back of a room; the console and the files have every action. */
const LINES_MAX = 10;
const LINE_LENGTH = 55;
/** A longer text is cut on the wall. */
const LINES_OF_ONE_MAX = 2;
const FINISHED: readonly PlannedActionView['state'][] = ['done', 'dropped'];

export function HandOffScene({ plan, texts }: { plan: PlanView; texts: Texts }) {
  const along = [...plan.hand_offs].sort((one, other) => one.number - other.number);
  return (
    <section class="wall">
      <header>
        <h1>{t('hand-offs-wall')}</h1>
      </header>
      {along.length === 0 ? (
        <p class="lead">{t('hand-offs-none')}</p>
      ) : (
        <ol class={along.length > 5 ? 'wall-plan hand-offs is-dense' : 'wall-plan hand-offs'}>
          {along.map((one) => (
            <li key={one.id}>
              <span class="number">{one.number}</span>
              <strong>
                {whom(one.givers, texts)} → {whom(one.receivers, texts)}
              </strong>
              <span>
                {one.text}
                {along.length <= 5 && <small>{t('hand-offs-accepted')}: {one.accepted}</small>}
              </span>
              <span class={one.state === 'done' ? 'agreed' : 'not-agreed'}>
                {one.state === 'done' && <Icon name="check" />}
                {t(one.state === 'done' ? 'hand-off-agreed' : 'hand-off-open')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function ActionScene({ plan }: { plan: PlanView }) {
  const actions = plan.actions.filter((one) => one.kind !== 'decision');
  const ahead = actions
    .filter((one) => !FINISHED.includes(one.state))
    .sort((one, other) => (one.due || '9').localeCompare(other.due || '9') || one.number - other.number);
  const done = actions.filter((one) => one.state === 'done').length;
  const shown = fitting(ahead);
  const left = ahead.length - shown.length;
  return (
    <section class="wall">
      <header>
        <h1>{t('actions-wall')}</h1>
      </header>
      {actions.length === 0 && <p class="lead">{t('actions-wall-empty')}</p>}
      <ol class={shown.length > 5 ? 'wall-plan actions is-dense' : 'wall-plan actions'}>
        {shown.map((one) => (
          <li key={one.id}>
            <span class="day">{one.due ? asDay(one.due) : ''}</span>
            <span class="clamped">{one.text}</span>
            <strong>{one.owner || '–'}</strong>
          </li>
        ))}
      </ol>
      {(done > 0 || left > 0) && (
        <p class="kept">
          {left > 0 && t('actions-wall-more', { count: left })} {done > 0 && t('actions-wall-done', { count: done })}
        </p>
      )}
    </section>
  );
}

/** The first ones that fit on the wall. */
export function fitting(ahead: readonly PlannedActionView[]): PlannedActionView[] {
  let lines = 0;
  return ahead.filter(({ text }) => {
    lines += Math.min(LINES_OF_ONE_MAX, Math.ceil(text.length / LINE_LENGTH));
    return lines <= LINES_MAX;
  });
}
