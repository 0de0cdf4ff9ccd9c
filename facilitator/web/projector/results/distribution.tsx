/** How people answered: a column a choice, a dot a person; after a second round, who has moved since the first. */
import type { ItemText } from '@shared/definition';
import { t } from '@shared/i18n';
import type { ItemResult } from '@shared/protocol.gen';
import { countBars, lowestLevel } from '@shared/tally';
import type { Texts } from '../../texts';
import { asPixels, inUnits, marginOf, measureText, placed, type Rect, type Size, TEXT_LEAST } from '../canvas';
import { breakName, widestLine } from '../lines';
import { useEntrance } from '../motion';
import { Claim } from './claim';
import { type Column, type Dot, dotAt, layColumns, moveDots, type Stacks } from './stacks';

const TOP = 336;
const LABEL_LINE = 54;
const LABELS_PADDING = 26;

export interface ResultProps {
  item: ItemText;
  result: ItemResult;
  texts: Texts;
  size: Size;
}

/** Whether the choices' words fit under columns; otherwise bars with their words beside them do. */
export function fitsColumns(item: ItemText, result: ItemResult, size: Size): boolean {
  const { bars } = countBars(item, result);
  const width = (size.width - 2 * marginOf(size) - (bars.length - 1) * 20) / Math.max(1, bars.length);
  return bars.every(({ label }) => {
    const lines = labelLines(label, width);
    return lines.length <= 2 && widestLine(lines, TEXT_LEAST, measureText) <= width;
  });
}

function labelLines(label: string, width: number): string[] {
  return breakName(label, [], width, TEXT_LEAST, measureText);
}

export function Distribution({ item, result, texts, size }: ResultProps) {
  const margin = marginOf(size);
  const tally = countBars(item, result);
  const counts = tally.bars.map(({ count }) => count);
  const last = item.options.length > 0 && result.round > 1 ? (result.earlier.at(-1) ?? null) : null;
  const before = last && countBars(item, last).bars.map(({ count }) => count);
  const inner = size.width - 2 * margin;
  const columnWidth = (inner - (counts.length - 1) * 20) / Math.max(1, counts.length);
  const labelHeight = Math.max(...tally.bars.map(({ label }) => labelLines(label, columnWidth).length), 1) * LABEL_LINE + LABELS_PADDING;
  const area = { x: margin, y: TOP, width: inner, height: size.height - TOP - labelHeight };
  const stacks = layColumns(counts, area, Math.max(...counts, ...(before ?? []), 1));
  const earlierMedian = last && countBars(item, last).median;
  return (
    <section class="canvas item-scene distribution" style={{ '--margin': inUnits(margin) }}>
      <Head item={item} result={result} texts={texts} width={inner} hasGhosts={before !== null} />
      <ol>
        {stacks.columns.map((column, index) => {
          const bar = tally.bars[index];
          if (!bar) return null;
          return (
            <li key={bar.label} class={bar.isMedian ? 'bar is-median' : 'bar'}>
              <span class="column" style={placed(column)} />
              {stacks.pitch === null && <Fill column={column} tallest={Math.max(...counts, 1)} />}
              <span class="column-label" style={placed({ ...column, y: column.y + column.height + 14, height: labelHeight - 14 })}>
                {bar.label}
              </span>
              <span class="visually-hidden">: {t('count-answers', { count: bar.count })}</span>
            </li>
          );
        })}
      </ol>
      <div aria-hidden="true">
        <Dots stacks={stacks} before={before} counts={counts} medians={tally.bars.map(({ isMedian }) => isMedian)} />
        <Medians area={area} now={tally.median} earlier={earlierMedian} />
      </div>
    </section>
  );
}

function Head({ item, result, texts, width, hasGhosts }: Omit<ResultProps, 'size'> & { width: number; hasGhosts: boolean }) {
  const median = result.median === null ? '' : texts.levelWords(item, result.median);
  const level = result.median === null || !Number.isInteger(result.median) ? null : result.median;
  const base = lowestLevel(item);
  const same = level === null ? null : (result.counts[level - base] ?? 0);
  const claim = median ? `${item.label}: ${median}` : item.label;
  const moved = result.moved ?? 0;
  return (
    <Claim
      words={hasGhosts && moved > 0 ? t('projector-moved', { count: moved }) : median ? `${item.label}:` : item.label}
      strong={hasGhosts && moved > 0 ? String(moved) : median}
      isStrongFirst={hasGhosts && moved > 0} width={width} question={item.text}
    >
      <span class="facts-first">
        {hasGhosts && moved > 0 ? claim : same !== null && same > 0 ? t('projector-same', { count: same, n: result.n }) : t('count-answers', { count: result.n })}
        {result.abstained > 0 && <span class="soft"> · {t('count-abstained', { count: result.abstained })}</span>}
      </span>
      <span class="facts-keys">
        {hasGhosts ? (
          <span>
            <i class="key-ghost" aria-hidden="true" />
            {t('round-number', { number: result.round - 1 })}
          </span>
        ) : (
          result.median !== null && (
            <span>
              <i class="key-median" aria-hidden="true" />
              {t('median')}
            </span>
          )
        )}
        {result.agreement_word && (
          <span class={`agreement agreement-${result.agreement_word}`}>
            <span class="visually-hidden">{t('projector-agreement')} </span>
            <span class="agreement-scale" aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
            </span>
            {t(`agreement-${result.agreement_word}`)}
          </span>
        )}
      </span>
    </Claim>
  );
}

/** A column as a bar, where people are too many for dots. */
function Fill({ column, tallest }: { column: Column; tallest: number }) {
  const height = (column.height - 70) * (column.count / tallest);
  const element = useEntrance([{ transform: 'scaleY(0)' }, { transform: 'none' }], { duration_ms: 700 });
  return (
    <>
      <div ref={element} class="fill" style={placed({ ...column, y: column.y + column.height - height, height })} />
      {column.count > 0 && (
        <span class="fill-count" style={placed({ ...column, y: column.y + column.height - height - 66, height: 64 })}>
          {column.count}
        </span>
      )}
    </>
  );
}

interface DotsProps {
  stacks: Stacks;
  counts: readonly number[];
  before: readonly number[] | null;
  medians: readonly boolean[];
}

function Dots({ stacks: { columns, pitch }, counts, before, medians }: DotsProps) {
  if (pitch === null) return null;
  const { dots, ghosts } = moveDots(before ?? counts, counts);
  const place = ({ column, index }: { column: number; index: number }): Rect => dotAt(columns[column] ?? { x: 0, y: 0, width: 0, height: 0 }, index, pitch);
  return (
    <>
      {ghosts.map((ghost) => (
        <i key={`g${ghost.column}.${ghost.index}`} class="dot is-ghost" style={placed(place(ghost))} />
      ))}
      {dots.map((dot, order) => (
        <DotMark
          key={`${dot.column}.${dot.index}`} rect={place(dot)} order={order} isMedian={medians[dot.column] ?? false}
          from={before ? (dot.from ? place(dot.from) : null) : undefined} isMoved={before !== null && !isStill(dot)}
        />
      ))}
    </>
  );
}

function isStill({ column, index, from }: Dot): boolean {
  return from?.column === column && from.index === index;
}

interface DotProps {
  rect: Rect;
  /** Where it was in the round before: null where it is new, undefined where there was no round before. */
  from: Rect | null | undefined;
  order: number;
  isMedian: boolean;
  isMoved: boolean;
}

function DotMark({ rect, from, order, isMedian, isMoved }: DotProps) {
  const away = from
    ? `translate(${asPixels(from.x - rect.x)}px, ${asPixels(from.y - rect.y)}px)`
    : `translateY(${asPixels(-rect.y - rect.height)}px)`;
  const isStaying = from !== undefined && !isMoved;
  const element = useEntrance(
    isStaying ? [{ transform: 'none' }, { transform: 'none' }] : [{ transform: away }, { transform: 'none' }],
    { duration_ms: from ? 1200 : 600, delay_ms: from ? 500 : Math.min(40 * order, 1200) },
  );
  const kind = `dot${isMedian ? ' is-median' : ''}${isMoved ? ' is-moved' : ''}`;
  return <div ref={element} class={kind} style={placed(rect)} />;
}

/** The median's diamond on the columns' upper edge, and where it was in the round before. */
function Medians({ area, now, earlier }: { area: Rect; now: number | null; earlier: number | null }) {
  const at = (share: number): number => area.x + share * area.width;
  const has = earlier !== null && now !== null && Math.abs(earlier - now) > 0.01;
  const from = has ? at(earlier) : 0;
  const element = useEntrance(
    has && now !== null ? [{ transform: `translateX(${asPixels(from - at(now))}px)` }, { transform: 'none' }] : [{ opacity: 0 }, { opacity: 1 }],
    has ? { duration_ms: 1200, delay_ms: 900 } : { duration_ms: 400, delay_ms: 900 },
  );
  if (now === null) return null;
  return (
    <>
      {has && <i class="median-was" style={placed({ x: from - 22, y: area.y - 24, width: 44, height: 44 })} />}
      {has && (
        <i class="median-way" style={placed({ x: Math.min(from, at(now)) + 44, y: area.y - 6, width: Math.max(0, Math.abs(from - at(now)) - 88), height: 8 })} />
      )}
      <div ref={element} class="median-now" style={placed({ x: at(now) - 24, y: area.y - 26, width: 48, height: 48 })}>
        <i />
      </div>
    </>
  );
}
