/** Why people of a split group answered as they did: asked after the result, read while the question is asked again. */
import { Bars } from '@shared/bars';
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, PhoneRoom } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Own, reasonsOf } from './comments';
import { t } from './lazy_words';
import { Saved } from './saved';
import type { Session } from './session';
import { textLength } from './view';
import { inWords } from './words';

const LENGTH_MAX = 140;

interface ReasonProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
  item: ItemText;
}

/** Asks a participant on one of the two sides for a one-line reason. */
export function Reason({ session, definition, room, item }: ReasonProps): JSX.Element | null {
  const text = useSignal('');
  const round = room.items[item.id]?.round ?? 0;
  const own = session.own.value?.answers.find((one) => one.item === item.id && one.round === round);
  if (!own || !sideOf(room, item, own.answer)) return null;
  const given = session.own.value?.comments.find((comment) => comment.item === item.id && comment.reason_round === round);
  const unsent = session.box.value.entries.find((entry) => entry.kind === 'comment' && entry.item === item.id && entry.reason === round);
  const length = textLength(text.value);
  const isReady = length > 0 && length <= LENGTH_MAX && !room.is_paused;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    session.submit({ kind: 'comment', item: item.id, text: text.value, reason: round });
    text.value = '';
  };
  return (
    <section class="card stack-tight reason">
      <h3>{t('phone-reason', { answer: inWords(definition, item, own.answer) })}</h3>
      {given ? (
        <Own session={session} comment={given} upvotes={0} isOpen={!room.is_paused} onRemove={() => {}} />
      ) : unsent?.kind === 'comment' ? (
        <div class="comment is-own">
          <p dir="auto">{unsent.text}</p>
          <Saved isUnsent />
        </div>
      ) : (
        <form class="stack-tight" onSubmit={send}>
          <label for={`reason-${item.id}`}>{t('phone-reason-lead')}</label>
          <input
            id={`reason-${item.id}`}
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={LENGTH_MAX}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
          <div class="foot">
            <span class="counter soft">{t('phone-comment-length', { length, maximum: LENGTH_MAX })}</span>
            <button type="submit" class="secondary" aria-disabled={!isReady}>
              {t('phone-send')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

/** The side of an answer among those that are asked why; undefined for none. */
export function sideOf(room: Pick<PhoneRoom, 'reasons_asked'>, item: Pick<ItemText, 'id' | 'options' | 'minimum'>, answer: AnswerValue): 'low' | 'high' | undefined {
  const asked = room.reasons_asked?.find((one) => one.item === item.id);
  if (!asked || answer === null) return undefined;
  const place = typeof answer === 'number' ? answer - item.minimum : item.options.findIndex(({ id }) => id === answer);
  if (place < 0) return undefined;
  if (place <= asked.low) return 'low';
  return place >= asked.high ? 'high' : undefined;
}

/** What was answered in the round before, and why, by those who answered low and those who answered high. */
export function Before({ session, definition, room, item }: ReasonProps): JSX.Element | null {
  const earlier = room.earlier?.[item.id];
  if (!earlier) return null;
  const own = session.own.value?.answers.find((one) => one.item === item.id && one.round === earlier.round);
  const reasons = reasonsOf(session, item.id, earlier.round);
  return (
    <section class="card stack earlier">
      <h2>{t('phone-before', { round: earlier.round })}</h2>
      <Bars definition={definition} item={item} result={earlier} own={own?.answer} />
      {(['low', 'high'] as const).map((side) => {
        const said = reasons.filter((one) => one.side === side);
        return (
          said.length > 0 && (
            <div class="stack-tight" key={side}>
              <h3>{t(`reasons-${side}`)}</h3>
              <ul class="stack-tight">
                {said.map(({ id, text }) => (
                  <li class="comment" key={id} dir="auto">
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
