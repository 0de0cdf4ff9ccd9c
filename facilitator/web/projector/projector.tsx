/** Which scene the room sees, and the strip at the foot that always says how to join. */
import type { JSX } from 'preact';
import type { ProjectorRoom } from '@shared/protocol.gen';
import { formatNumber, t, tError } from '@shared/i18n';
import { asClock, secondsLeft } from '../clock';
import { Icon } from '../icon';
import { isAsking, type Texts } from '../texts';
import { commentBudget, PinnedComments, pinnedOf } from './comments';
import { Controls } from './controls';
import { ItemScene } from './item';
import { Lobby } from './lobby';
import { counts, room, status, texts } from './live';
import { StepScene } from './step';
import { StructureScene } from './structure';

export function Projector() {
  const now = room.value;
  const words = texts.value;
  if (status.value.state === 'ended') {
    return <Message title={t('projector-gone')} text={tError(status.value.code, status.value.params)} />;
  }
  if (!now || !words) return <Message title={t('projector-opening')} text="" />;
  if (now.is_blank && now.step !== 'closed') return <Blank />;
  return (
    <div class="screen">
      <Controls />
      <main class="stage">{scene(now, words)}</main>
      {now.step !== 'closed' && <JoinStrip room={now} />}
    </div>
  );
}

function scene(now: ProjectorRoom, words: Texts): JSX.Element {
  if (now.step === 'closed') return <Message title={t('projector-thanks')} text={t('projector-thanks-lead')} />;
  if (now.is_paused) return <Pause endsAt={now.timer_ends_at} />;
  if (now.step === 'lobby') return <Lobby room={now} />;

  const picture = pictureOf(now, words);
  const pinned = pinnedOf(now, words);
  if (pinned.length === 0) return picture;
  // A short comment stands beside the picture; a long one needs the wall for itself.
  if (commentBudget(pinned) > 1) return <PinnedComments comments={pinned} texts={words} isAlone />;
  return (
    <div class="beside">
      {picture}
      <PinnedComments comments={pinned} texts={words} isAlone={false} />
    </div>
  );
}

function pictureOf(now: ProjectorRoom, words: Texts): JSX.Element {
  if (now.step === 'structure') return <StructureScene room={now} texts={words} />;
  const focused = now.focus && isAsking(now.step) ? words.items.get(now.focus) : undefined;
  const result = focused && now.items[focused.id]?.phase === 'revealed' ? now.results[focused.id] : undefined;
  const isAnswering = words.itemsOf(now.step, now.items).some((item) => now.items[item.id]?.phase === 'open');
  if (focused && result && !isAnswering) {
    return <ItemScene key={`${focused.id}.${result.round}`} item={focused} result={result} texts={words} />;
  }
  return <StepScene room={now} texts={words} />;
}

/** Dark, with nothing on it but what a reader needs to know that it is on purpose. */
function Blank() {
  return (
    <main class="blank">
      <p class="visually-hidden" role="status">
        {t('projector-blank')}
      </p>
    </main>
  );
}

function Message({ title, text }: { title: string; text: string }) {
  return (
    <div class="message" role="status">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
    </div>
  );
}

function Pause({ endsAt }: { endsAt: number | null }) {
  return (
    <div class="message" role="status">
      <Icon name="pause" />
      <h1>{t('projector-pause')}</h1>
      <p>{t('projector-pause-lead')}</p>
      {endsAt !== null && <p class="big-clock">{asClock(secondsLeft(endsAt))}</p>}
    </div>
  );
}

/** How to join, how many are here, and the time left; on every screen but a dark one and the last. */
function JoinStrip({ room: now }: { room: ProjectorRoom }) {
  const isLost = status.value.state !== 'online';
  const left = now.timer_ends_at === null || now.is_paused ? null : secondsLeft(now.timer_ends_at);
  return (
    <footer class="join-strip">
      {now.is_room_locked ? (
        <p class="strip-join">
          <Icon name="door-closed" />
          {t('projector-door-closed')}
        </p>
      ) : (
        <p class="strip-join">
          <span class="strip-address">{siteOf(now.join_address)}</span>
          <strong class="strip-code" translate={false}>
            {now.workshop.code}
          </strong>
        </p>
      )}
      {isLost && (
        <p class="strip-lost" role="alert">
          <Icon name="wifi-off" />
          {t('projector-offline')}
        </p>
      )}
      {left !== null && (
        <p class={left <= 10 ? 'strip-clock soon' : 'strip-clock'}>
          <Icon name="timer" />
          {left === 0 ? t('projector-time-over') : asClock(left)}
        </p>
      )}
      <p class="strip-count">
        <Icon name="users" />
        <span class="visually-hidden">{t('projector-joined')} </span>
        {formatNumber(counts.value.joined)}
      </p>
    </footer>
  );
}

/** The site alone: the code stands beside it, larger. */
export function siteOf(address: string): string {
  try {
    return new URL(address, location.href).host;
  } catch {
    return address;
  }
}
