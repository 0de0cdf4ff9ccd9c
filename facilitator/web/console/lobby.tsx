/** The lobby: the code, the QR code and who has come. */
import { useEffect, useState } from 'preact/hooks';
import type { JoinReach } from '@shared/http.gen';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { Button, ButtonLink } from '@shared/parts/button';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { Turnout } from './beforehand';
import { CopyButton } from './copy';
import { request } from './http';
import { command, counts } from './live';
import { AS_IS } from './prepared';
import type { Asked } from './topbar';

interface LobbyProps {
  id: string;
  room: ConsoleRoom;
  texts: Texts;
  /** Dialogs outside the lobby: what is in them outlives it when somebody else starts. */
  onAsk: (dialog: Asked) => void;
}

export function LobbyView({ id, room, texts, onAsk }: LobbyProps) {
  const now = counts.value;
  return (
    <section class="lobby">
      <h2>{t('console-lobby-title')}</h2>
      <div class="lobby-join">
        <img class="qr" src={`/api/workshops/${id}/qr.svg`} alt={t('console-lobby-qr', { address: room.join_address })} />
        <div class="lobby-how">
          <p class="hint">{t('console-lobby-go')}</p>
          <p class="address">
            <span>{shortAddress(room.join_address)}</span>
            <CopyButton text={room.join_address} label={t('console-lobby-copy')} />
          </p>
          <p class="hint">{t('console-lobby-code')}</p>
          <p class="huge-code" translate={false}>
            {room.workshop.code}
          </p>
          <p class="head-count">
            <strong>{formatNumber(now.joined)}</strong> {t('console-lobby-joined', { count: now.joined })}
            <span class="hint"> · {t('console-lobby-online', { count: now.online })}</span>
          </p>
          <ButtonLink kind="tonal" href={`/projector/${id}`} target="_blank" icon={<Icon name="presentation" />}>
            {t('console-open-projector')}
          </ButtonLink>
        </div>
      </div>
      <ReachRemark id={id} address={shortAddress(room.join_address)} hasPhones={now.joined > 0} />
      {room.is_room_locked && (
        <div class="banner note">
          <Icon name="door-closed" />
          <p>{t('console-lobby-locked')}</p>
          <Button onClick={() => void command('lock_room', { is_on: false })}>
            {t('console-unlock-room')}
          </Button>
        </div>
      )}
      <Turnout room={room} />
      <ul class="checklist">
        <li>
          <Icon name="timer" />
          <span>
            {t('console-beforehand-lobby')}{' '}
            <Button onClick={() => onAsk('beforehand')}>
              {t(room.beforehand?.until ? 'console-beforehand-change' : 'console-beforehand')}
            </Button>
          </span>
        </li>
        <li>
          <Icon name="users" />
          <span>{t('console-lobby-late')}</span>
        </li>
        <li>
          <Icon name="info" />
          <span>
            {t(`identity-${room.workshop.identity}-explained`)}{' '}
            {room.workshop.identity === 'personal' && (
              <Button onClick={() => onAsk('codes')}>
                <Icon name="ticket" />
                {t('console-codes-open')}
              </Button>
            )}{' '}
            {!room.workshop.is_rehearsal && room.step !== 'closed' && (
              <Button onClick={() => onAsk('mail')}>
                <Icon name="mail" />
                {t('console-mail-open')}
              </Button>
            )}
          </span>
        </li>
        {room.workshop.groups.length > 0 && (
          <li>
            <Icon name="folder" />
            <span>{t('console-lobby-groups', { groups: room.workshop.groups.join(', ') })}</span>
          </li>
        )}
        {room.step !== 'closed' && <Preparations room={room} texts={texts} onAsk={onAsk} />}
        <li>
          <Icon name="wifi" />
          <span>
            {t('console-wifi-lobby')}{' '}
            <Button onClick={() => onAsk('wifi')}>
              {t('console-wifi')}
            </Button>
          </span>
        </li>
        <li>
          <Icon name="monitor" />
          <span>
            {t(room.wall_path === null ? 'console-wall-link-lobby' : 'console-wall-link-on')}{' '}
            <Button onClick={() => onAsk('wall_link')}>
              {t('console-wall-link')}
            </Button>
          </span>
        </li>
        {!room.workshop.is_rehearsal && (
          <li>
            <Icon name="drama" />
            <span>
              {t('console-rehearse-lobby')}{' '}
              <Button onClick={() => onAsk('rehearse')}>
                {t('console-rehearse')}
              </Button>
            </span>
          </li>
        )}
      </ul>
      {room.workshop.intro && <blockquote class="intro">{room.workshop.intro}</blockquote>}
    </section>
  );
}

/** What of the questions can be made ready beforehand, and how much of it is. */
function Preparations({ room, texts, onAsk }: Omit<LobbyProps, 'id'>) {
  const own = texts.definition.items.filter((item) => item.is_own).length;
  const roles = texts.items.get(AS_IS)?.rows ?? [];
  const marked = roles.filter((role) => role in room.workshop.prepared_asis).length;
  return (
    <>
      <li>
        <Icon name="list-plus" />
        <span>
          {t('console-own-lobby', { count: own })}{' '}
          <Button onClick={() => onAsk('own')}>
            {t('console-own')}
          </Button>
        </span>
      </li>
      <li>
        <Icon name="clipboard-list" />
        <span>
          {t('console-today-lobby', { count: marked, total: roles.length })}{' '}
          <Button onClick={() => onAsk('today')}>
            {t('console-today')}
          </Button>
        </span>
      </li>
    </>
  );
}

/** An address as people type it: without the scheme. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** A laptop may change its network while people come. */
const ASK_AGAIN_MS = 15_000;

interface ReachRemarkProps {
  id: string;
  address: string;
  /** Somebody has reached it, so that nothing need be said of the network. */
  hasPhones: boolean;
}

/** What keeps phones from the address shown, as far as the server knows it. */
export function ReachRemark({ id, address, hasPhones }: ReachRemarkProps) {
  const [reach, setReach] = useState<JoinReach['reach'] | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await request<JoinReach>('GET', `/api/workshops/${id}/reach`);
      if (reply.ok) setReach(reply.reach);
    };
    void ask();
    const every = setInterval(() => void ask(), ASK_AGAIN_MS);
    return () => clearInterval(every);
  }, [id]);
  if (reach === null || reach === 'anywhere' || (reach === 'same_network' && hasPhones)) return null;
  const isUnreachable = reach !== 'same_network';
  return (
    <p class={isUnreachable ? 'remark unreachable' : 'remark unreachable is-hint'} role={isUnreachable ? 'alert' : 'status'}>
      <Icon name={isUnreachable ? 'triangle-alert' : 'wifi'} />
      {t(`console-lobby-reach-${reach}`, { address })}
    </p>
  );
}
