/** A step's open items, one a screen: every tap is an answer, and saved by itself. */
import { t, tError } from '@shared/i18n';
import { type Definition, kindOf, roleText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { keyOf, OVERVIEW, stepFrom } from './advance';
import { Answering, isMarkedInRow } from './answering';
import { Timer } from './clock';
import { Dock, type DockButton } from './dock';
import { useFocus } from './focus';
import { lazyScreens } from './lazy_screens';
import { usePaging } from './paging';
import { Saved } from './saved';
import { Screen } from './screen';
import type { Session } from './session';
import { typeOf } from './question_types';
import { type AskedItem, counted, isAnswered } from './view';
import { inWords, langOf, missingPart } from './words';

/** The table of today's roles, which the facilitator may have prepared. */
const AS_IS = 'asis';

/** An open item; `kept`: a ranking that was emptied on this phone, and counts until another is made. */
export type BallotItem = AskedItem & { kept?: AnswerValue | undefined };

interface BallotProps {
  session: Session;
  definition: Definition;
  items: AskedItem[];
  /** Another name is another ballot. */
  name: string;
  /** What is said first on every page. */
  children?: ComponentChildren;
}

export function Ballot({ session, definition, items, name, children }: BallotProps): JSX.Element {
  // An emptied ranking is nobody's answer: it stays on the phone, and what was sent before counts until another is.
  const emptied = useSignal<readonly string[]>([]);
  const open: BallotItem[] = items
    .filter(({ phase }) => phase === 'open')
    .map((item) => (emptied.value.includes(keyOf(item)) ? { ...item, answer: undefined, saved: undefined, kept: item.answer } : item));
  const asked = counted(open);
  const room = session.room.value;
  const screens = lazyScreens.value;
  const { current, isMoving, show, goOnFrom } = usePaging(asked);
  // The answer that the next question waits for: a person who changes an earlier one stays there.
  const newest = useSignal('');
  const touched = useSignal('');

  function send(item: AskedItem, given: AnswerValue): void {
    const isEmptied = Array.isArray(given) && given.length === 0;
    const others = emptied.value.filter((key) => key !== keyOf(item));
    emptied.value = isEmptied ? [...others, keyOf(item)] : others;
    if (!isEmptied) session.submit({ kind: 'vote', item: item.text.id, round: item.round, answer: given });
  }

  function answered(item: AskedItem, given: AnswerValue, isByFinger: boolean): void {
    // A table goes on under the same finger, and so does a ranking until it has its three.
    if (!goesOn(item, given) || isObjection(item.text, given)) return;
    if (!isAnswered(item) || !goesOn(item, item.answer)) newest.value = keyOf(item);
    // With a keyboard or a screen reader, people move on by themselves.
    if (newest.value !== keyOf(item) || !isByFinger || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    goOnFrom(item);
  }

  const proposed = (item: AskedItem) => (item.text.id === AS_IS ? (room?.workshop.prepared_asis ?? {}) : {});

  function nextOf(item: BallotItem): DockButton {
    const onward = stepFrom(asked, item, 1) ?? OVERVIEW;
    const offer = room?.is_paused ? null : screens?.offerFor(item, proposed(item));
    if (!offer) return { label: t('phone-next'), isDue: isAnswered(item), onPress: () => show(onward) };
    return {
      ...offer,
      isDue: true,
      onPress: () => {
        if (offer.answer) send(item, offer.answer);
        show(onward);
      },
    };
  }

  const left = asked.find((item) => !isAnswered(item));
  const meaning = current?.text.rows_of === 'role' && roleText(definition, touched.value);
  return (
    <div class={isMoving.value ? 'ballot is-moving' : 'ballot'}>
      {current ? (
        <Question
          key={keyOf(current)}
          session={session}
          definition={definition}
          asked={current}
          name={`${name} ${keyOf(current)}`}
          proposed={proposed(current)}
          isFirstOfKind={asked.find(({ text }) => kindOf(text) === kindOf(current.text)) === current}
          onTouch={(row) => (touched.value = row)}
          onAnswer={(given, isByFinger) => {
            send(current, given);
            answered(current, given, isByFinger);
          }}
        >
          {children}
        </Question>
      ) : screens ? (
        <screens.Overview session={session} definition={definition} items={items} open={open} name={`${name} ${OVERVIEW}`} onShow={show}>
          {children}
        </screens.Overview>
      ) : (
        <p>{t('phone-loading')}</p>
      )}
      {asked.length > 0 && (
        <Dock
          asked={asked}
          current={current}
          onShow={show}
          next={current ? nextOf(current) : left ? { label: t('phone-next'), isDue: true, onPress: () => show(keyOf(left)) } : null}
        >
          <Timer session={session} />
          {current?.text.rows_of === 'role' && (
            <p class="meaning" aria-live="polite">
              {meaning && meaning.does ? (
                <>
                  <b>{meaning.name}</b> {meaning.does}
                </>
              ) : (
                t('phone-tap-role')
              )}
            </p>
          )}
        </Dock>
      )}
    </div>
  );
}

function goesOn({ text }: AskedItem, answer: AnswerValue | undefined): boolean {
  return answer === undefined || answer === null || (typeOf(text).goesOn?.(answer) ?? true);
}

/** Whether somebody does not accept the structure as a whole: they are asked what would have to change. */
function isObjection({ id }: AskedItem['text'], answer: AnswerValue | undefined): boolean {
  return id === 'consent_whole' && (answer === '1' || answer === '2');
}

/** Why the server did not take an answer. */
function Refusal({ session, item }: { session: Session; item: string }): JSX.Element | null {
  const refusal = session.notices.value[item];
  // A comment's notice is shown where the comment is written.
  if (!refusal || refusal.code.startsWith('comment')) return null;
  return <p class="refusal">{tError(refusal.code, refusal.params)}</p>;
}

interface QuestionProps {
  session: Session;
  definition: Definition;
  asked: BallotItem;
  name: string;
  proposed: Record<string, string>;
  /** No question of the same kind, fact or view, comes before it on this ballot. */
  isFirstOfKind: boolean;
  onTouch: (row: string) => void;
  onAnswer: (given: AnswerValue, isByFinger: boolean) => void;
  children?: ComponentChildren;
}

function Question({ session, definition, asked, name, proposed, isFirstOfKind, onTouch, onAnswer, children }: QuestionProps): JSX.Element {
  const { text, round, answer, kept } = asked;
  const kind = kindOf(text);
  const isByFinger = useSignal(false);
  const objects = isObjection(text, answer);
  const screens = lazyScreens.value;
  const room = session.room.value;
  const lang = text.is_own ? langOf(room?.workshop.language) : undefined;
  const focus = useFocus();
  // Only the screens that come late have rows.
  const isShuffled = text.is_shuffled && room?.workshop.are_rows_shuffled !== false;
  const seen = screens ? { ...text, rows: screens.rowsFor(session.own.value?.participant ?? '', { ...text, is_shuffled: isShuffled }) } : text;
  const before = round > 1 ? session.own.value?.answers.find((own) => own.item === text.id && own.round === round - 1) : undefined;

  const mark = answer === undefined ? null : <Saved key="saved" isUnsent={asked.isUnsent} />;
  const says =
    kept !== undefined ? t('phone-rank-kept', { answer: inWords(definition, text, kept) }) : text.shape === 'ranking' ? missingPart(asked) : '';
  const foot = [
    // A choice has it in the row that was tapped.
    !isMarkedInRow(text, answer) && mark,
    says && (
      <span key="says" class="soft">
        {says}
      </span>
    ),
  ].filter(Boolean);

  return (
    <section class="item" id={`item-${text.id}`}>
      <Screen name={name} title={text.text} lang={lang} page={text.label}>
        {children}
        {round > 1 && <p class="tag">{t('round-number', { number: round })}</p>}
        {kind && <p class="kind">{isFirstOfKind ? t(`kind-explained-${kind}`) : t(`kind-${kind}`)}</p>}
        {asked.is_reopened && (
          <p class="card" role="note">
            {t('phone-reopened', { questions: text.label })}
          </p>
        )}
        {text.help && <p class="lead">{text.help}</p>}
        {before && (
          <p class="before">
            <span>{t('phone-last-round', { answer: inWords(definition, text, before.answer) })}</span>
            {answer === undefined && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  onAnswer(before.answer, false);
                  focus.pass('answer');
                }}
              >
                {t('phone-same-again')}
              </button>
            )}
          </p>
        )}
      </Screen>
      <fieldset
        class="question"
        aria-labelledby="heading"
        disabled={room?.is_paused}
        ref={focus.take('answer', (question) => question.querySelector('input:checked, button'))}
        onPointerDown={() => (isByFinger.value = true)}
        onKeyDown={() => (isByFinger.value = false)}
      >
        <Answering
          definition={definition}
          item={seen}
          answer={answer}
          mark={mark}
          isSaved={answer !== undefined && !asked.isUnsent}
          lang={lang}
          structure={text.step === 'consent' ? (room?.structure ?? null) : null}
          proposed={proposed}
          onTouch={onTouch}
          onAnswer={(given) => onAnswer(given, isByFinger.value)}
        />
      </fieldset>
      {foot.length > 0 && <p class="foot">{foot}</p>}
      <Refusal session={session} item={text.id} />
      {screens && round > 1 && room && <screens.Before session={session} definition={definition} room={room} item={text} />}
      <div class="comments-place">
        {screens && <screens.Comments key={String(objects)} session={session} item={text} isOpen isAsked={objects} isObjection={objects} />}
      </div>
    </section>
  );
}
