/** Answering before the workshop: until when, that it can be interrupted, and who reads it. */
import { sayMoment } from '@shared/moment';
import type { PhoneRoom } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { t } from './lazy_words';

interface BeforehandProps {
  room: Pick<PhoneRoom, 'beforehand'>;
  /** Whether the time is over, and the room has not opened yet. */
  isOver: boolean;
}

export function Beforehand({ room, isOver }: BeforehandProps): JSX.Element | null {
  const until = room.beforehand?.until;
  if (!until) return null;
  return (
    <p class="card" role="note">
      {t(isOver ? 'phone-beforehand-over' : 'phone-beforehand', { time: sayMoment(until) })}
    </p>
  );
}
