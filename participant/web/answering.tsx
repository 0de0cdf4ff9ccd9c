/** The ways to answer, each made for a thumb and for a screen reader: nothing is dragged. */
import { t } from '@shared/i18n';
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, StructureView } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { lazyScreens } from './lazy_screens';

/** So many numbers fit under a thumb as keys; more are typed. */
const KEYS_MAX = 31;

export interface AnsweringProps {
  definition: Definition;
  item: ItemText;
  answer: AnswerValue | undefined;
  /** Says whether the answer is saved; null without one. */
  mark: JSX.Element | null;
  isSaved: boolean;
  /** The language of the item's words, where it is another than the phone's. */
  lang: string | undefined;
  /** What a vote on roles is about; null for other questions. */
  structure: StructureView | null;
  /** States that the facilitator proposes for rows of a table. */
  proposed: Record<string, string>;
  /** The row that was tapped last, whose meaning is then shown. */
  onTouch: (row: string) => void;
  /** An empty ranking is one that was emptied. */
  onAnswer: (answer: AnswerValue) => void;
}

export type AnsweringWithAbstain = AnsweringProps & { abstain: JSX.Element };

/** The way to answer an item of any type but a comment, with "en osaa sanoa" as the last choice. */
export function Answering(props: AnsweringProps): JSX.Element {
  const { item, answer, mark, onAnswer } = props;
  const abstain = (
    <Choice group={item.id} isChosen={answer === null} isSaved={props.isSaved} mark={mark} onChoose={() => onAnswer(null)} text={t('abstain')} kind="is-abstain" />
  );
  // The first table comes late in the hour: whoever joins just then waits for one more fetch, and nobody else.
  const screens = lazyScreens.value;
  switch (item.type) {
    case 'number':
      return item.maximum - item.minimum < KEYS_MAX ? <Keys {...props} abstain={abstain} /> : <Typed {...props} abstain={abstain} />;
    case 'state_grid':
      return screens ? <screens.Table {...props} abstain={abstain} /> : <p>{t('phone-loading')}</p>;
    case 'rank_top3':
      return screens ? <screens.Ranking {...props} abstain={abstain} /> : <p>{t('phone-loading')}</p>;
    default:
      return (
        <div class="choices">
          {item.options.map(({ id, text }) => (
            <Choice key={id} group={item.id} isChosen={answer === id} isSaved={props.isSaved} mark={mark} onChoose={() => onAnswer(id)} text={text} lang={props.lang} />
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
  isSaved: boolean;
  mark: JSX.Element | null;
  onChoose: () => void;
  text: string;
  lang?: string | undefined;
  kind?: string;
}

function Choice({ group, isChosen, isSaved, mark, onChoose, text, lang, kind = '' }: ChoiceProps): JSX.Element {
  return (
    <div class="choice-row">
      <label class={`choice ${kind}`}>
        <input type="radio" name={group} class={isChosen && isSaved ? 'is-saved' : ''} checked={isChosen} onChange={onChoose} />
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
            <input type="radio" name={item.id} class={answer === number && isSaved ? 'is-saved' : ''} checked={answer === number} onChange={() => onAnswer(number)} />
            <span>{number}</span>
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
