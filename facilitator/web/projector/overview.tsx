/** The whole step at a glance: what the group answered, how the answers lie, and how much it agrees. */
import './overview.css';
import { type ItemText, rowName } from '@shared/definition';
import type { ItemResult, ProjectorRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { countBars } from '@shared/tally';
import type { Texts } from '../texts';
import { inUnits, marginOf, measureText, placed, type Size } from './canvas';
import { fittingSize } from './lines';
import { useEntrance } from './motion';

const TITLE_SIZES = [116, 100, 88, 78];
const TITLE_LEAST = 66;
const TOP = 200;
const FOOT = 36;
const ROW_MOST = 190;
/** More questions than this share the wall in two columns, without a drawing of their answers. */
const ROWS_MOST = 6;
/** Two lines of a question in a column; less is not read from the back. */
const CELL_LEAST = 112;
/** A wall that is narrower has no room for the word of how much the group agrees. */
const WORDS_WIDTH = 1700;

interface OverviewProps {
  room: ProjectorRoom;
  texts: Texts;
  items: readonly ItemText[];
  size: Size;
}

export function Overview({ room, texts, items, size }: OverviewProps) {
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const isDense = items.length > ROWS_MOST;
  const area = { x: margin, y: TOP, width: inner, height: size.height - TOP - FOOT };
  const lines = isDense ? Math.min(Math.ceil(items.length / 2), Math.floor(area.height / CELL_LEAST)) : items.length;
  const shown = items.slice(0, isDense ? 2 * lines : lines);
  const height = Math.min(ROW_MOST, area.height / Math.max(1, lines));
  const title = texts.stopTitle(room.step);
  return (
    <section class="canvas overview">
      <h1 style={{ ...placed({ x: margin, y: 40, width: inner, height: 140 }), fontSize: inUnits(fittingSize(title, TITLE_SIZES, TITLE_LEAST, { width: inner, height: 140 }, measureText)) }}>
        {title}
      </h1>
      <ul
        class={`${isDense ? 'two-columns' : ''} ${size.width < WORDS_WIDTH ? 'is-narrow' : ''}`}
        style={{ ...placed(area), gridTemplateRows: `repeat(${lines}, ${inUnits(height)})` }}
      >
        {shown.map((item, index) => (
          <Row key={item.id} item={item} result={room.results[item.id]} texts={texts} order={index} hasDrawing={!isDense} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  item: ItemText;
  result: ItemResult | undefined;
  texts: Texts;
  order: number;
  hasDrawing: boolean;
}

function Row({ item, result, texts, order, hasDrawing }: RowProps) {
  return (
    <li>
      <span class="overview-label">{item.label}</span>
      {item.shape === 'table' && result && result.n > 0 ? (
        <States item={item} result={result} />
      ) : (
        <>
          {hasDrawing && item.shape === 'levels' && <Heap item={item} result={result} order={order} />}
          <strong class={hasDrawing && item.shape !== 'levels' ? 'is-wide' : ''}>{result ? answerWords(item, result, texts) : t('count-answers', { count: 0 })}</strong>
        </>
      )}
      {result && <Agreement result={result} />}
    </li>
  );
}

/** The answer in the middle; of a ranking its first place, of anything else how many answered. */
function answerWords(item: ItemText, result: ItemResult, texts: Texts): string {
  if (result.median !== null) return texts.levelWords(item, result.median);
  const first = item.shape === 'ranking' && result.n > 0 ? result.rows.filter(({ place }) => place === 1) : [];
  if (first.length === 0) return t('count-answers', { count: result.n });
  return first.map(({ row }) => rowName(texts.definition, item, row)).join(', ');
}

/** How the answers lie along the scale: a bar a choice, the middle one marked. */
function Heap({ item, result, order }: { item: ItemText; result: ItemResult | undefined; order: number }) {
  const element = useEntrance([{ transform: 'scaleY(0)' }, { transform: 'none' }], { duration_ms: 600, delay_ms: 90 * order });
  const bars = result && result.n > 0 && item.shape === 'levels' ? countBars(item, result).bars : [];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div class="overview-heap" aria-hidden="true" ref={element}>
      {bars.map((bar) => (
        <i key={bar.label} class={bar.isMedian ? 'is-median' : ''} style={{ blockSize: `${Math.round(100 * (bar.count / most))}%` }} />
      ))}
    </div>
  );
}

/** How many rows of a table most people put in each state. */
function States({ item, result }: { item: ItemText; result: ItemResult }) {
  const states = [...item.options].reverse().map((option) => ({ option, rows: result.rows.filter(({ majority }) => majority === option.id).length }));
  return (
    <ul class="overview-states">
      {states
        .filter(({ rows }) => rows > 0)
        .map(({ option, rows }) => (
          <li key={option.id} class={`basket-${option.id}`}>
            <b>{rows}</b> {option.short}
          </li>
        ))}
    </ul>
  );
}

function Agreement({ result }: { result: ItemResult }) {
  const word = result.agreement_word;
  if (result.has_two_camps) return <span class="overview-agreement is-divided">{t('two-camps')}</span>;
  if (!word) return null;
  return (
    <span class={`overview-agreement agreement agreement-${word}`}>
      <span class="visually-hidden">{t('projector-agreement')} </span>
      <span class="agreement-scale" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span class="agreement-word">{t(`agreement-${word}`)}</span>
    </span>
  );
}
