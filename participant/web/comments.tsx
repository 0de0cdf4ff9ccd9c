/** Comments under an item: the own ones, which can be changed, and the others', which can be upvoted. */
import pin from 'lucide-static/icons/pin.svg?raw';
import thumbsUp from 'lucide-static/icons/thumbs-up.svg?raw';
import type { ItemText } from '@shared/definition';
import { tError } from '@shared/i18n';
import { IDEA_LENGTH_MAX, isIdeas, type KeptIdea, keptIdeas } from '@shared/ideas';
import { Icon } from '@shared/icons';
import type { OlderComments } from '@shared/http.gen';
import type { CommentView, OwnComment } from '@shared/protocol.gen';
import { type Signal, signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useFocus } from './focus';
import { ask } from './join';
import { t } from './lazy_words';
import { Saved } from './saved';
import type { Session } from './session';
import { textLength } from './view';

const LENGTH_MAX = 500;

/** So many characters a text given to an item may have. */
function lengthMaxOf(item: ItemText): number {
  return isIdeas(item) ? IDEA_LENGTH_MAX : LENGTH_MAX;
}

interface CommentsProps {
  session: Session;
  item: ItemText;
  /** Whether the server takes comments on this item now. */
  isOpen: boolean;
  /** Whether the field is open from the start, as under an item that asks for a comment. */
  isAsked: boolean;
  /** Whether its author objects to the whole structure: the field asks for the reason. */
  isObjection?: boolean;
}

/** Comments older than the page that phones are sent, as far as this one has asked for them. */
const older: Signal<CommentView[]> = signal([]);

/** Everything that this phone may show, the newest page and what it has asked for. */
function shownComments(session: Session): CommentView[] {
  const newest = session.connection.parts.value.comments?.comments ?? [];
  const known = new Set(newest.map(({ id }) => id));
  return [...older.value.filter(({ id }) => !known.has(id)), ...newest];
}

/** Asks for comments that are older than the page that phones are sent. */
export function Older({ session }: { session: Session }): JSX.Element | null {
  const isBusy = useSignal(false);
  const isRefused = useSignal(false);
  const part = session.connection.parts.value.comments;
  const shown = shownComments(session);
  const left = (part?.comments.length ?? 0) + (part?.left_out ?? 0) - shown.length;
  if (!part?.left_out) return null;

  async function fetchMore(): Promise<void> {
    isBusy.value = true;
    const code = session.room.value?.workshop.code ?? '';
    const answer = await ask<OlderComments>(`/api/join/${encodeURIComponent(code)}/comments?before=${shown[0]?.id ?? ''}`);
    isBusy.value = false;
    isRefused.value = !answer.ok;
    if (answer.ok) older.value = [...answer.comments, ...older.value];
  }

  return (
    <section class="older">
      <p class="soft" role="status">
        {isRefused.value ? tError('offline') : t(left > 0 ? 'phone-comments-left-out' : 'phone-comments-all', { count: left > 0 ? left : shown.length })}
      </p>
      {left > 0 && (
        <button type="button" class="secondary" aria-disabled={isBusy.value} onClick={() => !isBusy.value && void fetchMore()}>
          {t('phone-comments-older')}
        </button>
      )}
    </section>
  );
}

/** What the two sides said of their answers to an item in a round. */
export function reasonsOf(session: Session, item: string, round: number): CommentView[] {
  return shownComments(session).filter((comment) => comment.item === item && comment.side && comment.reason_round === round);
}

/** Whether anything has been written to an item that this phone may show. */
export function hasComments(session: Session, item: string): boolean {
  const written = [
    ...(session.own.value?.comments ?? []),
    ...session.box.value.entries.filter((entry) => entry.kind === 'comment'),
    ...shownComments(session),
  ];
  return written.some((comment) => comment.item === item);
}

export function Comments({ session, item: text, isOpen, isAsked, isObjection = false }: CommentsProps): JSX.Element {
  const item = text.id;
  const isWriting = useSignal(isAsked);
  const focus = useFocus();
  const own = session.own.value?.comments.filter((comment) => comment.item === item && !comment.reason_round) ?? [];
  const unsent = session.box.value.entries.filter((entry) => entry.kind === 'comment' && entry.item === item && !entry.reason);
  const mine = new Set(own.map(({ id }) => id));
  const shown = shownComments(session);
  const others = isIdeas(text) ? [] : shown.filter((comment) => comment.item === item && !comment.side && !mine.has(comment.id));
  const ideas = isIdeas(text) ? keptIdeas(shown, item) : [];
  const refusal = session.notices.value[item];
  // Words that were refused come back to be sent again.
  const hasField = isWriting.value || Boolean(session.box.value.drafts[item]);
  return (
    <div class="comments">
      {isIdeas(text) && isOpen && <p class="soft">{t('phone-ideas-silent')}</p>}
      {own.map((comment) => (
        <Own key={comment.id} session={session} comment={comment} lengthMax={lengthMaxOf(text)} upvotes={shown.find(({ id }) => id === comment.id)?.upvotes ?? 0} isOpen={isOpen} onRemove={() => focus.pass('new')} />
      ))}
      {unsent.map((entry) => (
        <div class="comment is-own" key={entry.intent}>
          <p dir="auto">{'text' in entry && entry.text}</p>
          <Saved isUnsent />
        </div>
      ))}
      {isOpen && refusal?.code.startsWith('comment') && <p class="refusal">{tError(refusal.code, refusal.params)}</p>}
      {isOpen && hasField && (
        <Field
          session={session}
          where={item}
          label={t(isObjection ? 'phone-objection' : isIdeas(text) ? 'phone-idea' : isAsked ? 'phone-comment-asked' : 'phone-comment')}
          lengthMax={lengthMaxOf(text)}
          question={text.label}
          takeFocus={focus.take('new')}
          onSend={(words) => {
            session.submit({ kind: 'comment', item, text: words });
            if (isAsked) return;
            isWriting.value = false;
            focus.pass('new');
          }}
        />
      )}
      {isOpen && !hasField && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('phone-comment')}: ${text.label}`}
          ref={focus.take('new')}
          onClick={() => {
            isWriting.value = true;
            focus.pass('new');
          }}
        >
          {t('phone-comment')}
        </button>
      )}
      {others.length > 0 && <Others session={session} comments={others} />}
      {ideas.length > 0 && <Ideas ideas={ideas} />}
    </div>
  );
}

/** The ideas of the whole room, once it is shown them. */
function Ideas({ ideas }: { ideas: readonly KeptIdea[] }): JSX.Element {
  return (
    <section class="stack-tight">
      <h3>{t('phone-ideas')}</h3>
      <ul class="stack-tight">
        {ideas.map(({ ids, text }) => (
          <li class="comment" key={ids[0]} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FieldProps {
  session: Session;
  where: string;
  label: string;
  lengthMax: number;
  /** What the words are about, for those who do not see where the field is. */
  question?: string;
  takeFocus: (field: HTMLElement | null) => void;
  onSend: (text: string) => void;
  onLeave?: () => void;
}

/** A text field whose words outlive a reload, with a counter. */
function Field({ session, where, label, lengthMax, question, takeFocus, onSend, onLeave }: FieldProps): JSX.Element {
  const text = session.box.value.drafts[where] ?? '';
  const length = textLength(text);
  const isPaused = session.room.value?.is_paused ?? false;
  const isReady = length > 0 && length <= lengthMax && !isPaused;
  return (
    <div class="stack-tight">
      <label for={`field-${where}`}>
        {label}
        {question && <span class="visually-hidden">: {question}</span>}
      </label>
      <textarea
        ref={takeFocus}
        dir="auto"
        id={`field-${where}`}
        rows={2}
        value={text}
        aria-describedby={`count-${where}`}
        aria-invalid={length > lengthMax}
        onInput={(event) => session.write(where, event.currentTarget.value)}
      />
      <div class="foot">
        <span id={`count-${where}`} class={length > lengthMax ? 'counter refusal' : 'counter soft'}>
          {t('phone-comment-length', { length, maximum: lengthMax })}
        </span>
        {onLeave && (
          <button type="button" class="quiet" onClick={onLeave}>
            {t('phone-cancel')}
          </button>
        )}
        <button
          type="button"
          class="secondary"
          // A button that is off would lose the focus as the words are sent.
          aria-disabled={!isReady}
          onClick={() => {
            if (!isReady) return;
            onSend(text);
            session.write(where, '');
          }}
        >
          {t('phone-send')}
        </button>
      </div>
    </div>
  );
}

export function Own(props: { session: Session; comment: OwnComment; lengthMax?: number; upvotes: number; isOpen: boolean; onRemove: () => void }): JSX.Element {
  const { session, comment, lengthMax = LENGTH_MAX, isOpen, onRemove } = props;
  const where = `edit ${comment.id}`;
  const isEditing = useSignal(Boolean(session.box.value.drafts[where]));
  const isRemoving = useSignal(false);
  const focus = useFocus();
  const pending = session.box.value.entries.find((entry) => entry.kind === 'edit' && entry.comment === comment.id);
  const text = pending?.kind === 'edit' ? pending.text : comment.text;
  const refusal = session.notices.value[comment.id];
  const edit = (words: string) => {
    session.submit({ kind: 'edit', comment: comment.id, text: words });
    isEditing.value = false;
    focus.pass('edit');
  };
  return (
    <div class="comment is-own">
      {isEditing.value && isOpen ? (
        <Field
          session={session}
          where={where}
          label={t('phone-comment-own')}
          lengthMax={lengthMax}
          takeFocus={focus.take('field')}
          onSend={edit}
          onLeave={() => {
            session.write(where, '');
            isEditing.value = false;
            focus.pass('edit');
          }}
        />
      ) : (
        <>
          <p dir="auto">{text || <s>{comment.text}</s>}</p>
          <div class="foot">
            <Saved isUnsent={pending !== undefined} />
            {props.upvotes > 0 && (
              <span class="soft">
                <Icon svg={thumbsUp} label={t('phone-upvotes')} /> {props.upvotes}
              </span>
            )}
            {isOpen && text && !isRemoving.value && (
              <>
                <button
                  type="button"
                  class="quiet"
                  ref={focus.take('edit')}
                  onClick={() => {
                    session.write(where, text);
                    isEditing.value = true;
                    focus.pass('field');
                  }}
                >
                  {t('phone-edit')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  ref={focus.take('remove')}
                  onClick={() => {
                    isRemoving.value = true;
                    focus.pass('sure');
                  }}
                >
                  {t('phone-remove')}
                </button>
              </>
            )}
          </div>
          {isOpen && text && isRemoving.value && (
            <Sure
              takeFocus={focus.take('sure')}
              onRemove={() => {
                session.submit({ kind: 'edit', comment: comment.id, text: '' });
                onRemove();
              }}
              onStay={() => {
                isRemoving.value = false;
                focus.pass('remove');
              }}
            />
          )}
        </>
      )}
      {isOpen && refusal && <p class="refusal">{tError(refusal.code, refusal.params)}</p>}
    </div>
  );
}

/** Asks once more: a comment that is removed does not come back. */
function Sure(props: { takeFocus: (element: HTMLElement | null) => void; onRemove: () => void; onStay: () => void }): JSX.Element {
  return (
    <div class="foot" role="group" aria-label={t('phone-remove-sure')}>
      <span tabIndex={-1} ref={props.takeFocus}>
        {t('phone-remove-sure')}
      </span>
      <button type="button" class="quiet" onClick={props.onStay}>
        {t('phone-cancel')}
      </button>
      <button type="button" class="secondary" onClick={props.onRemove}>
        {t('phone-remove')}
      </button>
    </div>
  );
}

function Others({ session, comments }: { session: Session; comments: CommentView[] }): JSX.Element {
  const canUpvote = session.room.value?.are_comments_shared && session.room.value.step !== 'closed';
  const upvoted = new Set(session.own.value?.upvoted);
  for (const entry of session.box.value.entries) {
    if (entry.kind === 'upvote') entry.isUpvoted ? upvoted.add(entry.comment) : upvoted.delete(entry.comment);
  }
  return (
    <section class="stack-tight">
      <h3>{t('phone-comments')}</h3>
      <ul class="stack-tight">
        {comments.map((comment) => (
          <li class="comment" key={comment.id}>
            {comment.is_pinned && (
              <span class="soft">
                <Icon svg={pin} /> {t('phone-pinned')}
              </span>
            )}
            <p dir="auto">{comment.text}</p>
            {canUpvote && (
              <button
                type="button"
                class="upvote"
                aria-pressed={upvoted.has(comment.id)}
                aria-label={t('phone-upvote', { count: comment.upvotes })}
                onClick={() => session.submit({ kind: 'upvote', comment: comment.id, isUpvoted: !upvoted.has(comment.id) })}
              >
                <Icon svg={thumbsUp} /> {comment.upvotes}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
