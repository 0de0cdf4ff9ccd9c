/** A table whose rows have one state each: every row as a chip in the basket of the state that most gave. */
import { type ItemText, rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import type { ItemResult, RowResult } from '@shared/protocol.gen';
import type { Texts } from '../../texts';

/** Up to so many states each has a basket even without a row, and a row without a clear majority is marked. */
const STATES_WITHOUT_ROWS_MAX = 3;

interface BasketsProps {
  item: ItemText;
  result: ItemResult;
  texts: Texts;
}

export function Baskets({ item, result, texts }: BasketsProps) {
  const options = [...item.options].reverse();
  const marks = options.length <= STATES_WITHOUT_ROWS_MAX;
  const under = (state: string | null): RowResult[] => result.rows.filter((row) => row.majority === state);
  const unanswered = under(null);
  // There is room for an empty state only while the states are few and hold all the rows.
  const showsEmpty = marks && unanswered.length === 0;
  const groups = [
    ...options.map(({ id, text }) => ({ id, text, rows: under(id) })).filter(({ rows }) => rows.length > 0 || showsEmpty),
    ...(unanswered.length > 0 ? [{ id: 'unanswered', text: t('projector-unanswered'), rows: unanswered }] : []),
  ];
  return (
    <div class="state-groups">
      {groups.map(({ id, text, rows }) => (
        <section key={id} class={rows === unanswered ? 'basket unanswered' : `basket basket-${id}`}>
          <h2>
            {text} <span class="count">{rows.length}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.row} class={marks && row.is_contested ? 'contested' : ''}>
                {shortName(texts, item, row.row)}
                {marks && row.is_contested && <span class="visually-hidden"> ({t('projector-contested')})</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="key-line">
        <span>{t('count-answers', { count: result.n })}</span>
        {result.abstained > 0 && <span>{t('count-abstained', { count: result.abstained })}</span>}
        {marks && result.n > 0 && (
          <span>
            <i class="key-contested" aria-hidden="true" /> {t('projector-contested')}
          </span>
        )}
      </p>
    </div>
  );
}

function shortName(texts: Texts, item: ItemText, row: string): string {
  return item.rows_of === 'role' ? texts.roleShort(row) : rowName(texts.definition, item, row);
}
