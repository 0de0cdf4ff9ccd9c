/** A step on the wall: what is asked and how many have answered; never a result before it is revealed. */
import type { ItemText } from '@shared/definition';
import type { ProjectorRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { secondsLeft } from '../clock';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { pictureOf } from '../wall';
import { counts } from './live';

/** Beyond so many questions their names would not fit the wall. */
const NAMED_MAX = 4;

export function StepScene({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  const picture = pictureOf(room, texts);
  switch (picture.kind) {
    case 'answering':
      return <Answering room={room} texts={texts} asked={picture.asked} round={picture.round} />;
    case 'locked':
      return <Locked room={room} texts={texts} />;
    case 'overview':
      return <Overview room={room} texts={texts} items={picture.items} />;
    default:
      return (
        <section class="question">
          <h1>{texts.stopTitle(room.step)}</h1>
          <p class="lead">{texts.stepLead(room.step)}</p>
        </section>
      );
  }
}

interface AnsweringProps {
  room: ProjectorRoom;
  texts: Texts;
  asked: readonly ItemText[];
  round: number;
}

function Answering({ room, texts, asked, round }: AnsweringProps) {
  const { answered_online: answered, online } = counts.value;
  const only = asked.length === 1 ? asked[0] : undefined;
  return (
    <section class="question">
      {round > 1 && <p class="round">{t('round-number', { number: round })}</p>}
      <h1>{only ? only.text : texts.stopTitle(room.step)}</h1>
      {!only && asked.length > NAMED_MAX && <p class="lead">{texts.stepLead(room.step)}</p>}
      {!only && asked.length <= NAMED_MAX && (
        <ul class="asked">
          {asked.map((item) => (
            <li key={item.id}>{item.label}</li>
          ))}
        </ul>
      )}
      {answered !== null && (
        <div class="answered" role="status">
          <p>
            <strong>
              {answered}/{online}
            </strong>{' '}
            {t('projector-answered', { questions: asked.length })}
          </p>
          <span class="answered-bar" aria-hidden="true">
            <span style={{ inlineSize: `${online > 0 ? Math.min(100, (100 * answered) / online) : 0}%` }} />
          </span>
        </div>
      )}
      {asked.some(({ id }) => room.items[id]?.is_reopened) && (
        <p class="time-over">
          <Icon name="eye" />
          {t('projector-reopened')}
        </p>
      )}
      {room.timer_ends_at !== null && secondsLeft(room.timer_ends_at) === 0 && (
        <p class="time-over">
          <Icon name="timer" />
          {t('projector-time-over-open')}
        </p>
      )}
    </section>
  );
}

function Locked({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  return (
    <section class="question">
      <h1>{texts.stopTitle(room.step)}</h1>
      <p class="locked" role="status">
        <Icon name="lock" />
        {t('projector-locked')}
      </p>
    </section>
  );
}

/** The whole step at a glance: the group's answer and how much it agrees, item by item. */
function Overview({ room, texts, items }: { room: ProjectorRoom; texts: Texts; items: readonly ItemText[] }) {
  return (
    <section class="overview">
      <h1>{texts.stopTitle(room.step)}</h1>
      <ul class={items.length > 6 ? 'two-columns' : ''}>
        {items.map((item) => {
          const result = room.results[item.id];
          return (
            <li key={item.id}>
              <span class="overview-label">{item.label}</span>
              <strong>{result?.median == null ? t('count-answers', { count: result?.n ?? 0 }) : texts.levelWords(item, result.median)}</strong>
              {result?.agreement_word && (
                <span class="overview-agreement">
                  {result.has_two_camps ? t('two-camps') : t(`agreement-${result.agreement_word}`)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
