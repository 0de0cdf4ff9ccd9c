/** Which scene the room sees, and the strip at the foot that always says how to join. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ItemText } from '@shared/definition';
import type { ItemResult, ProjectorRoom } from '@shared/protocol.gen';
import { formatNumber, t, tError } from '@shared/i18n';
import { asClock, secondsLeft } from '../clock';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { focusedItem, pinnedOf, placeOf } from '../wall';
import { sceneSize } from './canvas';
import { PinnedComments } from './comments';
import { Controls } from './controls';
import { Ending } from './ending';
import { ItemScene } from './item';
import { Lobby } from './lobby';
import { comments, counts, room, status, texts } from './live';
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
      {now.workshop.is_rehearsal && (
        <header class="rehearsal-strip">
          <Icon name="drama" />
          {t('projector-rehearsal')}
        </header>
      )}
      <main class="stage">{scene(now, words)}</main>
      {now.step !== 'closed' && now.step !== 'lobby' && <JoinStrip room={now} />}
    </div>
  );
}

function scene(now: ProjectorRoom, words: Texts): JSX.Element {
  if (now.step === 'closed') return <Ending room={now} texts={words} />;
  if (now.is_paused) return <PauseScene room={now} />;
  if (now.step === 'lobby') return <Lobby room={now} />;

  if (now.step === 'structure') return <StructureScene room={now} texts={words} />;

  const pinned = pinnedOf(comments.value, now, words);
  const place = placeOf(pinned, now, words, now.groups !== null, isWideScreen.value);
  if (place === 'nowhere') return pictureOf(now, words);
  if (place === 'alone') return <PinnedComments comments={pinned} texts={words} isAlone />;
  return (
    <div class="beside">
      {pictureOf(now, words, true)}
      <PinnedComments comments={pinned} texts={words} isAlone={false} />
    </div>
  );
}

/** Beside a picture a comment needs a screen that is wide for its height. */
const WIDE_SCREEN = matchMedia('(min-aspect-ratio: 8/5)');
const isWideScreen = signal(WIDE_SCREEN.matches);
WIDE_SCREEN.addEventListener('change', () => {
  isWideScreen.value = WIDE_SCREEN.matches;
});

/** The revealed item in focus, with its result. */
function focusedOf(now: ProjectorRoom, words: Texts): { item: ItemText; result: ItemResult } | null {
  const item = focusedItem(now, words);
  const result = item ? now.results[item.id] : undefined;
  return item && result ? { item, result } : null;
}

/** The share of the wall's width that pinned comments take where they are next to a picture, as the style sheet has it. */
const COMMENTS_SHARE = 0.34;

function pictureOf(now: ProjectorRoom, words: Texts, hasComments = false): JSX.Element {
  const focused = focusedOf(now, words);
  const { width, height } = sceneSize(now.workshop.is_rehearsal);
  const size = { width: hasComments ? width * (1 - COMMENTS_SHARE) : width, height };
  if (!focused) return <StepScene room={now} texts={words} size={size} />;
  const { item, result } = focused;
  const groups = now.groups?.item === item.id ? now.groups : null;
  const key = `${item.id}.${result.round}.${groups ? 'groups' : ''}`;
  return <ItemScene key={key} item={item} result={result} groups={groups} texts={words} size={size} results={now.results} />;
}

/** Dark, with nothing on it but what a reader needs to know that it is on purpose. */
function Blank() {
  return (
    <main class="blank">
      <h1 class="visually-hidden">{t('projector-blank')}</h1>
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

/** The time of the pause itself counts down; what the timer of the questions has left is below, if it has any. */
export function PauseScene({ room: now }: { room: ProjectorRoom }) {
  const { timer_ends_at: endsAt, timer_left_s: leftS } = now;
  return (
    <div class="message" role="status">
      <Icon name="pause" />
      <h1>{t('projector-pause')}</h1>
      <p>{t('projector-pause-lead')}</p>
      {endsAt !== null && <p class="big-clock">{asClock(secondsLeft(endsAt))}</p>}
      {leftS !== null && <p class="stopped-clock">{t('projector-time-stopped', { time: asClock(Math.ceil(leftS)) })}</p>}
    </div>
  );
}

/** How to join, how many are here, and the time left; the lobby says the same in large. */
function JoinStrip({ room: now }: { room: ProjectorRoom }) {
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
      <Lost />
      <TimeLeft room={now} />
      <p class="strip-count">
        <Icon name="users" />
        <span class="visually-hidden">{t('projector-joined')} </span>
        {formatNumber(counts.value.joined)}
      </p>
    </footer>
  );
}

/** The picture may be old: it stays, and says so. */
export function Lost() {
  if (status.value.state === 'online') return null;
  return (
    <p class="strip-lost" role="alert">
      <Icon name="wifi-off" />
      {t('projector-offline')}
    </p>
  );
}

export function TimeLeft({ room: now }: { room: ProjectorRoom }) {
  if (now.timer_ends_at === null || now.is_paused) return null;
  const left = secondsLeft(now.timer_ends_at);
  return (
    <p class={left <= 10 ? 'strip-clock soon' : 'strip-clock'}>
      <Icon name="timer" />
      {left === 0 ? t('projector-time-over') : asClock(left)}
    </p>
  );
}

/** The site alone: the code is beside it, larger. */
export function siteOf(address: string): string {
  try {
    return new URL(address, location.href).host;
  } catch {
    return address;
  }
}
