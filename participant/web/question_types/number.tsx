/** A whole number of a range: keys to tap, or typed where they would be too many. */
import { t } from '@shared/i18n';
import type { JSX } from 'preact';
import type { AnsweringWithAbstain, QuestionType } from './question_type';

/** So many numbers fit under a thumb as keys; more are typed. */
const KEYS_MAX = 31;

function Numbers(props: AnsweringWithAbstain): JSX.Element {
  const { minimum, maximum } = props.item;
  return maximum - minimum < KEYS_MAX ? <Keys {...props} /> : <Typed {...props} />;
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

export const number: QuestionType = { Answering: Numbers };
