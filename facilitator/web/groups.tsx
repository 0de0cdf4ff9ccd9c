/** An item's answers group by group, side by side: each group's distribution, median and agreement, and who differs. */
import { placeWords } from '@shared/bars';
import './groups.css';
import type { ComponentChildren } from 'preact';
import { type ItemText, rowName } from '@shared/definition';
import { language, t } from '@shared/i18n';
import type { GroupResult, ItemGroups, ItemResult } from '@shared/protocol.gen';
import { cutIntoRanges, label, lowestLevel, type Ranges, sumRanges, wholeScale } from '@shared/tally';
import type { Texts } from './texts';

interface GroupsProps {
  item: ItemText;
  result: ItemResult;
  groups: ItemGroups;
  texts: Texts;
  /** A wall has room for fewer and shorter words, and names no group that is not shown. */
  isWall?: boolean;
}

/** Rows that a wall has room for: of a grid those on which groups differ, of a ranking the first. */
const WALL_ROWS_MAX = { state_grid: 6, rank_top3: 5 };

/** Everybody first, then the groups large enough to be shown; the rest is said in words, and why. */
export function GroupsPicture(props: GroupsProps) {
  const { groups, isWall = false } = props;
  if (groups.groups.length === 0) return <p class="groups-none">{hiddenWords(groups)}</p>;
  return (
    <div class="groups">
      {isWall && isScale(props.item) ? (
        <WallRows {...props} />
      ) : (
        <div class="groups-frame" tabIndex={isWall ? -1 : 0} role="region" aria-label={t('groups-region', { item: props.item.label })}>
          <table class={showsAll(props) ? 'groups-table has-all' : 'groups-table'}>
            <thead>
              <tr>
                <td />
                {showsAll(props) && <Column name={t('groups-all')} n={props.result.n} isWall={isWall} />}
                {groups.groups.map((group) => (
                  <Column key={group.group} name={group.group} n={group.n} isWall={isWall} />
                ))}
              </tr>
            </thead>
            <Body {...props} />
          </table>
        </div>
      )}
      <p class="groups-differ">{differWords(props)}</p>
      {(groups.too_few.length > 0 || groups.kept_back.length > 0) && <p class="groups-hidden">{isWall ? t('groups-small-hidden') : hiddenWords(groups)}</p>}
    </div>
  );
}

function isScale(item: ItemText): boolean {
  return item.shape === 'levels';
}

/** A wall with many groups keeps their columns wide enough for their names. */
function showsAll({ groups, isWall = false }: GroupsProps): boolean {
  return !isWall || groups.groups.length <= 3;
}

function Column({ name, n, isWall }: { name: string; n: number; isWall: boolean }) {
  return (
    <th scope="col">
      {name}{' '}
      <span class="groups-n">{isWall ? <>({n})</> : t('count-answers', { count: n })}</span>
    </th>
  );
}

function Body(props: GroupsProps) {
  if (props.item.shape === 'table') return <GridBody {...props} />;
  return props.item.shape === 'ranking' ? <RankBody {...props} /> : <ScaleBody {...props} />;
}

type Answers = Pick<GroupResult, 'n' | 'counts' | 'median' | 'agreement_word' | 'has_two_camps' | 'rows'>;

interface Cut {
  ranges: Ranges;
  /** Answers by bar. */
  sums: (answers: Answers) => number[];
  isMedian: (answers: Answers, bar: number) => boolean;
  label: (bar: number) => string;
}

/** The scale as everybody's answers cut it, so that every group has the same bars. */
function cutScale(item: ItemText, whole: Answers): Cut {
  const ranges = item.options.length > 0 ? wholeScale(item) : cutIntoRanges(item, whole.counts);
  const { first, width, size } = ranges;
  const base = lowestLevel(item);
  return {
    ranges,
    sums: ({ counts }) => sumRanges(counts, first, width, size),
    isMedian: ({ median }, bar) =>
      median !== null &&
      [Math.floor(median), Math.ceil(median)].some((value) => Math.floor((value - base - first) / width) === bar),
    label: (bar) => label(item, first + bar * width, width).label,
  };
}

/** Groups down, each on one line with its bars: a wall has width for the scale's two ends alone. */
function WallRows({ item, result, groups, texts }: GroupsProps) {
  const cut = cutScale(item, result);
  const rows: readonly [string, Answers][] = [
    [t('groups-all'), result],
    ...groups.groups.map((group): [string, Answers] => [group.group, group]),
  ];
  return (
    <table class="groups-wall">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <span class="groups-ends">
              <span>{cut.label(0)}</span>
              <span>{cut.label(cut.ranges.size - 1)}</span>
            </span>
          </th>
          <th scope="col">{t('median')}</th>
          <th scope="col">{t('agreement')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one]) => (
          <tr key={name}>
            <th scope="row">
              {name} <span class="groups-n">({one.n})</span>
            </th>
            <td>
              <ol class="groups-bars">
                {cut.sums(one).map((count, bar) => (
                  <li key={bar} class={cut.isMedian(one, bar) ? 'is-median' : ''} style={{ '--share': one.n > 0 ? count / one.n : 0 }}>
                    <span class="visually-hidden">{cut.label(bar)} </span>
                    {count}
                  </li>
                ))}
              </ol>
            </td>
            <td>
              <b>{one.median === null ? '–' : texts.levelWords(item, one.median)}</b>
            </td>
            <td>{one.has_two_camps ? t('two-camps') : one.agreement_word ? t(`agreement-${one.agreement_word}`) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Levels down, groups across: each bar is a share of its group, so that small and large groups compare. */
function ScaleBody({ item, result, groups, texts }: GroupsProps) {
  const cut = cutScale(item, result);
  const columns: readonly Answers[] = [result, ...groups.groups];
  const sums = columns.map(cut.sums);
  return (
    <>
      <tbody>
        {Array.from({ length: cut.ranges.size }, (_, row) => (
          <tr key={row}>
            <th scope="row">{cut.label(row)}</th>
            {columns.map((one, column) => {
              const count = sums[column]?.[row] ?? 0;
              return (
                <td key={column} class={cut.isMedian(one, row) ? 'is-median' : ''}>
                  <span class="groups-cell">
                    <span class="groups-track" aria-hidden="true">
                      <span style={{ '--share': one.n > 0 ? count / one.n : 0 }} />
                    </span>
                    <span class="groups-count">{count}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <FootRow title={t('median')}>
          {columns.map((one, column) => (
            <td key={column}>
              <b>{one.median === null ? '–' : texts.levelWords(item, one.median)}</b>
            </td>
          ))}
        </FootRow>
        <FootRow title={t('agreement')}>
          {columns.map((one, column) => (
            <td key={column}>
              {one.agreement_word ? <AgreementWord answers={one} /> : '–'}
            </td>
          ))}
        </FootRow>
      </tfoot>
    </>
  );
}

/** The word alone: its row is already called agreement. */
function AgreementWord({ answers }: { answers: Answers }) {
  const word = answers.has_two_camps ? 'two-camps' : (answers.agreement_word ?? '');
  return (
    <span class={`agreement agreement-${word}`}>
      <span class="agreement-scale" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {answers.has_two_camps ? t('two-camps') : t(`agreement-${word}`)}
    </span>
  );
}

function FootRow({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {children}
    </tr>
  );
}

/** What most of each group chose for each row; a row on which groups differ is marked. */
function GridBody(props: GroupsProps) {
  const { item, result, groups, texts, isWall = false } = props;
  const columns: readonly Answers[] = showsAll(props) ? [result, ...groups.groups] : groups.groups;
  const rows = result.rows.map(({ row }) => ({ row, differs: isRowContested(item, groups, row) }));
  const shown = isWall ? rows.sort((a, b) => Number(b.differs) - Number(a.differs)).slice(0, WALL_ROWS_MAX.state_grid) : rows;
  return (
    <tbody>
      {shown.map(({ row, differs }) => {
        const cells = columns.map((one) => mostChosen(item, one, row));
        return (
          <tr key={row} class={differs ? 'differs' : ''}>
            <th scope="row">
              {isWall && item.rows_of === 'role' ? texts.roleShort(row) : rowName(texts.definition, item, row)}
            </th>
            {cells.map((cell, column) => (
              <td key={column}>
                {cell ? (
                  <>
                    {cell.words}
                    {!isWall && <span class="groups-n">{` ${cell.count}/${cell.of}`}</span>}
                  </>
                ) : (
                  '–'
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

interface MostChosen {
  options: string[];
  words: string;
  count: number;
  of: number;
}

/** Null for a row too few of the group filled in. */
function mostChosen(item: ItemText, answers: Pick<Answers, 'rows'>, row: string): MostChosen | null {
  const counts = answers.rows.find((one) => one.row === row)?.counts;
  if (!counts) return null;
  const of = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const count = Math.max(0, ...Object.values(counts));
  const leaders = item.options.filter((option) => counts[option.id] === count);
  if (of === 0) return null;
  return { options: leaders.map(({ id }) => id), words: leaders.map(({ short }) => short).join(' / '), count, of };
}

/** The places of a ranking, in everybody's order. */
function RankBody(props: GroupsProps) {
  const { item, result, groups, texts, isWall = false } = props;
  const columns: readonly Answers[] = showsAll(props) ? [result, ...groups.groups] : groups.groups;
  const rows = result.rows
    .filter(({ score }) => score > 0)
    .slice(0, isWall ? WALL_ROWS_MAX.rank_top3 : undefined);
  return (
    <tbody>
      {rows.map(({ row }) => (
        <tr key={row}>
          <th scope="row">{rowName(texts.definition, item, row)}</th>
          {columns.map((one, column) => {
            const found = one.rows.find((other) => other.row === row);
            return (
              <td key={column}>
                {found && found.score > 0 ? (
                  <>
                    {placeWords(found)}
                    {!isWall && <span class="groups-n"> {t('result-points', { count: found.score })}</span>}
                  </>
                ) : (
                  '–'
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** Which groups lie farthest apart, or that none do. */
function differWords({ item, groups, texts }: GroupsProps): string {
  if (groups.groups.length < 2) return t('groups-one');
  if (item.shape === 'table') return t(doGroupsDiffer(item, groups) ? 'groups-grid' : 'groups-alike');
  if (item.shape === 'ranking') return t('groups-ranking');
  if (groups.lowest.length === 0) return t('groups-alike');
  return t('groups-differ', { low: sideWords(groups.lowest), high: sideWords(groups.highest) });

  function sideWords(names: readonly string[]): string {
    const median = groups.groups.find((group) => group.group === names[0])?.median;
    return `${listed(names)} (${median == null ? '–' : texts.levelWords(item, median)})`;
  }
}

/** True where the groups' medians lie apart, or most of two groups chose differently in a row; rankings are not judged. */
export function doGroupsDiffer(item: ItemText, groups: ItemGroups): boolean {
  if (item.shape !== 'table') return groups.lowest.length > 0;
  return item.rows.some((row) => isRowContested(item, groups, row));
}

/** Two groups have no most common answer in common; a tie that holds the other's answer is no disagreement. */
function isRowContested(item: ItemText, groups: ItemGroups, row: string): boolean {
  const chosen = groups.groups.flatMap((group) => {
    const most = mostChosen(item, group, row);
    return most ? [most.options] : [];
  });
  return chosen.some((one) => chosen.some((other) => one.every((option) => !other.includes(option))));
}

/** Why something is not shown, in one or two sentences. */
function hiddenWords({ groups, too_few: few, kept_back: kept }: ItemGroups): string {
  if (groups.length === 0) return kept.length > 0 ? t('groups-none-kept') : t('groups-none-few');
  return [
    few.length > 0 && t('groups-too-few', { groups: listed(few), count: few.length }),
    kept.length > 0 && t('groups-kept-back', { groups: listed(kept) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Johto, Myynti ja Palvelu". */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(names);
}
