/** The ways to answer, each made for a thumb and for a screen reader: nothing is dragged. */
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { type Definition, type ItemText, rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import type { AnswerValue, RoleView } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { useFocus } from './focus';
import { lazyScreens } from './lazy_screens';
import { asRanking, raiseRow, toggleRow } from './view';

/** So many numbers fit under a thumb as keys; more are typed. */
const KEYS_MAX = 31;
const RANK_MAX = 3;

export interface AnsweringProps {
  definition: Definition;
  item: ItemText;
  answer: AnswerValue | undefined;
  /** Says whether the answer is saved; null without one. */
  mark: JSX.Element | null;
  isSaved: boolean;
  /** The language of the item's words, where it is another than the phone's. */
  lang: string | undefined;
  /** The roles as recommended, shown beside the rows of a vote on them. */
  roles: RoleView[];
  /** States that the facilitator proposes for rows of a grid. */
  proposed: Record<string, string>;
  /** An empty ranking is one that was emptied. */
  onAnswer: (answer: AnswerValue) => void;
}

export type AnsweringWithAbstain = AnsweringProps & { abstain: JSX.Element };

/** The way to answer an item of any type but a comment, with "en osaa sanoa" as the last choice. */
export function Answering(props: AnsweringProps): JSX.Element {
  const { item, answer, mark, onAnswer } = props;
  const abstain = (
    <Choice group={item.id} isChosen={answer === null} mark={mark} onChoose={() => onAnswer(null)} text={t('abstain')} kind="is-abstain" />
  );
  switch (item.type) {
    case 'number':
      return item.maximum - item.minimum < KEYS_MAX ? <Keys {...props} abstain={abstain} /> : <Typed {...props} abstain={abstain} />;
    case 'state_grid': {
      // The first table comes late in the hour: whoever joins just then waits for one more fetch, and nobody else.
      const screens = lazyScreens.value;
      return screens ? <screens.Grid {...props} abstain={abstain} /> : <p>{t('phone-loading')}</p>;
    }
    case 'rank_top3':
      return <Ranking {...props} abstain={abstain} />;
    default:
      return (
        <div class="choices">
          {item.options.map(({ id, text }) => (
            <Choice key={id} group={item.id} isChosen={answer === id} mark={mark} onChoose={() => onAnswer(id)} text={text} lang={props.lang} />
          ))}
          {abstain}
        </div>
      );
  }
}

/** Whether an answer is one choice among rows, where `mark` is in the row that was tapped. */
export function isMarkedInRow({ type }: Pick<ItemText, 'type'>, answer: AnswerValue | undefined): boolean {
  return answer === null || type === 'ordinal';
}

interface ChoiceProps {
  group: string;
  isChosen: boolean;
  mark: JSX.Element | null;
  onChoose: () => void;
  text: string;
  lang?: string | undefined;
  kind?: string;
}

function Choice({ group, isChosen, mark, onChoose, text, lang, kind = '' }: ChoiceProps): JSX.Element {
  return (
    <div class="choice-row">
      <label class={`choice ${kind}`}>
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
        <span lang={lang}>{text}</span>
      </label>
      {isChosen && mark}
    </div>
  );
}

function Keys({ item, answer, isSaved, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const numbers = Array.from({ length: item.maximum - item.minimum + 1 }, (_, index) => item.minimum + index);
  return (
    <div class="choices">
      <div class="keys">
        {numbers.map((number) => (
          <label class="key" key={number}>
            <input type="radio" name={item.id} checked={answer === number} onChange={() => onAnswer(number)} />
            <span>{number}</span>
            {answer === number && isSaved && (
              <span class="key-saved">
                <Icon svg={check} />
              </span>
            )}
          </label>
        ))}
      </div>
      {abstain}
    </div>
  );
}

function Typed({ item, answer, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const { minimum, maximum } = item;
  const current = typeof answer === 'number' ? answer : null;
  const step = (by: number) => onAnswer(Math.min(maximum, Math.max(minimum, (current ?? minimum - by) + by)));
  return (
    <div class="choices">
      <div class="stepper">
        <button type="button" onClick={() => step(-1)} disabled={current === minimum} aria-label={t('phone-less')}>
          −
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={minimum}
          max={maximum}
          value={current ?? ''}
          aria-label={t('phone-number', { minimum, maximum })}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isInteger(typed) && typed >= minimum && typed <= maximum) onAnswer(typed);
            else event.currentTarget.value = String(current ?? '');
          }}
        />
        <button type="button" onClick={() => step(1)} disabled={current === maximum} aria-label={t('phone-more')}>
          +
        </button>
      </div>
      <p class="soft">{t('phone-number', { minimum, maximum })}</p>
      {abstain}
    </div>
  );
}

function Ranking({ definition, item, answer, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const ranking = asRanking(answer);
  const isFull = ranking.length >= RANK_MAX;
  const focus = useFocus();
  const raise = (row: string): void => {
    onAnswer(raiseRow(ranking, row));
    focus.pass(`in ${row}`);
  };
  const takeOut = (row: string): void => {
    onAnswer(toggleRow(ranking, row));
    focus.pass(`out ${row}`);
  };

  return (
    <div class="choices">
      <ol class="places" aria-label={t('phone-rank-chosen')}>
        {Array.from({ length: RANK_MAX }, (_, index) => {
          const row = ranking[index];
          const name = row && rowName(definition, item, row);
          return (
            <li
              key={row ?? index}
              class={row ? 'place-row' : 'place-row is-free'}
              ref={focus.take(`in ${row}`, (place) => place.querySelector('button'))}
            >
              <span class="place-number">{index + 1}</span>
              <span class="place-name">{name ?? t('phone-rank-free')}</span>
              {row && index > 0 && (
                <button type="button" class="icon-button" aria-label={t('phone-rank-up', { row: name ?? '' })} onClick={() => raise(row)}>
                  <Icon svg={arrowUp} />
                </button>
              )}
              {row && (
                <button type="button" class="icon-button" aria-label={t('phone-rank-out', { row: name ?? '' })} onClick={() => takeOut(row)}>
                  <Icon svg={x} />
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {item.rows.map((row) => {
        const place = ranking.indexOf(row) + 1;
        return (
          <button
            key={row}
            type="button"
            class="choice"
            ref={focus.take(`out ${row}`)}
            aria-pressed={place > 0}
            disabled={isFull && place === 0}
            onClick={() => onAnswer(toggleRow(ranking, row))}
          >
            <span class="badge" aria-hidden={place === 0}>
              {place || ''}
            </span>
            <span>{rowName(definition, item, row)}</span>
          </button>
        );
      })}
      {abstain}
    </div>
  );
}
