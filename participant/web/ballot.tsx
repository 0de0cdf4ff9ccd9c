/** A step's open items as one flowing ballot: every tap is an answer, and saved by itself. */
import { tError, t } from '@shared/i18n';
import type { Definition } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Answering, isMarkedInRow } from './answering';
import { Timer } from './clock';
import { useFocus } from './focus';
import { lazyScreens } from './lazy_screens';
import { Saved } from './saved';
import { useScrolling } from './scrolling';
import type { Session } from './session';
import { type AskedItem, counted, countAnswers, isAnswered, type Progress } from './view';
import { inWords, langOf, missingPart } from './words';

/** An answer that takes longer to save is said to be on its way. */
const UNDER_WAY_AFTER_MS = 1000;
/** The table of today's roles, which the facilitator may have prepared. */
const AS_IS = 'asis';

interface BallotProps {
  session: Session;
  definition: Definition;
  items: AskedItem[];
}

export function Ballot({ session, definition, items }: BallotProps): JSX.Element {
  // An emptied ranking is nobody's answer: it stays on the phone, and what was told before counts until another is.
  const emptied = useSignal<readonly string[]>([]);
  const open = items
    .filter(({ phase }) => phase === 'open')
    .map((item) => (emptied.value.includes(keyOf(item)) ? { ...item, answer: undefined, saved: undefined, kept: item.answer } : item));
  const asked = counted(open);
  const left = asked.filter((item) => !isAnswered(item));
  const room = session.room.value;
  const progress = countAnswers(asked);
  const { isMoving, goOnFrom } = useScrolling(asked);
  // The answer that the next question waits for: whoever changes an earlier one stays where they are.
  const newest = useSignal('');

  function answered(item: AskedItem, isByFinger: boolean): void {
    const isFirst = !isAnswered(item);
    if (isFirst) newest.value = keyOf(item);
    // Whoever uses a keyboard or a reader moves on by themselves.
    if (newest.value !== keyOf(item) || !isByFinger || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    goOnFrom(item);
  }

  return (
    <div class={isMoving.value ? 'ballot is-moving' : 'ballot'}>
      {asked.length > 0 && <ProgressBar session={session} progress={progress} />}
      {open.some((item) => item.is_reopened) && (
        <p class="card" role="note">
          {t('phone-reopened', { questions: open.filter((item) => item.is_reopened).map(({ text }) => text.label).join(', ') })}
        </p>
      )}
      {open.map((item) => (
        <BallotItem
          key={keyOf(item)}
          session={session}
          definition={definition}
          asked={item}
          onEmptied={(isEmptied) => {
            const others = emptied.value.filter((key) => key !== keyOf(item));
            emptied.value = isEmptied ? [...others, keyOf(item)] : others;
          }}
          onAnswered={(isByFinger) => answered(item, isByFinger)}
        />
      ))}
      {asked.length > 0 && (
        <section class="card review" id="item-review">
          <h2>
            {left.length
              ? t('phone-left', { count: left.length })
              : progress.underWay
                ? sayUnderWay(progress)
                : t('phone-all-answered', { count: asked.length })}
          </h2>
          {left.length ? (
            <ul class="stack-tight">
              {left.map(({ text }) => (
                <li key={text.id}>
                  <a class="jump" href={`#item-${text.id}`} lang={text.is_own ? langOf(room?.workshop.language) : undefined}>
                    {text.label}
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <p>{t(room?.is_paused ? 'phone-paused' : 'phone-change-until-locked')}</p>
          )}
        </section>
      )}
      <Given session={session} definition={definition} items={items} />
    </div>
  );
}

/** How many answers the server has, and how many are on their way there. */
function ProgressBar({ session, progress }: { session: Session; progress: Progress }): JSX.Element {
  const { saved, total } = progress;
  const isUnderWay = progress.underWay > 0;
  const isLate = useSignal(false);
  useEffect(() => {
    isLate.value = false;
    if (!isUnderWay) return;
    const timeout = setTimeout(() => (isLate.value = true), UNDER_WAY_AFTER_MS);
    return () => clearTimeout(timeout);
  }, [isUnderWay]);
  return (
    <div class="progress">
      <progress max={total} value={saved} aria-label={t('phone-progress-label')} />
      <span>{isLate.value && isUnderWay ? sayUnderWay(progress) : t('phone-progress', { answered: saved, total })}</span>
      <Timer session={session} />
    </div>
  );
}

function sayUnderWay({ settled, underWay }: Progress): string {
  return t('phone-under-way', { saved: settled, count: underWay });
}

function keyOf({ text, round }: AskedItem): string {
  return `${text.id}.${round}`;
}

/** The answers to locked items, as they were saved. */
export function Given({ session, definition, items }: BallotProps): JSX.Element | null {
  const given = counted(items.filter(({ phase }) => phase === 'locked'));
  if (given.length === 0) return null;
  return (
    <ul class="card stack answers">
      {given.map(({ text, answer, isUnsent }) => (
        <li key={text.id}>
          <h2 lang={text.is_own ? langOf(session.room.value?.workshop.language) : undefined}>{text.label}</h2>
          <p>{inWords(definition, text, answer)}</p>
          {answer !== undefined && <Saved isUnsent={isUnsent} />}
        </li>
      ))}
    </ul>
  );
}

/** Why the server did not take an answer. */
function Refusal({ session, item }: { session: Session; item: string }): JSX.Element | null {
  const refusal = session.notices.value[item];
  // A comment's stands where the comment is written.
  if (!refusal || refusal.code.startsWith('comment')) return null;
  return <p class="refusal">{tError(refusal.code, refusal.params)}</p>;
}

function BallotItem(props: {
  session: Session;
  definition: Definition;
  asked: AskedItem & { kept?: AnswerValue | undefined };
  onEmptied: (isEmptied: boolean) => void;
  onAnswered: (isByFinger: boolean) => void;
}): JSX.Element {
  const { session, definition, asked } = props;
  const { text, round, answer, kept } = asked;
  const isByFinger = useSignal(false);
  const screens = lazyScreens.value;
  const room = session.room.value;
  const lang = text.is_own ? langOf(room?.workshop.language) : undefined;
  const focus = useFocus();
  const isCounted = text.type !== 'comment';
  const before = round > 1 ? session.own.value?.answers.find((own) => own.item === text.id && own.round === round - 1) : undefined;

  const mark = answer === undefined ? null : <Saved key="saved" isUnsent={asked.isUnsent} />;
  const says = kept === undefined ? missingPart(asked) : t('phone-rank-kept', { answer: inWords(definition, text, kept) });
  const foot = [
    // A choice has it in the row that was tapped.
    !isMarkedInRow(text, answer) && mark,
    says && (
      <span key="says" class="soft">
        {says}
      </span>
    ),
  ].filter(Boolean);

  function tell(given: AnswerValue): void {
    const isEmptied = Array.isArray(given) && given.length === 0;
    props.onEmptied(isEmptied);
    if (!isEmptied) session.tell({ kind: 'vote', item: text.id, round, answer: given });
  }

  return (
    <section class="card item" id={`item-${text.id}`}>
      <fieldset
        class="question"
        disabled={room?.is_paused}
        ref={focus.take('answer', (question) => question.querySelector('input:checked, button'))}
        onPointerDown={() => (isByFinger.value = true)}
        onKeyDown={() => (isByFinger.value = false)}
      >
        <legend>
          <h2>
            <span lang={lang}>{text.text}</span>
            {round > 1 && <span class="tag">{t('round-number', { number: round })}</span>}
          </h2>
        </legend>
        {text.help && <p class="soft">{text.help}</p>}
        {before && (
          <p class="before">
            <span>{t('phone-last-round', { answer: inWords(definition, text, before.answer) })}</span>
            {answer === undefined && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  tell(before.answer);
                  focus.pass('answer');
                }}
              >
                {t('phone-same-again')}
              </button>
            )}
          </p>
        )}
        {isCounted && (
          <Answering
            definition={definition}
            item={text}
            answer={answer}
            mark={mark}
            isSaved={answer !== undefined && !asked.isUnsent}
            lang={lang}
            roles={text.step === 'consent' ? (room?.structure?.roles ?? []) : []}
            proposed={text.id === AS_IS ? (room?.workshop.prepared_asis ?? {}) : {}}
            onAnswer={(given) => {
              tell(given);
              // A grid or a ranking goes on under the same finger.
              if (given === null || typeof given !== 'object') props.onAnswered(isByFinger.value);
            }}
          />
        )}
      </fieldset>
      {foot.length > 0 && <p class="foot">{foot}</p>}
      <Refusal session={session} item={text.id} />
      <div class="comments-place">
        {screens && <screens.Comments session={session} item={text} isOpen isAsked={!isCounted} />}
      </div>
    </section>
  );
}
