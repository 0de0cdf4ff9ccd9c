/** The facilitator's countdown, by the server's clock. It stops in a pause, and locks nothing when it ends. */
import timer from 'lucide-static/icons/timer.svg?raw';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from './session';

export function Timer({ session }: { session: Session }): JSX.Element | null {
  const room = session.room.value;
  // A time that runs in a pause is the pause's own.
  const endsAt = room?.is_paused ? null : (room?.timer_ends_at ?? null);
  const stopped_s = room?.is_paused ? room.timer_left_s : null;
  const tick = useSignal(0);
  useEffect(() => {
    if (endsAt === null) return;
    const every = setInterval(() => tick.value++, 500);
    return () => clearInterval(every);
  }, [endsAt]);
  void tick.value; // drawn again at every tick
  const exact_s = endsAt === null ? stopped_s : endsAt - session.connection.serverNow();
  if (exact_s === null) return null;
  const left_s = Math.max(0, Math.ceil(exact_s));
  if (left_s === 0 && endsAt !== null) {
    return (
      <span class="timer is-over" role="timer">
        <Icon svg={timer} /> {t('phone-time-over')}
      </span>
    );
  }
  const text = `${Math.floor(left_s / 60)}:${String(left_s % 60).padStart(2, '0')}`;
  return (
    <span class="timer" role="timer" aria-label={t('phone-time-left', { time: text })}>
      <Icon svg={timer} /> {text}
    </span>
  );
}
