/** The run of show: what to say and ask at each stop, its minutes and the facilitator's own notes; printable. */
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../icon';
import { isAsking, type Texts } from '../texts';
import { NoteField } from './notefield';
import { MINUTES_MAX, noteOf, openPlan, plannedMin, planMinutes } from './plan';
import { openingOf, talkOf } from './say';

interface PlanProps {
  room: ConsoleRoom;
  texts: Texts;
}

export function PlanDialog({ room, texts, onClose }: PlanProps & { onClose: () => void }) {
  const { id } = room.workshop;
  // What another facilitator has written since the workshop was opened.
  useEffect(() => void openPlan(id), [id]);
  usePrintout({ room, texts });
  const total = room.agenda.reduce((sum, stop) => sum + plannedMin(stop), 0);
  return (
    <Dialog title={t('console-plan')} onClose={onClose} isWide>
      <p class="hint">{t('console-plan-lead')}</p>
      <ol class="plan">
        {room.agenda.map((stop) => (
          <li key={stop}>
            <div class="plan-head">
              <h3>{texts.stopTitle(stop)}</h3>
              <label class="inline-field">
                <input
                  type="number"
                  min={0}
                  max={MINUTES_MAX}
                  value={plannedMin(stop)}
                  onInput={(event) => planMinutes(id, stop, event.currentTarget.valueAsNumber)}
                />
                {t('console-agenda-minutes')}
                <span class="visually-hidden">: {texts.stopTitle(stop)}</span>
              </label>
            </div>
            <p class="say">{openingOf(stop).say}</p>
            <p class="do">{openingOf(stop).ask}</p>
            <NoteField workshop={id} stop={stop} title={texts.stopTitle(stop)} />
          </li>
        ))}
      </ol>
      <div class="row between sticky-foot">
        <strong>{t('console-plan-total', { count: total })}</strong>
        <Button kind="primary" icon={<Icon name="printer" />} onClick={() => print()}>
          {t('console-plan-print')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What the printer gets instead of the console, as long as the dialog is open. */
function usePrintout({ room, texts }: PlanProps): void {
  useEffect(() => {
    const sheet = document.createElement('div');
    sheet.className = 'printout run-sheet';
    document.body.append(sheet);
    render(<Sheet room={room} texts={texts} />, sheet);
    return () => {
      render(null, sheet);
      sheet.remove();
    };
  }, [room.workshop.id]);
}

function Sheet({ room, texts }: PlanProps) {
  const { name, code } = room.workshop;
  const ends = endsOf(room.agenda);
  return (
    <section>
      <h1>{name}</h1>
      <p>
        {t('console-plan')} · {t('console-list-code', { code })} · {room.join_address}
      </p>
      <table>
        <tbody>
          {room.agenda.map((stop, place) => (
            <tr key={stop}>
              <th scope="row">
                {texts.stopTitle(stop)}
                <span class="sheet-minutes">
                  {plannedMin(stop)} {t('console-agenda-minutes')} ({ends[place - 1] ?? 0}–{ends[place]})
                </span>
              </th>
              <td>
                <p class="sheet-say">{openingOf(stop).say}</p>
                <p>{openingOf(stop).ask}</p>
                {isAsking(stop) && stop !== 'consent' && <p>{talkOf().ask}</p>}
                {noteOf(stop) && <p class="sheet-note">{noteOf(stop)}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sheet-total">{t('console-plan-total', { count: ends.at(-1) ?? 0 })}</p>
    </section>
  );
}

/** Minutes from the beginning until each stop of an agenda ends, as planned. */
function endsOf(agenda: readonly string[]): number[] {
  let end = 0;
  return agenda.map((stop) => (end += plannedMin(stop)));
}
