/** A whole number of a range with too many keys for a thumb: typed, or stepped to. */
import { t } from '@shared/i18n';
import type { JSX } from 'preact';
import type { AnsweringWithAbstain } from './question_types';

export function TypedNumber({ item, answer, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
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
