/** The three worst rows, by tapping them, the worst first; tapping one again takes it out. */
import { rowName } from '@shared/definition';
import type { JSX } from 'preact';
import { t } from './lazy_words';
import type { AnsweringWithAbstain } from './question_types';
import { asRanking, RANK_MAX, toggleRow } from './question_types/ranking';

export function Ranking({ definition, item, answer, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const ranking = asRanking(answer);
  const isFull = ranking.length >= RANK_MAX;
  return (
    <div class="choices">
      <p class="soft">{t('phone-rank-how')}</p>
      {item.rows.map((row) => {
        const place = ranking.indexOf(row) + 1;
        // A button that is off would take the focus away from a row that was just taken out.
        const isOff = isFull && place === 0;
        return (
          <button
            key={row}
            type="button"
            class="choice"
            aria-pressed={place > 0}
            aria-disabled={isOff}
            onClick={() => !isOff && onAnswer(toggleRow(ranking, row))}
          >
            <span class="badge" aria-hidden="true">
              {place || ''}
            </span>
            <span>
              {rowName(definition, item, row)}
              {place > 0 && <span class="visually-hidden">, {t('phone-rank-place', { place })}</span>}
            </span>
          </button>
        );
      })}
      {abstain}
    </div>
  );
}
