/** Which disagreement matters: items whose answers would change the structure, the most valuable first. */
import type { ConsoleRoom, DiscussView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Chip } from '@shared/parts/chip';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { isAllowed } from './allowed';
import { command, comments, looksAt, markComment } from './live';
import { itemOnWall } from '../wall';

export function DiscussPanel({ room, texts }: { room: ConsoleRoom; texts: Texts }) {
  const structure = room.structure;
  const worthTalking = worthDiscussing(room);
  const onWall = itemOnWall(room, texts);
  const now = room.divided.find((item) => item === onWall);
  return (
    <section class="discuss">
      {now && <TalkNow room={room} texts={texts} item={now} />}
      {!structure?.is_complete && !now && <p class="empty">{t('console-discuss-early')}</p>}
      {structure?.is_complete && worthTalking.length === 0 && <p class="empty">{t('console-discuss-none')}</p>}
      {structure?.is_complete && worthTalking.length > 0 && (
        <>
          <p class="hint">{t('console-discuss-lead')}</p>
          <ol>
            {worthTalking
              .filter((next) => next.item !== now)
              .map((next) => (
                <li key={next.item}>
                  <Discussion room={room} texts={texts} next={next} />
                </li>
              ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** The divided question on the wall: which of how many, what it would change, and what people wrote of it. */
function TalkNow({ room, texts, item }: { room: ConsoleRoom; texts: Texts; item: string }) {
  const at = room.divided.indexOf(item);
  const next = room.structure?.discuss_next.find((one) => one.item === item);
  const written = comments.value.filter((comment) => comment.item === item && !comment.is_hidden).slice(0, 3);
  const show = (other: string | undefined): void => void (other && command('focus_item', { item: other }));
  return (
    <section class="talk-now">
      <div class="row between">
        <Chip tone="divided" icon={<Icon name="split" />}>
          {t('console-discuss-at', { number: at + 1, total: room.divided.length })}
        </Chip>
        <span class="row" role="group" aria-label={t('console-focus')}>
          <Button kind="quiet" size="small" isIconOnly icon={<Icon name="arrow-left" />} disabled={at === 0} onClick={() => show(room.divided[at - 1])}>
            {t('console-focus-before')}
          </Button>
          <Button
            kind="quiet"
            size="small"
            isIconOnly
            icon={<Icon name="arrow-right" />}
            disabled={at + 1 >= room.divided.length}
            onClick={() => show(room.divided[at + 1])}
          >
            {t('console-focus-after')}
          </Button>
        </span>
      </div>
      <h3>{texts.itemLabel(item)}</h3>
      <p class="hint">{texts.items.get(item)?.text}</p>
      {next && <p class="talk-why">{discussReason(next, room.results[item]?.n ?? 0, texts)}</p>}
      {written.length > 0 && <h4>{t('console-discuss-voices')}</h4>}
      {written.map((comment) => (
        <blockquote key={comment.id} class="voice">
          {comment.text}
          <Button
            kind="quiet"
            size="small"
            icon={<Icon name={comment.is_pinned ? 'pin-off' : 'pin'} />}
            onClick={() => void markComment(comment.id, { is_pinned: !comment.is_pinned })}
          >
            {comment.is_pinned ? t('console-comment-unpin') : t('console-comment-pin')}
          </Button>
        </blockquote>
      ))}
    </section>
  );
}

function Discussion({ room, texts, next }: { room: ConsoleRoom; texts: Texts; next: DiscussView }) {
  const item = texts.items.get(next.item);
  const view = room.items[next.item];
  const result = room.results[next.item];
  const canAskAgain = view && room.step !== 'closed' && isAllowed('start_round', view);
  return (
    <article class="discussion">
      <h3>{texts.itemLabel(next.item)}</h3>
      <p>{discussReason(next, result?.n ?? 0, texts)}</p>
      {item?.is_fact && (
        <p class="mark fact">
          <Icon name="search" />
          {t('console-mark-fact')}
        </p>
      )}
      <div class="row wrap">
        {item && (
          <Button kind="quiet" onClick={() => (looksAt.value = item.step === room.step ? null : item.step)}>
            <Icon name="eye" />
            {t('console-discuss-look')}
          </Button>
        )}
        {view?.phase === 'revealed' && item && item.step === room.step && (
          <Button kind="quiet" onClick={() => void command('focus_item', { item: next.item })}>
            <Icon name="presentation" />
            {t('console-item-to-projector')}
          </Button>
        )}
        {canAskAgain && (
          <Button kind="quiet" onClick={() => void command('start_round', { items: [next.item] })}>
            <Icon name="rotate-ccw" />
            {t('console-item-start_round')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** The items worth talking about; one that is being answered again has no answers to talk about yet. */
export function worthDiscussing(room: ConsoleRoom): DiscussView[] {
  return (room.structure?.discuss_next ?? []).filter((next) => room.items[next.item]?.phase !== 'open');
}

/** "2 ääntä 12:sta kohdassa Kaupan koko muuttaisi roolin …", or without the number where none is known. */
export function discussReason(next: DiscussView, n: number, texts: Texts): string {
  const roles = next.changes.map((role) => texts.roleName(role)).join(', ');
  const item = texts.itemLabel(next.item);
  const count = next.changes.length;
  if (next.votes_to_flip === null) return t('console-discuss-divided', { item, roles, count });
  return t('console-discuss-votes', { votes: next.votes_to_flip, n, item, roles, count });
}
