/** Letting people answer before the workshop, until a time; what they answer is sealed until the room opens. */
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { sayMoment } from '@shared/moment';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { useState } from 'preact/hooks';
import { now_s } from '../clock';
import { Icon } from '../icon';
import { Field } from './form';
import { command, counts } from './live';

const OFFERED_HOUR = 12;

export function BeforehandDialog({ room, onClose }: { room: ConsoleRoom; onClose: () => void }) {
  const until = room.beforehand?.until ?? null;
  const [wanted, setWanted] = useState(asLocal(until === null ? tomorrow() : new Date(until * 1000)));
  const send = async (time: number | null): Promise<void> => {
    if (await command('open_beforehand', { ...(time !== null && { until: time }) })) onClose();
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    void send(Math.floor(new Date(wanted).getTime() / 1000));
  };
  return (
    <Dialog title={t('console-beforehand')} onClose={onClose}>
      <form onSubmit={save}>
        <p>{t('console-beforehand-lead')}</p>
        <ul class="plain-list">
          <li>{t('console-beforehand-sealed')}</li>
          <li>{t('console-beforehand-late')}</li>
        </ul>
        <Field label={t('console-beforehand-until')}>
          {(field) => (
            <input
              {...field}
              type="datetime-local"
              required
              min={asLocal(new Date(now_s() * 1000))}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row end sticky-foot">
          {until !== null && <Button onClick={() => void send(null)}>{t('console-beforehand-stop')}</Button>}
          <Button onClick={onClose}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit">
            {t(until === null ? 'console-beforehand-open' : 'console-save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** How it goes, for the lobby and for the step where those answer who did not; nothing of what they answered. */
export function Turnout({ room }: { room: ConsoleRoom }) {
  const { turnout } = counts.value;
  if (!room.beforehand || !turnout) return null;
  const { until } = room.beforehand;
  const said =
    until === null
      ? t('console-beforehand-turnout', { beforehand: turnout.beforehand, live: turnout.live })
      : `${t(now_s() < until ? 'console-beforehand-runs' : 'console-beforehand-over', { time: sayMoment(until) })} ${t('console-beforehand-count', { count: turnout.beforehand, finished: turnout.finished ?? 0 })}`;
  return (
    <p class="remark turnout" role="status">
      <Icon name={until === null ? 'users' : 'lock'} />
      {said}
    </p>
  );
}

function tomorrow(): Date {
  const day = new Date(now_s() * 1000);
  day.setDate(day.getDate() + 1);
  day.setHours(OFFERED_HOUR, 0, 0, 0);
  return day;
}

/** A moment as a field for date and time has it: local, without a zone. */
export function asLocal(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
