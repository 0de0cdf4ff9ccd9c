/** One revealed item on the wall: the question, its bars and how much the group agrees. */
import { Bars } from '@shared/bars';
import { type ItemText, rowName } from '@shared/definition';
import type { ItemGroups, ItemResult, RowResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { GroupsPicture } from '../groups';
import type { Texts } from '../texts';

/** At most so many bars can be read from the back of a room. */
const BARS_MAX = 7;
/** Up to so many states each stands there even without a row, and a row without a clear majority is marked. */
const STATES_WITHOUT_ROWS_MAX = 3;

interface ItemSceneProps {
  item: ItemText;
  result: ItemResult;
  /** The item by group, where the facilitator chose to show that. */
  groups: ItemGroups | null;
  texts: Texts;
}

export function ItemScene({ item, result, groups, texts }: ItemSceneProps) {
  return (
    <section class="item-scene">
      <header>
        {/* A table needs the height that a long question takes. */}
        <h1>{groups ? item.label : item.text}</h1>
        {result.round > 1 && <p class="round">{t('round-number', { number: result.round })}</p>}
      </header>
      {groups ? (
        <GroupsPicture item={item} result={result} groups={groups} texts={texts} isWall />
      ) : item.type === 'state_grid' ? (
        <StateGroups item={item} result={result} texts={texts} />
      ) : (
        <Bars definition={texts.definition} item={item} result={shortened(item, result)} />
      )}
    </section>
  );
}

/** A ranking's first places only, each with all who share it; other items have as few bars as fit already. */
function shortened(item: ItemText, result: ItemResult): ItemResult {
  if (item.type !== 'rank_top3') return result;
  const firstCut = result.rows[BARS_MAX];
  const whole = result.rows.slice(0, BARS_MAX).filter(({ place }) => place !== firstCut?.place);
  // Where all share the first place, no part of the rows is more right than another.
  return { ...result, rows: whole.length > 0 ? whole : result.rows.slice(0, BARS_MAX) };
}

/** A grid has too many rows for bars on a wall: each row stands under the state that most chose. */
function StateGroups({ item, result, texts }: { item: ItemText; result: ItemResult; texts: Texts }) {
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
        <section key={id} class={rows === unanswered ? 'unanswered' : ''}>
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
      <p class="key">
        <span>{t('count-answers', { count: result.n })}</span>
        {result.abstained > 0 && <span>{t('count-abstained', { count: result.abstained })}</span>}
        {marks && result.n > 0 && <span class="contested">{t('projector-contested')}</span>}
      </p>
    </div>
  );
}

function shortName(texts: Texts, item: ItemText, row: string): string {
  return item.rows_of === 'role' ? texts.roleShort(row) : rowName(texts.definition, item, row);
}
