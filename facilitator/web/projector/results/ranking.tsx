/** A ranking: places that agree with their points, the first three in full colour. */
import { placeWords } from '@shared/bars';
import { rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import type { ItemResult, RowResult } from '@shared/protocol.gen';
import { inUnits, marginOf, measureText, TEXT_LEAST } from '../canvas';
import { breakName } from '../lines';
import { useEntrance } from '../motion';
import { headline } from './claim';
import type { ResultProps } from './distribution';

/** At most so many bars can be read from the back of a room. */
const ROWS_MOST = 7;
/** A row of ideas, which people have worded, may need more lines than one. */
const LINES_MOST = 3;
const LINE = TEXT_LEAST * 1.06;
/** Beside a name: its place, and the share of the wall that names may take. */
const PLACE_WIDTH = 130;
const NAMES_SHARE = 0.68;
const HEADER = 190;
const FOOT = 76;

export function Ranking({ item, result, texts, size }: ResultProps) {
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const widest = inner * NAMES_SHARE - PLACE_WIDTH;
  // The short name of a ranking of ideas is the beginning of a question that somebody has typed.
  const title = item.rows_of === 'idea' ? item.text : item.label;
  const nameOf = ({ row }: RowResult): string => rowName(texts.definition, item, row);
  const lines = Math.max(1, ...result.rows.slice(0, ROWS_MOST).map((row) => breakName(nameOf(row), [], widest, TEXT_LEAST, measureText, 600).length));
  const isWorded = item.rows_of === 'idea' && lines > 1;
  const rowsMost = isWorded ? Math.min(ROWS_MOST, Math.floor((size.height - HEADER - FOOT) / (Math.min(LINES_MOST, lines) * LINE + 16))) : ROWS_MOST;
  const rows = wholePlaces(result, rowsMost);
  const best = Math.max(1, ...rows.map(({ score }) => score));
  const height = Math.min(118, (size.height - HEADER - FOOT) / Math.max(1, rows.length));
  const longest = Math.max(0, ...rows.map((row) => measureText(nameOf(row), TEXT_LEAST, 600)));
  return (
    <section class={`canvas item-scene ranks${isWorded ? ' is-worded' : ''}`} style={{ '--margin': inUnits(margin) }}>
      <header>
        <h1 {...headline(title, inner, measureText)}>{title}</h1>
        {title !== item.text && <p class="visually-hidden">{item.text}</p>}
      </header>
      <ol style={{ insetBlockStart: inUnits(HEADER), gridAutoRows: inUnits(height), '--label': inUnits(Math.min(longest, widest) + PLACE_WIDTH) }}>
        {rows.map((row, index) => (
          <Rank key={row.row} row={row} name={nameOf(row)} share={row.score / best} order={rows.length - index} />
        ))}
      </ol>
      <p class="ranks-foot">
        {t('count-answers', { count: result.n })}
        {rows.some(({ is_place_shared }) => is_place_shared) && <span>{t('result-places-shared')}</span>}
        {result.abstained > 0 && <span>{t('count-abstained', { count: result.abstained })}</span>}
      </p>
    </section>
  );
}

function Rank({ row, name, share, order }: { row: RowResult; name: string; share: number; order: number }) {
  const element = useEntrance([{ transform: 'scaleX(0)' }, { transform: 'none' }], { duration_ms: 600, delay_ms: 90 * order });
  return (
    <li class={row.place <= 3 ? 'bar is-podium' : 'bar'}>
      <span class="bar-label">
        <span class="place">{placeWords(row)}</span> <span class="rank-name">{name}</span>
      </span>
      <span class="rank-track" aria-hidden="true">
        <span class="rank-share" style={{ inlineSize: `${100 * share}%` }}>
          <div class="rank-fill" ref={element} />
        </span>
      </span>
      <span class="bar-count">{t('result-points', { count: row.score })}</span>
    </li>
  );
}

/** The first places only, each with all who share it. */
function wholePlaces({ rows }: ItemResult, most: number): RowResult[] {
  const firstCut = rows[most];
  const whole = rows.slice(0, most).filter(({ place }) => place !== firstCut?.place);
  // Where all share the first place, no part of the rows is more right than another.
  return whole.length > 0 ? whole : rows.slice(0, most);
}
