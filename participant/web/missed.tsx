/** What came too late or was never sent, on every screen that has no place for it any more. */
import type { Definition, ItemText } from '@shared/definition';
import { tError } from '@shared/i18n';
import type { Failed, OwnAnswers, PhoneRoom } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { t } from './lazy_words';
import type { Notices } from './notices';
import { type Outbox, savedAnswer } from './outbox';
import type { Session } from './session';
import { inWords, langOf } from './words';

interface MissedProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
}

interface MissedWords {
  item: ItemText;
  /** Where the words were written, as the outbox names it. */
  where: string;
  refusal: Failed['error'] | undefined;
  /** A comment or an edit that nobody else has seen; empty without any. */
  text: string;
  /** Whether the words can be sent once the result is shown. */
  canWait: boolean;
}

/**
 * Refusals and unsent words that no open question and no open field shows. Words that met no refusal are shown while
 * their step lasts, and once more at the end, when they can only be copied.
 */
export function listMissed(definition: Definition, room: PhoneRoom, own: OwnAnswers | null, box: Outbox, notices: Notices): MissedWords[] {
  return definition.items.flatMap((item) => {
    const isHere = item.step === room.step;
    const now = room.items[item.id]?.phase;
    const phase = isHere || (room.beforehand && now === 'open') ? now : undefined;
    if (phase === 'open') return [];
    const takesWords = phase === 'revealed' && item.shape !== 'text';
    const edits = own?.comments.filter((comment) => comment.item === item.id) ?? [];
    const places = [{ where: item.id, key: item.id }, ...edits.map(({ id }) => ({ where: `edit ${id}`, key: id }))];
    return places.flatMap(({ where, key }) => {
      const said = notices[key];
      const isOfAnswer = key === item.id && !said?.code.startsWith('comment');
      const refusal = takesWords && !isOfAnswer ? undefined : said;
      const text = takesWords || !(refusal || isHere || room.step === 'closed') ? '' : (box.drafts[where] ?? '');
      const canWait = phase === 'locked' && item.shape !== 'text' && !refusal;
      return refusal || text ? { item, where, refusal, text, canWait } : [];
    });
  });
}

export function Missed({ session, definition, room }: MissedProps): JSX.Element | null {
  const own = session.own.value;
  const listed = listMissed(definition, room, own, session.box.value, session.notices.value);
  const waiting = listed.filter(({ canWait }) => canWait);
  const missed = listed.filter(({ canWait }) => !canWait);
  return (
    <>
      {waiting.length > 0 && (
        <section class="card stack waiting-words">
          <h2>{t('phone-waiting-words')}</h2>
          <p>{t('phone-waiting-words-lead')}</p>
          <ul class="stack">
            {waiting.map(({ item, where, text }) => (
              <li class="stack-tight" key={where}>
                <Label item={item} room={room} />
                <Written text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {missed.length > 0 && (
        <section class="card stack missed">
          <h2>{t('phone-missed-title')}</h2>
          <ul class="stack">
            {missed.map(({ item, where, refusal, text }) => (
              <li class="stack-tight" key={where}>
                <Label item={item} room={room} />
                <p class="refusal">{refusal && refusal.code !== 'comments_closed' ? tError(refusal.code, refusal.params) : t('phone-missed-words')}</p>
                {text ? (
                  <Written text={text} />
                ) : (
                  item.shape !== 'text' && (
                    <p class="soft">
                      {t('phone-own-answer', { answer: inWords(definition, item, savedAnswer(own, item.id, room.items[item.id]?.round ?? 0)) })}
                    </p>
                  )
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Label({ item, room }: { item: ItemText; room: PhoneRoom }): JSX.Element {
  return <h3 lang={item.is_own ? langOf(room.workshop.language) : undefined}>{item.label}</h3>;
}

function Written({ text }: { text: string }): JSX.Element {
  return (
    <p class="comment is-own" dir="auto">
      {text}
    </p>
  );
}
