/** Answers given before the workshop, on the wall: until when, how many, and never what. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { sayMoment } from '@shared/moment';
import { now_s } from '../clock';
import { counts } from './live';

export function Beforehand({ room }: { room: Pick<ProjectorRoom, 'beforehand'> }) {
  const { turnout } = counts.value;
  if (!room.beforehand || !turnout) return null;
  const { until } = room.beforehand;
  if (until === null) {
    return (
      <p class="lobby-step turnout" role="status">
        {t('projector-beforehand-turnout', { beforehand: turnout.beforehand, live: turnout.live })}
      </p>
    );
  }
  const time = sayMoment(until);
  return (
    <p class="lobby-step turnout" role="status">
      {now_s() < until && `${t('projector-beforehand-until', { time })} `}
      {t('projector-beforehand-count', { count: turnout.beforehand })}
    </p>
  );
}
