/** The facilitator's countdown, by the server's clock. */
import timer from 'lucide-static/icons/timer.svg?raw';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from './session';

export function Timer({ session }: { session: Session }): JSX.Element | null {
  const endsAt = session.room.value?.timer_ends_at ?? null;
  const tick = useSignal(0);
  useEffect(() => {
    if (endsAt === null) return;
    const every = setInterval(() => tick.value++, 500);
    return () => clearInterval(every);
  }, [endsAt]);
  if (endsAt === null) return null;
  void tick.value; // drawn again at every tick
  const left_s = Math.max(0, Math.ceil(endsAt - session.connection.serverNow()));
  const text = `${Math.floor(left_s / 60)}:${String(left_s % 60).padStart(2, '0')}`;
  return (
    <span class="timer" role="timer" aria-label={t('phone-time-left', { time: text })}>
      <Icon svg={timer} /> {text}
    </span>
  );
}
