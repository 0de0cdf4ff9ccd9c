/** A whole number of a range: keys to tap, or typed where they would be too many. */
import { t } from '@shared/i18n';
import type { JSX } from 'preact';
import { lazyScreens } from '../lazy_screens';
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

// Few questions are typed: their screen comes with the other late ones.
function Typed(props: AnsweringWithAbstain): JSX.Element {
  const screens = lazyScreens.value;
  return screens ? <screens.TypedNumber {...props} /> : <p>{t('phone-loading')}</p>;
}

export const number: QuestionType = { Answering: Numbers };
