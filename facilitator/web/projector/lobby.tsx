/** The lobby on the wall: where to go, the code, the QR code on the table, and everybody who has come around it. */
import type { ProjectorRoom, WifiView } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { inUnits, marginOf, measureText, placed, sceneSize } from './canvas';
import { counts, pictureAddress } from './live';
import { Beforehand } from './beforehand';
import { Logo } from './logo';
import { Lost, siteOf, TimeLeft } from './projector';
import { countSeats } from './table/seats';
import { Table } from './table/table';

const CODE_LETTERS_MOST = 224;
/** Where the network of the room takes a part of the height. */
const CODE_LETTERS_WITH_WIFI = 150;
const SITE_MOST = 92;
const NAME_SIZES = [72, 62];
const NAME_LEAST = 52;

export function Lobby({ room }: { room: ProjectorRoom }) {
  const site = siteOf(room.join_address);
  const size = sceneSize(room.workshop.is_rehearsal, false);
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - 90, size.width * 0.225);
  const centre = { x: size.width - margin - radius, y: size.height / 2 };
  const width = centre.x - radius - margin - 70;
  const qr = radius * 1.24;
  const joined = counts.value.joined;
  const name = room.workshop.name;
  const sized = (text: string, most: number, least: number): string => inUnits(Math.max(least, Math.min(most, (most * width) / measureText(text, most))));
  return (
    <section class={room.wifi ? 'canvas lobby curtain has-wifi' : 'canvas lobby curtain'}>
      <div class="lobby-words" style={placed({ x: margin, y: 56, width, height: size.height - 100 })}>
        <Logo workshop={room.workshop} />
        <h1 style={{ fontSize: inUnits(NAME_SIZES.find((each) => measureText(name, each) <= 2 * width * 0.9) ?? NAME_LEAST) }}>{name}</h1>
        {room.wifi && <Network id={room.workshop.id} wifi={room.wifi} />}
        <div class="lobby-way">
          <p class="lobby-step">{t('projector-lobby-go')}</p>
          <p class="lobby-site" style={{ fontSize: sized(site, SITE_MOST, 50) }}>
            {site}
          </p>
          <p class="lobby-step">{t('projector-lobby-code')}</p>
          <p class="lobby-code" translate={false} style={{ fontSize: sized(room.workshop.code, room.wifi ? CODE_LETTERS_WITH_WIFI : CODE_LETTERS_MOST, 108) }}>
            {room.workshop.code}
          </p>
        </div>
        <div class="lobby-foot">
          <p class="lobby-count" role="status">
            <strong>{formatNumber(joined)}</strong> {t('projector-lobby-joined', { count: joined })}
          </p>
          <Beforehand room={room} />
          {room.is_room_locked && <p class="lobby-step">{t('projector-door-closed')}</p>}
          <TimeLeft room={room} />
          <Lost />
        </div>
      </div>
      <Table seats={countSeats(joined)} filled={joined} centre={centre} radius={radius} isArriving>
        <img
          class="lobby-qr"
          style={placed({ x: centre.x - qr / 2, y: centre.y - qr / 2, width: qr, height: qr })}
          src={pictureAddress(room.workshop.id, 'qr.svg')}
          alt={t('projector-lobby-qr', { address: room.join_address })}
        />
      </Table>
    </section>
  );
}

/** First onto the network of the room: a phone's camera reads the code, and others type. */
function Network({ id, wifi }: { id: string; wifi: WifiView }) {
  return (
    <div class="lobby-wifi">
      <img src={pictureAddress(id, 'wifi-qr.svg')} alt={t('projector-wifi-qr', { name: wifi.name })} />
      <p class="lobby-step">{t('projector-wifi')}</p>
      <p class="lobby-network" translate={false}>
        <strong>{wifi.name}</strong>
        {wifi.password && <span>{wifi.password}</span>}
      </p>
    </div>
  );
}
