/** One question on the console: a line that opens, what can be done to it, and its result once it is locked. */
import { useState } from 'preact/hooks';
import { Bars } from '@shared/bars';
import { type ItemText, kindOf } from '@shared/definition';
import { isIdeas } from '@shared/ideas';
import type { ConsoleRoom, ItemGroups, ItemResult, RoundResult, RowResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Chip } from '@shared/parts/chip';
import { MenuItem, RowAction } from '@shared/parts/menu';
import { Columns, Meter } from '@shared/parts/meter';
import { GroupsPicture } from '../groups';
import { Icon, type IconName } from '../icon';
import type { Texts } from '../texts';
import { IdeasDialog } from './ideas';
import { type CommandKind, command, comments, counts, isSending } from './live';
import { itemOnWall } from '../wall';
import { isAllowed, type ItemCommand } from './allowed';
import { AS_IS } from './prepared';
import type { Phase } from './words';

const PHASE_ICONS: Record<Phase, IconName> = { hidden: 'circle', open: 'pencil', locked: 'lock', revealed: 'eye' };

interface ItemRowProps {
  room: ConsoleRoom;
  texts: Texts;
  item: ItemText;
  number: number;
  /** The item by group, where that is what is looked at and it is known. */
  groups: ItemGroups | null;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  /** Null while nothing is being chosen. */
  isChosen: boolean | null;
  onChoose: (isChosen: boolean) => void;
}

/** One question on one line; a press on it opens the answers and all that can be said of them. */
export function ItemRow({ room, texts, item, number, groups, isExpanded, onExpand, isChosen, onChoose }: ItemRowProps) {
  const view = room.items[item.id];
  if (!view) return null;
  const result = room.results[item.id];
  const isComment = item.shape === 'text';
  // What is written to it is nobody's before it is locked: how many have written is all there is to say.
  const isSilent = isIdeas(item) && (view.phase === 'open' || view.phase === 'hidden');
  const isOnWall = itemOnWall(room, texts) === item.id;
  const kind = kindOf(item);
  return (
    <li class={`item ${view.phase}${isOnWall ? ' on-projector' : ''}${isExpanded ? ' expanded' : ''}`} data-item={item.id}>
      <div class="item-line">
        {isChosen === null ? (
          <span class="row-number">{number}</span>
        ) : (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('console-choose-item', { item: item.label })}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <h3>
          <button type="button" class="item-title" aria-expanded={isExpanded} onClick={() => onExpand(!isExpanded)}>
            {item.label}
          </button>
          {kind && <span class="item-kind">{t(`kind-${kind}`)}</span>}
        </h3>
        <p class="item-says">{!isExpanded && <Glance item={item} result={result} texts={texts} />}</p>
        <div class="item-state">
          <Signs room={room} item={item} result={result} isOnWall={isOnWall} />
          {isComment && !isSilent ? <CommentCount item={item} /> : view.phase === 'open' && <Answering item={item.id} />}
        </div>
        <Actions room={room} texts={texts} item={item} isByGroup={groups !== null} />
      </div>
      {isExpanded && (
        <div class="item-more">
          <p class="item-text">{item.text}</p>
          {result && !isComment && (
            <>
              <Marks room={room} item={item} result={result} />
              {groups ? (
                <GroupsPicture item={item} result={result} groups={groups} texts={texts} />
              ) : (
                <Bars
                  definition={texts.definition}
                  item={item}
                  result={result}
                  markRow={(row) => <PreparedOtherwise room={room} item={item} row={row} />}
                />
              )}
              <Shift item={item} texts={texts} result={result} />
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** What there is to know at a glance: the question, or how its answers are spread and their middle. */
function Glance({ item, result, texts }: { item: ItemText; result: ItemResult | undefined; texts: Texts }) {
  if (!result || result.counts.length === 0) return <>{item.text}</>;
  const from = result.high_camp_from;
  const other = from === null ? [] : result.counts.map((_, place) => place).slice(from);
  return (
    <span class="glance">
      {item.shape === 'levels' && item.options.length > 0 && <Columns counts={result.counts} marked={other} />}
      {/* Between two camps nobody may be. */}
      {result.median !== null && !result.has_two_camps && (
        <span>
          {t('median')} {texts.levelWords(item, result.median)}
        </span>
      )}
    </span>
  );
}

/** Where the item is, how much the group agrees on it, and whether it is on the wall: each by sign and word. */
function Signs(props: { room: ConsoleRoom; item: ItemText; result: ItemResult | undefined; isOnWall: boolean }) {
  const { room, item, result, isOnWall } = props;
  const view = room.items[item.id];
  if (!view) return null;
  return (
    <>
      {item.is_own && <span class="own-tag">{t('console-own-mark')}</span>}
      {view.round > 1 && <Chip>{t('round-number', { number: view.round })}</Chip>}
      {isOnWall && (
        <Chip tone="wall" icon={<Icon name="presentation" />}>
          {t('console-item-on-wall')}
        </Chip>
      )}
      {result?.agreement_word && <AgreementChip result={result} />}
      {(view.phase === 'hidden' || (view.phase === 'locked' && !result?.agreement_word)) && (
        <Chip tone={view.phase === 'hidden' ? 'open' : 'neutral'} icon={<Icon name={PHASE_ICONS[view.phase]} />}>
          {t(`phase-${view.phase}`)}
        </Chip>
      )}
    </>
  );
}

function AgreementChip({ result }: { result: ItemResult }) {
  const word = result.agreement_word ?? 'moderate';
  if (result.has_two_camps) {
    return (
      <Chip tone="divided" icon={<Icon name="split" />}>
        {t('two-camps')}
      </Chip>
    );
  }
  const isDivided = word === 'weak' || word === 'scattered';
  return (
    <Chip
      tone={isDivided ? 'divided' : word === 'strong' ? 'good' : 'neutral'}
      icon={isDivided ? <Icon name="split" /> : word === 'strong' ? <Icon name="check" /> : undefined}
    >
      {t(`agreement-${word}`)}
    </Chip>
  );
}

/** How many of those online have answered an open item; never what. */
function Answering({ item }: { item: string }) {
  const answered = counts.value.answered[item] ?? 0;
  const total = counts.value.online;
  return (
    <div class="answering">
      <Meter value={answered} max={total} label={t('answered-of', { n: answered, total })} />
      <span>{t('console-answered-of', { n: answered, total })}</span>
      <span class="answering-all">{total > 0 && answered >= total && <Icon name="check" />}</span>
    </div>
  );
}

function CommentCount({ item }: { item: ItemText }) {
  const count = comments.value.filter((comment) => comment.item === item.id && !comment.is_hidden).length;
  return <p class="hint">{t(isIdeas(item) ? 'count-ideas' : 'count-comments', { count })}</p>;
}

/** What makes an item worth talking about, each by icon and word. */
function Marks({ room, item, result }: { room: ConsoleRoom; item: ItemText; result: ItemResult }) {
  const next = room.structure?.discuss_next.find((one) => one.item === item.id);
  const isDivided =
    result.has_two_camps || result.agreement_word === 'weak' || result.agreement_word === 'scattered';
  if (!isDivided && !next && !result.is_closed) return null;
  return (
    <ul class="marks">
      {isDivided && (
        <li class="mark divided">
          <Icon name="split" />
          {t('console-mark-divided')}
        </li>
      )}
      {next && (
        <li class="mark decisive">
          <Icon name="scale" />
          {t('console-mark-decisive', { count: next.changes.length })}
        </li>
      )}
      {isDivided && item.is_fact && (
        <li class="mark fact">
          <Icon name="search" />
          {t('console-mark-fact')}
        </li>
      )}
      {result.is_closed && !isDivided && (
        <li class="mark agreed">
          <Icon name="circle-check" />
          {t('console-mark-agreed')}
        </li>
      )}
    </ul>
  );
}

/** Beside a role of today: how it was marked beforehand, where the group sees it in another way. */
function PreparedOtherwise({ room, item, row }: { room: ConsoleRoom; item: ItemText; row: RowResult }) {
  const prepared = item.id === AS_IS ? room.workshop.prepared_asis[row.row] : undefined;
  if (!prepared || row.majority === null || row.majority === prepared) return null;
  return (
    <span class="prepared-otherwise">
      <Icon name="clipboard-list" />
      {t('console-today-otherwise', { state: item.options.find(({ id }) => id === prepared)?.short ?? prepared })}
    </span>
  );
}

/** How the group moved from one round to the next. */
function Shift({ item, texts, result }: { item: ItemText; texts: Texts; result: ItemResult }) {
  const rounds: RoundResult[] = [...result.earlier, result];
  if (rounds.length < 2) return null;
  return (
    <div class="shift">
      <h4>{t('console-shift')}</h4>
      <ol>
        {rounds.map((round) => (
          <li key={round.round}>
            <span>{t('round-number', { number: round.round })}</span>
            <span>{round.median === null ? '–' : texts.levelWords(item, round.median)}</span>
            <span>{round.agreement_word ? t(`agreement-${round.agreement_word}`) : '–'}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface ActionsProps {
  room: ConsoleRoom;
  texts: Texts;
  item: ItemText;
  isByGroup: boolean;
}

/** The likely deed as a button where the group is divided, and every other move of this item in a menu. */
function Actions({ room, texts, item, isByGroup }: ActionsProps) {
  const [areIdeasOpen, setIdeasOpen] = useState(false);
  const view = room.items[item.id];
  if (!view || room.step === 'closed') return null;
  const isComment = item.shape === 'text';
  const isHere = room.step === item.step;
  const isShown = isHere && room.focus === item.id;
  const isAnswering = texts.isAnswering(room.step, room.items);
  const areGroupsShown = isShown && room.is_focus_by_group;
  const may = (kind: ItemCommand): boolean => isAllowed(kind, view);
  const hasIdeas = isIdeas(item);
  const canShow = view.phase === 'revealed' && isHere && (!isComment || hasIdeas);
  const isWorth = !isComment && isHere && room.divided.includes(item.id) && may('start_round');
  const toWall = (): void => void command('focus_item', { item: isShown ? null : item.id });
  const wallWords = !isShown
    ? t('console-item-to-projector')
    : isAnswering
      ? t('console-item-on-projector-later')
      : t('console-item-off-projector');
  return (
    <div class="item-actions">
      {isWorth && <AskAgain item={item} />}
      {hasIdeas && (view.phase === 'locked' || view.phase === 'revealed') && (
        <Button kind="tonal" size="small" icon={<Icon name="clipboard-list" />} onClick={() => setIdeasOpen(true)}>
          {t('console-ideas-open')}
          <span class="visually-hidden">: {item.label}</span>
        </Button>
      )}
      {areIdeasOpen && <IdeasDialog room={room} item={item} onClose={() => setIdeasOpen(false)} />}
      {isWorth && canShow && !isShown && (
        <Button kind="tonal" size="small" icon={<Icon name="presentation" />} onClick={toWall}>
          {t('console-item-to-projector')}
          <span class="visually-hidden">: {item.label}</span>
        </Button>
      )}
      <RowAction label={t('console-item-more', { item: item.label })} icon={<Icon name="ellipsis" />}>
        {canShow && (
          <MenuItem icon={<Icon name="presentation" />} label={wallWords} about={item.label} isPressed={isShown} onPress={toWall} />
        )}
        {canShow && isByGroup && !isComment && (
          <MenuItem
            icon={<Icon name="users" />}
            label={areGroupsShown ? t('console-groups-on-projector') : t('console-groups-to-projector')}
            about={item.label}
            isPressed={areGroupsShown}
            onPress={() => void command('focus_item', { item: item.id, ...(!areGroupsShown && { is_on: true }) })}
          />
        )}
        {may('open_items') && <Move kind="open_items" icon="pencil" item={item} isAgain={view.phase === 'locked'} />}
        {may('lock_items') && <Move kind="lock_items" icon="lock" item={item} />}
        {/* An open question offers its lock first: who is still answering should be counted before the answers show. */}
        {may('reveal_items') && !may('lock_items') && <Move kind="reveal_items" icon="eye" item={item} />}
        {!isComment && may('start_round') && <Move kind="start_round" icon="rotate-ccw" item={item} />}
        {may('hide_items') && <Move kind="hide_items" icon="eye-off" item={item} />}
      </RowAction>
    </div>
  );
}

export function AskAgain({ item }: { item: ItemText }) {
  return (
    <Button
      size="small"
      icon={<Icon name="rotate-ccw" />}
      aria-disabled={isSending.value}
      onClick={() => void command('start_round', { items: [item.id] })}
    >
      {t('console-item-start_round')}
      <span class="visually-hidden">: {item.label}</span>
    </Button>
  );
}

function Move(props: { kind: CommandKind; icon: IconName; item: ItemText; isAgain?: boolean }) {
  const { kind, icon, item, isAgain = false } = props;
  return (
    <MenuItem
      icon={<Icon name={icon} />}
      label={t(isAgain ? 'console-item-reopen' : `console-item-${kind}`)}
      about={item.label}
      isBusy={isSending.value}
      onPress={() => void command(kind, { items: [item.id] })}
    />
  );
}
