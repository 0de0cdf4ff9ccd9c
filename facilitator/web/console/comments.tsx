/** Comments as they come: search, pin, hide, answered, and groups made by dragging or from a menu. */
import { useState } from 'preact/hooks';
import type { ConsoleCommentView, ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { MenuItem, RowAction } from '@shared/parts/menu';
import { Icon } from '../icon';
import { isAsking, type Texts } from '../texts';
import { Dialog } from '@shared/parts/dialog';
import { Field } from './form';
import { useHeldOrder } from './held';
import { command, comments, markComment } from './live';
import { ThemesDialog } from './themes';
import { pinnedComments } from './words';

/** From so many comments without a heading on, themes are worth proposing. */
const THEMED_MIN = 4;

type Order = 'newest' | 'upvotes';

/** What a drag carries: the comment's id, under our own type so that no other text is taken for one. */
const DRAG_TYPE = 'application/x-roolitus-comment';

export function CommentsPanel({ id, room, texts, stop }: { id: string; room: ConsoleRoom; texts: Texts; stop: string }) {
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [showsHidden, setShowsHidden] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [asksThemes, setAsksThemes] = useState(false);
  const [grouped, setGrouped] = useState<ConsoleCommentView[] | null>(null);

  const isOfStop = (comment: ConsoleCommentView): boolean =>
    showsAll || !isAsking(stop) || texts.items.get(comment.item)?.step === stop;
  const ofStop = comments.value.filter(isOfStop);
  const needle = sought.trim().toLocaleLowerCase();
  const { rows: shown, holds } = useHeldOrder(
    ofStop
      .filter((comment) => comment.is_hidden === showsHidden)
      .filter((comment) => !needle || `${comment.text} ${comment.cluster}`.toLocaleLowerCase().includes(needle))
      .sort((a, b) => Number(b.is_pinned) - Number(a.is_pinned) || compare(a, b, order)),
  );
  const hidden = ofStop.filter((comment) => comment.is_hidden).length;
  const { pinned, place } = pinnedComments(room, texts, comments.value);
  // One pinned in another step, or to another question than the wall shows, is kept for its turn.
  const pinWords = (comment: ConsoleCommentView): string =>
    t(!pinned.includes(comment) ? 'console-comment-is-kept' : place === 'nowhere' ? 'console-item-on-projector-later' : 'console-comment-is-pinned');
  const draw = (comment: ConsoleCommentView, onDropComment?: (id: string) => void) => (
    <Comment
      key={comment.id}
      comment={comment}
      texts={texts}
      pinWords={pinWords(comment)}
      onGroup={() => setGrouped([comment])}
      onDropComment={onDropComment}
    />
  );
  const loose = ofStop.filter((comment) => !comment.is_hidden && !comment.cluster);
  const clusters = [...new Set(comments.value.map((comment) => comment.cluster).filter(Boolean))].sort();

  return (
    <section class="comments">
      <div class="row between wrap">
        <label class="check">
          <input
            type="checkbox"
            checked={room.are_comments_shared}
            disabled={room.step === 'closed'}
            onChange={(event) => void command('share_comments', { is_on: event.currentTarget.checked })}
          />
          {t('console-comments-share')}
        </label>
        {loose.length >= THEMED_MIN && (
          <Button size="small" icon={<Icon name="folder" />} onClick={() => setAsksThemes(true)}>
            {t('console-themes-ask')}
          </Button>
        )}
      </div>
      <div class="row wrap filters">
        <label class="search">
          <Icon name="search" />
          <span class="visually-hidden">{t('console-comments-search')}</span>
          <input
            type="search"
            placeholder={t('console-comments-search')}
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="visually-hidden">{t('console-comments-order')}</span>
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            <option value="newest">{t('console-comments-newest')}</option>
            <option value="upvotes">{t('console-comments-upvoted')}</option>
          </select>
        </label>
        {isAsking(stop) && (
          <label class="check">
            <input type="checkbox" checked={showsAll} onChange={(event) => setShowsAll(event.currentTarget.checked)} />
            {t('console-comments-all-steps')}
          </label>
        )}
        {(hidden > 0 || showsHidden) && (
          <label class="check">
            <input
              type="checkbox"
              checked={showsHidden}
              onChange={(event) => setShowsHidden(event.currentTarget.checked)}
            />
            {t('console-comments-hidden', { count: hidden })}
          </label>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {needle ? t('console-comments-found', { count: shown.length }) : ''}
      </p>
      <div class="comment-lists" {...holds}>
        {shown.length === 0 && <Nothing isSearching={needle !== ''} showsHidden={showsHidden} />}
        {clusters
          .filter((cluster) => shown.some((comment) => comment.cluster === cluster))
          .map((cluster) => (
            <DropGroup key={cluster} heading={cluster} onDrop={(comment) => void markComment(comment, { cluster })}>
              {shown
                .filter((comment) => comment.cluster === cluster)
                .map((comment) => draw(comment))}
            </DropGroup>
          ))}
        <DropGroup
          heading={shown.some((comment) => comment.cluster) ? t('console-comments-ungrouped') : ''}
          onDrop={(comment) => void markComment(comment, { cluster: '' })}
        >
          {shown
            .filter((comment) => !comment.cluster)
            .map((comment) =>
              draw(comment, (id) => {
                const other = comments.value.find((one) => one.id === id);
                if (other && other.id !== comment.id) setGrouped([comment, other]);
              }),
            )}
        </DropGroup>
      </div>
      {asksThemes && (
        <ThemesDialog
          id={id}
          items={[...new Set(loose.map((comment) => comment.item))]}
          comments={comments.value}
          texts={texts}
          onClose={() => setAsksThemes(false)}
        />
      )}
      {grouped && <GroupDialog comments={grouped} clusters={clusters} onClose={() => setGrouped(null)} />}
    </section>
  );
}

function compare(a: ConsoleCommentView, b: ConsoleCommentView, order: Order): number {
  return (order === 'upvotes' ? b.upvotes - a.upvotes : 0) || b.created_at - a.created_at;
}

function Nothing({ isSearching, showsHidden }: { isSearching: boolean; showsHidden: boolean }) {
  const key = isSearching ? 'console-comments-none-found' : showsHidden ? 'console-comments-none-hidden' : 'console-comments-none';
  return <p class="empty">{t(key)}</p>;
}

interface DropGroupProps {
  heading: string;
  onDrop: (comment: string) => void;
  children: preact.ComponentChildren;
}

/** Comments under one heading; one dropped here joins them. */
function DropGroup({ heading, onDrop, children }: DropGroupProps) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      class={isOver ? 'cluster over' : 'cluster'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer?.getData(DRAG_TYPE);
        if (!id) return;
        event.preventDefault();
        onDrop(id);
      }}
    >
      {heading && (
        <h3>
          <Icon name="folder" />
          {heading}
        </h3>
      )}
      <ul>{children}</ul>
    </div>
  );
}

interface CommentProps {
  comment: ConsoleCommentView;
  texts: Texts;
  /** Its place on the wall once it is pinned. */
  pinWords: string;
  onGroup: () => void;
  /** Another comment was dropped on this one: the two make a group. */
  onDropComment: ((id: string) => void) | undefined;
}

function Comment({ comment, texts, pinWords, onGroup, onDropComment }: CommentProps) {
  const about = comment.text.slice(0, 60);
  return (
    <li
      class={`comment${comment.is_pinned ? ' pinned' : ''}${comment.is_answered ? ' answered' : ''}`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(DRAG_TYPE, comment.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (onDropComment && event.dataTransfer?.types.includes(DRAG_TYPE)) event.preventDefault();
      }}
      onDrop={(event) => {
        const id = event.dataTransfer?.getData(DRAG_TYPE);
        if (!id || !onDropComment || id === comment.id) return;
        event.preventDefault();
        event.stopPropagation();
        onDropComment(id);
      }}
    >
      <p class="comment-text">{comment.text}</p>
      <p class="meta">
        <span>{texts.itemLabel(comment.item)}</span>
        {comment.side && (
          <span class="mark">
            {t(`reasons-${comment.side}`)}, {t('round-number', { number: comment.reason_round ?? 1 })}
          </span>
        )}
        <span>
          <Icon name="thumbs-up" />
          {comment.upvotes}
          <span class="visually-hidden"> {t('console-comment-upvotes', { count: comment.upvotes })}</span>
        </span>
        {comment.is_pinned && (
          <span class="mark">
            <Icon name="pin" />
            {pinWords}
          </span>
        )}
        {comment.is_answered && (
          <span class="mark">
            <Icon name="check" />
            {t('console-comment-is-answered')}
          </span>
        )}
      </p>
      <div class="comment-actions">
        <Button
          kind={comment.is_pinned ? 'tonal' : 'quiet'}
          size="small"
          icon={<Icon name={comment.is_pinned ? 'pin-off' : 'pin'} />}
          onClick={() => void markComment(comment.id, { is_pinned: !comment.is_pinned })}
        >
          {comment.is_pinned ? t('console-comment-unpin') : t('console-comment-pin')}
          <span class="visually-hidden">: {about}</span>
        </Button>
        <RowAction label={t('console-comment-more', { text: about })} icon={<Icon name="ellipsis" />}>
          <MenuItem
            icon={<Icon name="check" />}
            label={comment.is_answered ? t('console-comment-unanswer') : t('console-comment-answer')}
            about={about}
            onPress={() => void markComment(comment.id, { is_answered: !comment.is_answered })}
          />
          <MenuItem icon={<Icon name="folder" />} label={t('console-comment-group')} about={about} onPress={onGroup} />
          <MenuItem
            icon={<Icon name={comment.is_hidden ? 'eye' : 'eye-off'} />}
            label={comment.is_hidden ? t('console-comment-unhide') : t('console-comment-hide')}
            about={about}
            onPress={() => void markComment(comment.id, { is_hidden: !comment.is_hidden })}
          />
        </RowAction>
      </div>
    </li>
  );
}

/** Puts comments under a heading: one that exists, a new one, or none. */
function GroupDialog(props: { comments: ConsoleCommentView[]; clusters: readonly string[]; onClose: () => void }) {
  const [heading, setHeading] = useState('');
  const put = (cluster: string): void => {
    for (const comment of props.comments) void markComment(comment.id, { cluster });
    props.onClose();
  };
  const isGrouped = props.comments.some((comment) => comment.cluster);
  return (
    <Dialog title={t('console-group-title')} onClose={props.onClose}>
      {props.comments.map((comment) => (
        <blockquote key={comment.id}>{comment.text}</blockquote>
      ))}
      {props.clusters.length > 0 && (
        <div class="row wrap" role="group" aria-label={t('console-group-existing')}>
          {props.clusters.map((cluster) => (
            <Button key={cluster} onClick={() => put(cluster)}>
              <Icon name="folder" />
              {cluster}
            </Button>
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (heading.trim()) put(heading.trim());
        }}
      >
        <Field label={t('console-group-new')}>
          {(field) => (
            <input
              {...field}
              type="text"
              maxLength={60}
              value={heading}
              onInput={(event) => setHeading(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row end">
          {isGrouped && (
            <Button onClick={() => put('')}>
              {t('console-group-none')}
            </Button>
          )}
          <Button kind="primary" type="submit" disabled={!heading.trim()}>
            {t('console-group-action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
