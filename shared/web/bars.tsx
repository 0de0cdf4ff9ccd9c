/** The one way agreement is drawn: bars with numbers, the median's mark, a word, and "en osaa sanoa" apart. */
import './bars.css';
import type { ComponentChildren, JSX } from 'preact';
import { type Definition, type ItemText, rowName } from './definition';
import { t } from './i18n';
import type { AnswerValue, ItemResult, RoundResult, RowResult } from './protocol.gen';
import { countBars } from './tally';

interface BarsProps {
  definition: Definition;
  item: ItemText;
  result: RoundResult & Partial<Pick<ItemResult, 'moved' | 'earlier'>>;
  /** The reader's own answer in this round; undefined where there is none. */
  own?: AnswerValue | undefined;
  /** What is beside the name of a table's row, by its counts. */
  markRow?: ((row: RowResult) => ComponentChildren) | undefined;
}

/**
 * An item's result. Everything is measured in em: the same drawing is small on a phone and large on a projector by
 * the font size around it.
 */
export function Bars(props: BarsProps): JSX.Element {
  const { item, result } = props;
  const drawing =
    item.shape === 'table' ? <Grid {...props} /> : item.shape === 'ranking' ? <Ranking {...props} /> : <Scale {...props} />;
  return (
    <figure class="result">
      {drawing}
      <figcaption class="result-foot">
        {result.agreement_word && <Agreement word={result.agreement_word} hasTwoCamps={result.has_two_camps} />}
        <span>{t('count-answers', { count: result.n })}</span>
        {result.rows.some((row) => row.is_place_shared) && <span>{t('result-places-shared')}</span>}
        {result.abstained > 0 && <span class="abstained">{t('count-abstained', { count: result.abstained })}</span>}
        {result.moved != null && <span>{t('result-moved', { count: result.moved })}</span>}
      </figcaption>
    </figure>
  );
}

/** How much a group agrees, in a word; a group in two camps is called that, whatever the figure. */
export function Agreement(props: { word: NonNullable<RoundResult['agreement_word']>; hasTwoCamps: boolean }): JSX.Element {
  const word = props.hasTwoCamps ? 'two-camps' : props.word;
  return (
    <span class={`agreement agreement-${word}`}>
      <span class="agreement-scale" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {props.hasTwoCamps ? t('two-camps') : t('result-agreement', { word: t(`agreement-${word}`) })}
    </span>
  );
}

function Scale({ item, result, own }: BarsProps): JSX.Element {
  const { bars, median, medianLabels } = countBars(item, result, own);
  const kind = `bars${median === null ? '' : ' has-median'}${item.is_own ? ' is-worded' : ''}`;
  return (
    <>
      <div class={kind} style={median === null ? {} : { '--median': median }}>
        <ol>
          {bars.map((bar) => (
            <li key={bar.label} class={bar.isOwn ? 'bar is-own' : 'bar'}>
              <span class="bar-label" title={bar.text}>
                {bar.label}
                {bar.isOwn && ' '}
                {bar.isOwn && <span class="own-mark">{t('result-own')}</span>}
              </span>
              <span class="bar-track" aria-hidden="true">
                <span class="bar-fill" style={{ '--share': bar.share }} />
              </span>
              <span class="bar-count" aria-hidden="true">
                {bar.count}
              </span>
              <span class="visually-hidden">: {t('count-answers', { count: bar.count })}</span>
            </li>
          ))}
        </ol>
      </div>
      {medianLabels.length > 0 && (
        <p class="median-words">
          <span class="median-mark" aria-hidden="true" />
          <span>
            {t('median')}{' '}
            <b>
              {medianLabels.length === 2
                ? t('median-between', { lower: medianLabels[0] ?? '', upper: medianLabels[1] ?? '' })
                : medianLabels[0]}
            </b>
          </span>
        </p>
      )}
    </>
  );
}

function Grid({ definition, item, result, own, markRow }: BarsProps): JSX.Element {
  const mine = own && typeof own === 'object' && !Array.isArray(own) ? own : {};
  return (
    <ol class="grid-rows">
      {result.rows.map((each) => {
        const { row, counts } = each;
        const given = item.options
          .map(({ id, short }, index) => ({ id, short, count: counts[id] ?? 0, tint: { '--level': level(index, item) } }))
          .filter(({ count }) => count > 0);
        const total = item.options.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
        const ownState = item.options.find(({ id }) => id === mine[row]);
        return (
          <li key={row}>
            <span class="grid-name">
              {rowName(definition, item, row)}{' '}
              {ownState && <span class="own-mark">{t('result-own-is', { answer: ownState.short })}</span>}
              {markRow?.(each)}
            </span>
            <span class="grid-bar" aria-hidden="true">
              {given.map(({ id, count, tint }) => (
                <span key={id} class="state" style={{ ...tint, flexGrow: count / total }}>
                  <b>{count}</b>
                </span>
              ))}
            </span>
            <span class="grid-words">
              {given.map(({ id, short, count, tint }) => (
                <span key={id}>
                  <i class="state" style={tint} aria-hidden="true" />
                  {short} {count}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** A row's place in a ranking, with a sign where it is shared. */
export function placeWords({ place, is_place_shared }: RowResult): string {
  return t(is_place_shared ? 'result-place-shared' : 'result-place', { place });
}

/** 0 for the lowest option to 1 for the highest: how deep its colour is. */
function level(index: number, item: ItemText): number {
  return item.options.length > 1 ? index / (item.options.length - 1) : 1;
}

function Ranking({ definition, item, result, own }: BarsProps): JSX.Element {
  const mine = Array.isArray(own) ? own : [];
  const best = Math.max(1, ...result.rows.map(({ score }) => score));
  return (
    <ol class="bars ranking">
      {result.rows.map((ranked) => {
        const { row, score } = ranked;
        return (
          <li key={row} class={mine.includes(row) ? 'bar is-own' : 'bar'}>
            <span class="bar-label">
              <span class="place">{placeWords(ranked)}</span> {rowName(definition, item, row)}{' '}
              {mine.includes(row) && <span class="own-mark">{t('result-own-place', { place: mine.indexOf(row) + 1 })}</span>}
            </span>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill" style={{ '--share': score / best }} />
            </span>
            <span class="bar-count">{t('result-points', { count: score })}</span>
          </li>
        );
      })}
    </ol>
  );
}
