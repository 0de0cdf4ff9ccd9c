/** Which disagreement matters: items whose answers would change the structure, the most valuable first. */
import type { ConsoleRoom, DiscussView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { isAllowed } from './allowed';
import { command, looksAt } from './live';

export function DiscussPanel({ room, texts }: { room: ConsoleRoom; texts: Texts }) {
  const structure = room.structure;
  if (!structure?.is_complete) return <p class="empty">{t('console-discuss-early')}</p>;
  const worthTalking = worthDiscussing(room);
  if (worthTalking.length === 0) return <p class="empty">{t('console-discuss-none')}</p>;
  return (
    <section class="discuss">
      <p class="hint">{t('console-discuss-lead')}</p>
      <ol>
        {worthTalking.map((next) => (
          <li key={next.item}>
            <Discussion room={room} texts={texts} next={next} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Discussion({ room, texts, next }: { room: ConsoleRoom; texts: Texts; next: DiscussView }) {
  const item = texts.items.get(next.item);
  const view = room.items[next.item];
  const result = room.results[next.item];
  const canAskAgain = view && isAllowed('start_round', view);
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
