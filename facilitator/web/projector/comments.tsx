/** Pinned comments on the wall by theme, large enough for the back row; what does not fit is said, not cut. */
import './comments.css';
import type { CommentView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { fitting } from '../wall';
import { useEntrance } from './motion';

/** Up to so many characters in all, quotes are as large as a question, and then as its choices. */
const LARGE_MOST = 130;
const MIDDLE_MOST = 300;

interface PinnedCommentsProps {
  comments: readonly CommentView[];
  texts: Texts;
  isAlone: boolean;
}

export function PinnedComments({ comments, texts, isAlone }: PinnedCommentsProps) {
  const shown = fitting(comments, isAlone ? 'alone' : 'beside');
  const left = comments.length - shown.length;
  return (
    <aside class={isAlone ? `pinned alone is-${quoteSize(shown)}` : 'pinned'} aria-label={t('projector-comments')}>
      {isAlone ? (
        byTheme(shown, texts).map(([theme, ofTheme]) => (
          <section key={theme} class="pinned-theme">
            <h2 class="pinned-about">{theme}</h2>
            {ofTheme.map((comment, index) => (
              <Quote key={comment.id} comment={comment} order={index} />
            ))}
          </section>
        ))
      ) : (
        shown.map((comment, index) => <Quote key={comment.id} comment={comment} order={index} />)
      )}
      {left > 0 && <p class="pinned-more">{t('projector-comments-more', { count: left })}</p>}
    </aside>
  );
}

function Quote({ comment, order }: { comment: CommentView; order: number }) {
  const element = useEntrance([{ opacity: 0, transform: 'translateY(8%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 500, delay_ms: 120 * order });
  return (
    <blockquote>
      <div class="pinned-quote" ref={element}>
        <p class="pinned-text">{comment.text}</p>
        {comment.upvotes > 0 && (
          <p class="pinned-upvotes">
            <Icon name="thumbs-up" />
            {comment.upvotes}
          </p>
        )}
      </div>
    </blockquote>
  );
}

function quoteSize(shown: readonly CommentView[]): 'large' | 'middle' | 'small' {
  const characters = shown.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= LARGE_MOST) return 'large';
  return characters <= MIDDLE_MOST ? 'middle' : 'small';
}

/** The comments under the theme that the facilitator gave them, or else the question that each is about. */
function byTheme(shown: readonly CommentView[], texts: Texts): [string, CommentView[]][] {
  const themes = new Map<string, CommentView[]>();
  for (const comment of shown) {
    const theme = comment.cluster || texts.itemLabel(comment.item);
    themes.set(theme, [...(themes.get(theme) ?? []), comment]);
  }
  return [...themes];
}
