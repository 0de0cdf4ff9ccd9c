/** Pinned comments on the wall, large enough for the back row; what does not fit is said, not cut. */
import type { CommentView, ProjectorRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { comments } from './live';

/** Characters that fit beside a picture, and on the whole wall, at the size the back row reads. */
const BESIDE_CHARACTERS = 150;
const ALONE_CHARACTERS = 520;

/** The pinned comments of this step, the newest first; those of the focused item alone where it has some. */
export function pinnedOf(room: ProjectorRoom, texts: Texts): CommentView[] {
  const pinned = comments.value.filter((comment) => comment.is_pinned).reverse();
  const ofStep = pinned.filter((comment) => texts.items.get(comment.item)?.step === room.step);
  const ofFocus = ofStep.filter((comment) => comment.item === room.focus);
  return ofFocus.length > 0 ? ofFocus : ofStep;
}

export function fitsBeside(pinned: readonly CommentView[]): boolean {
  return fitting(pinned, BESIDE_CHARACTERS).length === pinned.length && (pinned[0]?.text.length ?? 0) <= BESIDE_CHARACTERS;
}

export function PinnedComments(props: { comments: readonly CommentView[]; texts: Texts; isAlone: boolean }) {
  const shown = fitting(props.comments, props.isAlone ? ALONE_CHARACTERS : BESIDE_CHARACTERS);
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

/** As many as fit, from the newest on; always the newest. */
function fitting(pinned: readonly CommentView[], characters: number): CommentView[] {
  let left = characters;
  return pinned.filter((comment, index) => {
    left -= comment.text.length + 20;
    return index === 0 || left >= 0;
  });
}
