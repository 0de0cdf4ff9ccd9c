/** The lobby on the wall: where to go, the code, the QR code and how many have come. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { counts } from './live';
import { Lost, siteOf, TimeLeft } from './projector';

/** A longer name needs three lines, and takes them smaller. */
const LONG_NAME = 36;

export function Lobby({ room }: { room: ProjectorRoom }) {
  const site = siteOf(room.join_address);
  return (
    <section class="lobby">
      <div class="lobby-words">
        <h1 class={room.workshop.name.length > LONG_NAME ? 'long' : ''}>{room.workshop.name}</h1>
        <p class="lobby-step">{t('projector-lobby-go')}</p>
        {/* As large as its length allows on one line. */}
        <p class="lobby-site" style={{ '--characters': site.length }}>
          {site}
        </p>
        <p class="lobby-step">{t('projector-lobby-code')}</p>
        <p class="lobby-code" translate={false}>
          {room.workshop.code}
        </p>
        <p class="lobby-count" role="status">
          <strong>{formatNumber(counts.value.joined)}</strong>{' '}
          {t('projector-lobby-joined', { count: counts.value.joined })}
        </p>
        {room.is_room_locked && <p class="lobby-step">{t('projector-door-closed')}</p>}
        <TimeLeft room={room} />
        <Lost />
      </div>
      <img
        class="lobby-qr"
        src={`/api/workshops/${room.workshop.id}/qr.svg`}
        alt={t('projector-lobby-qr', { address: room.join_address })}
      />
    </section>
  );
}
