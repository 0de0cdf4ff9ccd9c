/** Inside a workshop: the one screen that fits where the room is, and a bar for what is wrong. */
import pause from 'lucide-static/icons/pause.svg?raw';
import wifi from 'lucide-static/icons/wifi.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import type { Definition } from '@shared/definition';
import { t, tError } from '@shared/i18n';
import { Icon } from '@shared/icons';
import type { PhoneRoom } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Announcer } from './announcer';
import { Ballot } from './ballot';
import { fetchLazyScreens, lazyScreens } from './lazy_screens';
import { Screen } from './screen';
import type { Session } from './session';
import { type AskedItem, listItems, viewOf } from './view';
import { langOf } from './words';

const BACK_SHOWN_MS = 5000;
/** An answer under way for longer than this is mentioned: a dead network is noticed only half a minute later. */
const LATE_AFTER_MS = 4000;

export function Workshop({ session }: { session: Session }): JSX.Element {
  const room = session.room.value;
  const definition = session.definition.value;
  const status = session.connection.status.value;
  const isReady = definition !== null;
  useEffect(() => {
    // The questions come first on a slow network.
    if (isReady) fetchLazyScreens();
  }, [isReady]);

  const isOver = useIsOver(session, room?.beforehand?.until ?? null);
  const items = room && definition && !isOver ? listItems(definition, room, session.own.value, session.box.value) : [];
  const view = room ? viewOf(room, items) : 'waiting';

  if (status.state === 'ended' && status.code !== 'not_joined') {
    return (
      <main>
        <Screen name="out" title={t('phone-out')} lead={tError(status.code, status.params)}>
          <button type="button" class="primary" onClick={() => location.reload()}>
            {t('phone-retry')}
          </button>
        </Screen>
      </main>
    );
  }
  return (
    <>
      <main>
        {room && definition ? (
          <>
            <Now session={session} room={room} definition={definition} items={items} />
            {view !== 'ballot' && lazyScreens.value && <lazyScreens.value.Leave session={session} />}
          </>
        ) : (
          <Screen name="loading" title={t('phone-loading')} />
        )}
      </main>
      <Announcer session={session} items={items} />
      <StatusBar session={session} />
      {view === 'ballot' && lazyScreens.value && <lazyScreens.value.WakeLock />}
    </>
  );
}

interface NowProps {
  session: Session;
  room: PhoneRoom;
  definition: Definition;
  items: AskedItem[];
}

function Now({ session, room, definition, items }: NowProps): JSX.Element {
  const view = viewOf(room, items);
  const step = definition.steps.find(({ id }) => id === room.step);
  const name = `${view} ${room.step} ${Math.max(0, ...items.filter(({ phase }) => phase === 'open').map(({ round }) => round))}`;
  const screens = lazyScreens.value;
  const missed = screens && <screens.Missed session={session} definition={definition} room={room} />;
  // No lead says that answers are saved while one waits, or has been given up.
  const isSafe = session.box.value.entries.length === 0 && !hasNotices(session);
  const hasAnswered = items.some(({ answer }) => answer !== undefined);
  const hasSaved = Boolean(session.own.value?.answers.length);
  const beforehand = screens && <screens.Beforehand room={room} isOver={view === 'lobby'} />;
  switch (view) {
    case 'lobby':
      return (
        <Screen name={name} title={t('phone-lobby')} lead={room.beforehand ? undefined : t('phone-lobby-lead')}>
          {missed}
          {beforehand}
          {screens && <screens.Waiting session={session} definition={definition} room={room} isOpen={false} />}
          {room.workshop.intro && <p class="intro" lang={langOf(room.workshop.language)}>{room.workshop.intro}</p>}
          {screens && <screens.Profile session={session} room={room} />}
        </Screen>
      );
    case 'ballot': {
      const ballot = (
        <Ballot session={session} definition={definition} items={items} name={`${view} ${room.step}`}>
          {missed}
          {!hasSaved && beforehand}
        </Ballot>
      );
      if (!session.own.value?.table) return ballot;
      if (!screens) return <Screen name="loading" title={t('phone-loading')} />;
      return (
        <screens.TableBallot session={session} definition={definition} items={items} name={name} notice={missed}>
          {ballot}
        </screens.TableBallot>
      );
    }
    case 'locked':
      return (
        <Screen name={name} title={t('phone-locked')} lead={sentences(isSafe && hasAnswered && t('phone-safe'), t('phone-locked-lead'))}>
          {missed}
          {screens && <screens.Waiting session={session} definition={definition} room={room} isOpen={false} />}
          {screens && <screens.Given session={session} definition={definition} items={items} />}
        </Screen>
      );
    case 'revealed':
      return screens ? (
        <screens.Results session={session} definition={definition} room={room} items={items} name={name}>
          {missed}
        </screens.Results>
      ) : (
        <Screen name={name} title={step?.title ?? ''} />
      );
    case 'structure':
      return (
        <Screen name={name} title={t('step-structure')} lead={t('phone-structure-lead')}>
          {missed}
          {screens && room.structure ? <screens.Structure definition={definition} structure={room.structure} /> : <p>{t('phone-loading')}</p>}
        </Screen>
      );
    case 'closed':
      return (
        <Screen name={name} title={t('phone-thanks')} lead={sentences(t('phone-thanks-lead'), isSafe && hasSaved && t('phone-thanks-counted'))}>
          {missed}
          {room.results_path && (
            <a class="primary" href={room.results_path}>
              {t('phone-results')}
            </a>
          )}
          {screens && <screens.Ending session={session} definition={definition} room={room} />}
        </Screen>
      );
    case 'waiting':
      return (
        <Screen name={name} title={step?.title ?? t('step-structure')} lead={t('phone-waiting-lead')}>
          {missed}
          {screens && <screens.Waiting session={session} definition={definition} room={room} isOpen={false} />}
        </Screen>
      );
  }
}

/** The sentences that hold. */
function sentences(...said: (string | false)[]): string {
  return said.filter(Boolean).join(' ');
}

function hasNotices({ notices }: Session): boolean {
  return Object.keys(notices.value).length > 0;
}

/** What is wrong now, at the foot of the screen, and said to screen readers. */
function StatusBar({ session }: { session: Session }): JSX.Element {
  const status = session.connection.status.value;
  const wasOffline = useSignal(false);
  const isBack = useSignal(false);
  useEffect(() => {
    if (status.state === 'offline') wasOffline.value = true;
    if (status.state !== 'online' || !wasOffline.value) return;
    wasOffline.value = false;
    isBack.value = true;
    const timeout = setTimeout(() => (isBack.value = false), BACK_SHOWN_MS);
    return () => clearTimeout(timeout);
  }, [status.state]);

  const unsent = session.box.value.entries.length;
  const isUnderWay = unsent > 0;
  const isLate = useSignal(false);
  useEffect(() => {
    isLate.value = false;
    if (!isUnderWay) return;
    const timeout = setTimeout(() => (isLate.value = true), LATE_AFTER_MS);
    return () => clearTimeout(timeout);
  }, [isUnderWay]);

  const said =
    status.state === 'offline'
      ? { kind: 'offline', icon: wifiOff, text: t(status.isPlanned ? 'phone-restarting' : 'phone-disconnected') }
      : session.room.value?.is_paused
        ? { kind: 'paused', icon: pause, text: t('phone-paused') }
        : isBack.value
          ? { kind: 'back', icon: wifi, text: t('phone-reconnected') }
          : isLate.value
            ? { kind: 'offline', icon: wifiOff, text: t('phone-slow') }
            : null;
  return (
    <div class={said ? `status is-${said.kind}` : 'status'} role="status">
      {said && <Said {...said} more={unsent > 0 ? t('phone-unsent-count', { count: unsent }) : said.kind === 'back' ? t(hasNotices(session) ? 'phone-missed' : 'phone-safe') : ''} />}
    </div>
  );
}

/** Below so many times the text's size the bar has no room for all its words. */
const ROOMY_FROM_REM = 16;

/** All that a notice says, or where the text is large its first sentence, with the rest to be opened. */
function Said({ icon, text, more }: { icon: string; text: string; more: string }): JSX.Element {
  const isTight = innerWidth < ROOMY_FROM_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (!isTight) {
    return (
      <p>
        <Icon svg={icon} /> {text} {more}
      </p>
    );
  }
  const end = text.indexOf('. ') + 1 || text.length;
  return (
    <details>
      <summary>{text.slice(0, end)}</summary>
      {text.slice(end)} {more}
    </details>
  );
}

/** Whether the time to answer beforehand is over, by the server's clock. */
function useIsOver(session: Session, until: number | null): boolean {
  const isOver = useSignal(false);
  useEffect(() => {
    const look = (): void => void (isOver.value = until !== null && session.connection.serverNow() >= until);
    look();
    if (until === null) return;
    const every = setInterval(look, 1000);
    return () => clearInterval(every);
  }, [until]);
  return isOver.value;
}
