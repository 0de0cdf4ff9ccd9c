/** A ranking: places that agree with their points, the first three in full colour. */
import { placeWords } from '@shared/bars';
import { rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import type { ItemResult, RowResult } from '@shared/protocol.gen';
import { inUnits, marginOf, measureText, TEXT_LEAST } from '../canvas';
import { useEntrance } from '../motion';
import { headline } from './claim';
import type { ResultProps } from './distribution';

/** At most so many bars can be read from the back of a room. */
const ROWS_MOST = 7;
const HEADER = 190;
const FOOT = 76;

export function Ranking({ item, result, texts, size }: ResultProps) {
  const rows = wholePlaces(result);
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const best = Math.max(1, ...rows.map(({ score }) => score));
  const height = Math.min(118, (size.height - HEADER - FOOT) / Math.max(1, rows.length));
  const longest = Math.max(0, ...rows.map(({ row }) => measureText(rowName(texts.definition, item, row), TEXT_LEAST, 600)));
  return (
    <section class="canvas item-scene ranks" style={{ '--margin': inUnits(margin) }}>
      <header>
        <h1 {...headline(item.label, inner, measureText)}>{item.label}</h1>
        <p class="visually-hidden">{item.text}</p>
      </header>
      <ol style={{ insetBlockStart: inUnits(HEADER), gridAutoRows: inUnits(height), '--label': inUnits(Math.min(longest + 130, inner * 0.68)) }}>
        {rows.map((row, index) => (
          <Rank key={row.row} row={row} name={rowName(texts.definition, item, row.row)} share={row.score / best} order={rows.length - index} />
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
        <span class="place">{placeWords(row)}</span> {name}
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
function wholePlaces({ rows }: ItemResult): RowResult[] {
  const firstCut = rows[ROWS_MOST];
  const whole = rows.slice(0, ROWS_MOST).filter(({ place }) => place !== firstCut?.place);
  // Where all share the first place, no part of the rows is more right than another.
  return whole.length > 0 ? whole : rows.slice(0, ROWS_MOST);
}
