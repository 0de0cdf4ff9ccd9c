/** Pinned comments on the wall, large enough for the back row; what does not fit is said, not cut. */
import type { CommentView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { fitting } from '../wall';

export function PinnedComments(props: { comments: readonly CommentView[]; texts: Texts; isAlone: boolean }) {
  const shown = fitting(props.comments, props.isAlone ? 'alone' : 'beside');
  const left = props.comments.length - shown.length;
  return (
    <aside class={props.isAlone ? 'pinned alone' : 'pinned'} aria-label={t('projector-comments')}>
      {shown.map((comment) => (
        <blockquote key={comment.id}>
          {props.isAlone && <p class="pinned-about">{props.texts.itemLabel(comment.item)}</p>}
          <p class="pinned-text">{comment.text}</p>
          {comment.upvotes > 0 && (
            <p class="pinned-upvotes">
              <Icon name="thumbs-up" />
              {comment.upvotes}
            </p>
          )}
        </blockquote>
      ))}
      {left > 0 && <p class="pinned-more">{t('projector-comments-more', { count: left })}</p>}
    </aside>
  );
}
