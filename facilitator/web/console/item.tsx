/** One item on the console: its phase, what can be done to it, and its result once it is locked. */
import { Bars } from '@shared/bars';
import type { ItemText } from '@shared/definition';
import type { ConsoleRoom, ItemGroups, ItemResult, RoundResult, RowResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { GroupsPicture } from '../groups';
import { Icon, type IconName } from '../icon';
import type { Texts } from '../texts';
import { type CommandKind, command, comments, counts, isSending } from './live';
import { itemOnWall } from '../wall';
import { isAllowed, type ItemCommand } from './allowed';
import { AS_IS } from './prepared';
import type { Phase } from './words';

const PHASE_ICONS: Record<Phase, IconName> = { hidden: 'circle', open: 'pencil', locked: 'lock', revealed: 'eye' };

interface ItemCardProps {
  room: ConsoleRoom;
  texts: Texts;
  item: ItemText;
  /** The item by group, where that is what is looked at and it is known. */
  groups: ItemGroups | null;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

export function ItemCard({ room, texts, item, groups, isChosen, onChoose }: ItemCardProps) {
  const view = room.items[item.id];
  if (!view) return null;
  const result = room.results[item.id];
  const isComment = item.type === 'comment';
  const isOnProjector = room.step === item.step && room.focus === item.id;
  const isOnWall = itemOnWall(room, texts) === item.id;
  return (
    <li class={`item ${view.phase}${isOnWall ? ' on-projector' : ''}`} data-item={item.id}>
      <div class="item-head">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('console-choose-item', { item: item.label })}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <h3>{item.label}</h3>
        {item.is_own && (
          <span class="own-tag">{t('console-own-mark')}</span>
        )}
        {isOnWall && (
          <span class="phase on-wall">
            <Icon name="presentation" />
            {t('console-item-on-wall')}
          </span>
        )}
        <span class={`phase ${view.phase}`}>
          <Icon name={PHASE_ICONS[view.phase]} />
          {t(`phase-${view.phase}`)}
        </span>
        {view.round > 1 && <span class="round">{t('round-number', { number: view.round })}</span>}
      </div>
      <p class="item-text">{item.text}</p>
      {isComment ? <CommentCount item={item.id} /> : view.phase === 'open' && <Answering item={item.id} />}
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
      <Actions
        room={room}
        item={item}
        phase={view.phase}
        round={view.round}
        isOnProjector={isOnProjector}
        isAnswering={texts.isAnswering(room.step, room.items)}
        isByGroup={groups !== null}
      />
    </li>
  );
}

/** How many of those online have answered an open item; never what. */
function Answering({ item }: { item: string }) {
  const answered = counts.value.answered[item] ?? 0;
  const total = counts.value.online;
  return (
    <div class="answering">
      <progress value={answered} max={Math.max(1, total)} aria-label={t('answered-of', { n: answered, total })} />
      <span>{t('answered-of', { n: answered, total })}</span>
    </div>
  );
}

function CommentCount({ item }: { item: string }) {
  const count = comments.value.filter((comment) => comment.item === item && !comment.is_hidden).length;
  return <p class="hint">{t('count-comments', { count })}</p>;
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
  item: ItemText;
  phase: Phase;
  round: number;
  isOnProjector: boolean;
  /** The projector holds results back while other questions of the step are being answered. */
  isAnswering: boolean;
  isByGroup: boolean;
}

/** The moves this item can make from where it is. */
function Actions({ room, item, phase, round, isOnProjector, isAnswering, isByGroup }: ActionsProps) {
  if (room.step === 'closed') return null;
  const isComment = item.type === 'comment';
  const areGroupsThere = isOnProjector && room.is_focus_by_group;
  const may = (kind: ItemCommand): boolean => isAllowed(kind, { phase, round });
  // An open question offers its lock first: who is still answering should be counted before the answers show.
  const canReveal = may('reveal_items') && !may('lock_items');
  return (
    <div class="item-actions">
      {phase === 'revealed' && room.step === item.step && !isComment && (
        <Button kind="quiet"
         
          aria-pressed={isOnProjector}
          onClick={() => void command('focus_item', { item: isOnProjector ? null : item.id })}
        >
          <Icon name="presentation" />
          {!isOnProjector
            ? t('console-item-to-projector')
            : isAnswering
              ? t('console-item-on-projector-later')
              : t('console-item-on-projector')}
        </Button>
      )}
      {phase === 'revealed' && room.step === item.step && isByGroup && (
        <Button kind="quiet"
         
          aria-pressed={areGroupsThere}
          onClick={() => void command('focus_item', { item: item.id, ...(!areGroupsThere && { is_on: true }) })}
        >
          <Icon name="users" />
          {areGroupsThere ? t('console-groups-on-projector') : t('console-groups-to-projector')}
        </Button>
      )}
      {may('open_items') && <Action kind="open_items" icon="pencil" item={item} isAgain={phase === 'locked'} />}
      {may('lock_items') && <Action kind="lock_items" icon="lock" item={item} />}
      {canReveal && <Action kind="reveal_items" icon="eye" item={item} />}
      {!isComment && may('start_round') && <Action kind="start_round" icon="rotate-ccw" item={item} />}
      {may('hide_items') && <Action kind="hide_items" icon="eye-off" item={item} />}
    </div>
  );
}

function Action(props: { kind: CommandKind; icon: IconName; item: ItemText; isAgain?: boolean }) {
  const { kind, icon, item, isAgain = false } = props;
  return (
    <Button
      kind="quiet"
      class={kind === 'hide_items' ? 'apart' : ''}
      aria-disabled={isSending.value}
      onClick={() => void command(kind, { items: [item.id] })}
    >
      <Icon name={icon} />
      {t(isAgain ? 'console-item-reopen' : `console-item-${kind}`)}
      <span class="visually-hidden">: {item.label}</span>
    </Button>
  );
}
