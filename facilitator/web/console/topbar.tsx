/** Always on screen: who is here, who has answered, the connection, and the room's switches. */
import type { ComponentChildren } from 'preact';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { formatNumber, language, t } from '@shared/i18n';
import { ButtonLink } from '@shared/parts/button';
import { Menu, MenuItem } from '@shared/parts/menu';
import { Icon, type IconName } from '../icon';
import { Downloads } from './downloads';
import { LanguageChoice } from './language';
import { ThemeChoice } from './theme';
import { command, counts, status } from './live';
import { Steady } from './steady';
import { Timer } from './timer';

/** The dialogs of the whole page, which stay open whatever the room does meanwhile. */
export type Asked = 'participants' | 'plan' | 'settings' | 'company' | 'workload' | 'own' | 'today' | 'codes' | 'mail' | 'rehearse' | 'help' | 'wall_link' | 'wifi' | 'beforehand';

interface TopBarProps {
  room: ConsoleRoom;
  formats: readonly string[];
  onAsk: (dialog: Asked) => void;
}

export function TopBar({ room, formats, onAsk }: TopBarProps) {
  const now = counts.value;
  const answered = now.answered_online;
  const isOnline = status.value.state === 'online';
  const isClosed = room.step === 'closed';
  // Downloads hold what has been revealed.
  const hasResults = isClosed || Object.values(room.items).some((item) => item.phase === 'revealed');
  return (
    <header class="top-bar">
      <div class="top-title">
        <ButtonLink kind="quiet" class="icon-only" href="/console">
          <Icon name="arrow-left" />
          <span class="visually-hidden">{t('console-to-list')}</span>
        </ButtonLink>
        <h1>{room.workshop.name}</h1>
        <span class="code" translate={false}>
          <span class="visually-hidden">{t('console-code')} </span>
          {room.workshop.code}
        </span>
      </div>
      <dl class="figures">
        <Figure icon="users" label={t('console-joined')} value={formatNumber(now.joined)} />
        <Figure icon="smartphone" label={t('console-online')} value={formatNumber(now.online)} />
        <Figure
          icon="circle-check"
          label={t('console-answered')}
          value={answered === null ? '–' : t('console-answered-of', { n: answered, total: now.online })}
          isStrong={answered !== null && now.online > 0 && answered >= now.online}
        />
        <Figure
          icon={isOnline ? 'wifi' : 'wifi-off'}
          label={t('console-connection')}
          value={<Steady words={CONNECTIONS.map((state) => t(`console-connection-${state}`))} shown={t(`console-connection-${status.value.state}`)} />}
          isBad={!isOnline}
        />
      </dl>
      <div class="switches" role="group" aria-label={t('console-switches')}>
        <Timer timer={room} isDisabled={isClosed} />
        <Switch
          icon={room.is_paused ? 'play' : 'pause'}
          isOn={room.is_paused}
          isDisabled={isClosed}
          words={[t('console-pause'), t('console-resume')]}
          onPress={() => void command('set_pause', { is_on: !room.is_paused })}
        />
        <Switch
          icon={room.is_blank ? 'monitor-off' : 'monitor'}
          isOn={room.is_blank}
          isDisabled={isClosed}
          words={[t('console-blank'), t('console-unblank')]}
          onPress={() => void command('blank_projector', { is_on: !room.is_blank })}
        />
        <Menu icon={<Icon name="ellipsis-vertical" />} label={t('console-more')}>
          <a class="menu-item" href={`/projector/${room.workshop.id}`} target="_blank" rel="noopener">
            <Icon name="presentation" />
            {t('console-open-projector')}
          </a>
          <MenuItem icon={<Icon name="monitor" />} label={t('console-wall-link')} onPress={() => onAsk('wall_link')} />
          {!isClosed && <MenuItem icon={<Icon name="wifi" />} label={t('console-wifi')} onPress={() => onAsk('wifi')} />}
          {!isClosed && (
            <MenuItem
              icon={<Icon name={room.is_room_locked ? 'door-closed' : 'door-open'} />}
              label={room.is_room_locked ? t('console-unlock-room') : t('console-lock-room')}
              isPressed={room.is_room_locked}
              onPress={() => void command('lock_room', { is_on: !room.is_room_locked })}
            />
          )}
          <MenuItem icon={<Icon name="clipboard-list" />} label={t('console-plan')} onPress={() => onAsk('plan')} />
          <MenuItem icon={<Icon name="pencil" />} label={t('console-settings')} onPress={() => onAsk('settings')} />
          <MenuItem icon={<Icon name="scale" />} label={t('console-people')} onPress={() => onAsk('workload')} />
          <MenuItem icon={<Icon name="palette" />} label={t('console-company')} onPress={() => onAsk('company')} />
          {!isClosed && <MenuItem icon={<Icon name="list-plus" />} label={t('console-own')} onPress={() => onAsk('own')} />}
          {!isClosed && <MenuItem icon={<Icon name="clipboard-list" />} label={t('console-today')} onPress={() => onAsk('today')} />}
          {!isClosed && (
            <MenuItem icon={<Icon name="users" />} label={t('console-participants')} onPress={() => onAsk('participants')} />
          )}
          <MenuItem icon={<Icon name="circle-help" />} label={t('console-help')} onPress={() => onAsk('help')} />
          <a class="menu-item" href={`/accessibility?lang=${language.value}`} target="_blank" rel="noopener">
            <Icon name="circle-help" />
            {t('screens-accessibility')}
          </a>
          <div class="menu-item">
            <Icon name="globe" />
            <LanguageChoice />
          </div>
          <div class="menu-item">
            <Icon name="sun-moon" />
            <ThemeChoice />
          </div>
          {hasResults && (
            <Downloads workshop={room.workshop.id} language={room.workshop.language} formats={formats} />
          )}
        </Menu>
      </div>
    </header>
  );
}

const CONNECTIONS = ['connecting', 'online', 'offline', 'ended'] as const;

interface FigureProps {
  icon: IconName;
  label: string;
  value: ComponentChildren;
  isStrong?: boolean;
  isBad?: boolean;
}

function Figure({ icon, label, value, isStrong = false, isBad = false }: FigureProps) {
  return (
    <div class={`figure${isStrong ? ' strong' : ''}${isBad ? ' bad' : ''}`}>
      <dt>
        <Icon name={icon} />
        <span>{label}</span>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

interface SwitchProps {
  icon: IconName;
  /** What a press does while it is off, and while it is on. */
  words: readonly [string, string];
  isOn: boolean;
  isDisabled: boolean;
  onPress: () => void;
}

/** The words say what a press does, so the state is not said twice; the look shows what is on. */
function Switch({ icon, words, isOn, isDisabled, onPress }: SwitchProps) {
  return (
    <button type="button" class={isOn ? 'switch on' : 'switch'} disabled={isDisabled} onClick={onPress}>
      <Icon name={icon} />
      <Steady words={words} shown={words[isOn ? 1 : 0]} />
    </button>
  );
}
