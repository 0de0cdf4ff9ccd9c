/** One step of questions: a line for each, and what can be done to one or many. */
import { useEffect, useState } from 'preact/hooks';
import { type ItemText, kindOf } from '@shared/definition';
import type { ConsoleRoom, ItemGroups } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Segment } from '@shared/parts/segment';
import { doGroupsDiffer } from '../groups';
import { Icon, type IconName } from '../icon';
import type { Texts } from '../texts';
import { Turnout } from './beforehand';
import { isAllowed } from './allowed';
import { ItemRow } from './item';
import { askGroups, type CommandKind, command, groups, isByGroup, isSending, lookByGroup } from './live';
import { countPhases } from './words';
import { itemOnWall } from '../wall';

export function StepView({ room, texts, step }: { room: ConsoleRoom; texts: Texts; step: string }) {
  const items = texts.itemsOf(step, room.items);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  // What the facilitator opened or shut by hand; the question on the wall is open by itself.
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const counted = texts.questionsOf(step, room.items);
  const phases = countPhases(counted, room);
  const canCompare = room.workshop.groups.length > 0 && phases.revealed > 0;
  const comparesGroups = canCompare && isByGroup.value;
  useEffect(() => {
    if (comparesGroups) void askGroups();
  }, [comparesGroups, room.revision]);
  const groupsOf = (item: ItemText): ItemGroups | null =>
    (comparesGroups && groups.value?.items.find((one) => one.item === item.id)) || null;
  const onWall = itemOnWall(room, texts);
  const isOpen = (item: ItemText): boolean =>
    opened[item.id] ?? (comparesGroups || (item.id === onWall && room.results[item.id] !== undefined));
  const areAllOpen = items.every(isOpen);

  return (
    <section class="step">
      <div class="step-head">
        <h2>{texts.stopTitle(step)}</h2>
        <p class="hint">
          {[stepWords(phases, room, step, counted), counted.some(kindOf) && t('kinds-explained')].filter(Boolean).join(' · ')}
        </p>
        <div class="step-tools">
          {room.step === step && phases.open === 0 && <Walk room={room} />}
          {canCompare && (
            <Button kind="quiet" size="small" aria-pressed={isByGroup.value} onClick={() => lookByGroup(!isByGroup.value)}>
              {t('console-groups-show')}
            </Button>
          )}
          <Button
            kind="quiet"
            size="small"
            aria-pressed={chosen !== null}
            onClick={() => setChosen(chosen === null ? [] : null)}
          >
            {t('console-choose')}
          </Button>
          <Button
            kind="quiet"
            size="small"
            onClick={() => setOpened(Object.fromEntries(items.map((item) => [item.id, !areAllOpen])))}
          >
            {areAllOpen ? t('console-rows-close') : t('console-rows-open')}
          </Button>
        </div>
      </div>
      {phases.open > 0 && <Turnout room={room} />}
      {chosen !== null && <Selection room={room} items={items} chosen={chosen} onChoose={setChosen} />}
      {comparesGroups && <WhereGroupsDiffer items={counted} groupsOf={groupsOf} />}
      <WorthAgain room={room} items={counted.filter((item) => isWorthAgain(item, room))} />
      <ul class="items">
        {items.map((item, place) => (
          <ItemRow
            key={item.id}
            room={room}
            texts={texts}
            item={item}
            number={place + 1}
            groups={groupsOf(item)}
            isExpanded={isOpen(item)}
            onExpand={(isExpanded) => setOpened({ ...opened, [item.id]: isExpanded })}
            isChosen={chosen === null ? null : chosen.includes(item.id)}
            onChoose={(isChosen) =>
              setChosen(isChosen ? [...(chosen ?? []), item.id] : (chosen ?? []).filter((id) => id !== item.id))
            }
          />
        ))}
      </ul>
    </section>
  );
}

/** How far the questions of a step have come, in a few words. */
function stepWords(
  phases: ReturnType<typeof countPhases>,
  room: ConsoleRoom,
  step: string,
  counted: readonly ItemText[],
): string {
  if (phases.open > 0) return t('console-step-open', { count: phases.open });
  const settled = phases.locked + phases.revealed;
  if (settled === 0) return t('console-agenda-hidden', { count: phases.hidden });
  if (room.step !== step) return '';
  if (counted.every(({ id }) => room.results[id]?.n === 0)) return t('console-step-unanswered');
  return room.divided.length > 0
    ? t('console-step-divided', { count: room.divided.length, agreed: settled - room.divided.length })
    : t('console-step-agreed');
}

/** The two ways in which the large button walks through the results. */
function Walk({ room }: { room: ConsoleRoom }) {
  return (
    <Segment
      label={t('console-walk')}
      value={room.is_divided_walk ? 'divided' : 'all'}
      choices={[
        { value: 'divided', words: t('console-walk-divided') },
        { value: 'all', words: t('console-walk-all') },
      ]}
      onChange={(way) => void command('walk_divided', { is_on: way === 'divided' })}
    />
  );
}

/** The items on which the groups lie apart, named before their pictures. */
function WhereGroupsDiffer(props: { items: readonly ItemText[]; groupsOf: (item: ItemText) => ItemGroups | null }) {
  if (!groups.value) return <p role="status">{t('console-groups-loading')}</p>;
  const compared = props.items.filter(
    (item) => item.shape !== 'ranking' && (props.groupsOf(item)?.groups.length ?? 0) > 1,
  );
  if (compared.length === 0) return null;
  const apart = compared.filter((item) => {
    const found = props.groupsOf(item);
    return found && doGroupsDiffer(item, found);
  });
  return (
    <p class="groups-apart">
      <Icon name={apart.length > 0 ? 'split' : 'circle-check'} />
      {apart.length > 0
        ? t('console-groups-apart', { items: apart.map((item) => item.label).join(', ') })
        : t('console-groups-apart-none')}
    </p>
  );
}

/** Both divided and decisive, and not asked again yet: where a second round is worth its minutes. */
function isWorthAgain(item: ItemText, room: ConsoleRoom): boolean {
  const view = room.items[item.id];
  const result = room.results[item.id];
  if (!view || !result || view.round > 1 || !isAllowed('start_round', view)) return false;
  return !result.is_closed && (room.structure?.discuss_next.some((next) => next.item === item.id) ?? false);
}

/** Several divided questions can be asked again together. */
function WorthAgain({ room, items }: { room: ConsoleRoom; items: readonly ItemText[] }) {
  if (items.length < 2 || room.step !== items[0]?.step) return null;
  return (
    <p class="worth-again">
      <Icon name="scale" />
      {t('console-again-hint', { count: items.length })}
      <Button
        size="small"
        icon={<Icon name="rotate-ccw" />}
        aria-disabled={isSending.value}
        onClick={() => void command('start_round', { items: items.map((item) => item.id) })}
      >
        {t('console-again-all', { count: items.length })}
      </Button>
    </p>
  );
}

interface SelectionProps {
  room: ConsoleRoom;
  items: readonly ItemText[];
  chosen: readonly string[];
  onChoose: (items: readonly string[]) => void;
}

const ACTIONS: readonly { kind: CommandKind; icon: IconName; from: readonly string[] }[] = [
  { kind: 'open_items', icon: 'pencil', from: ['hidden', 'locked'] },
  { kind: 'lock_items', icon: 'lock', from: ['open'] },
  { kind: 'reveal_items', icon: 'eye', from: ['open', 'locked'] },
  { kind: 'hide_items', icon: 'eye-off', from: ['open', 'locked', 'revealed'] },
  { kind: 'start_round', icon: 'rotate-ccw', from: ['locked', 'revealed'] },
];

/** What can be done to the chosen items at once; an action takes those of them that it fits. */
function Selection({ room, items, chosen, onChoose }: SelectionProps) {
  const isAll = chosen.length === items.length;
  return (
    <div class="selection">
      <label class="check">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onChoose(isAll ? [] : items.map((item) => item.id))}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !isAll;
          }}
        />
        {chosen.length > 0 ? t('console-chosen', { count: chosen.length }) : t('console-choose-all')}
      </label>
      {chosen.length > 0 && (
        <div class="row wrap" role="group" aria-label={t('console-chosen', { count: chosen.length })}>
          {ACTIONS.map(({ kind, icon, from }) => {
            const fitting = chosen.filter((id) => isFitting(id, kind, from, room, items));
            if (fitting.length === 0) return null;
            return (
              <Button
                key={kind}
               
                aria-disabled={isSending.value}
                onClick={() => void command(kind, { items: fitting }).then((isDone) => isDone && onChoose([]))}
              >
                <Icon name={icon} />
                {t(`console-chosen-${kind}`, { count: fitting.length })}
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}

function isFitting(
  id: string,
  kind: CommandKind,
  from: readonly string[],
  room: ConsoleRoom,
  items: readonly ItemText[],
): boolean {
  if (kind === 'start_round' && items.find((item) => item.id === id)?.shape === 'text') return false;
  return from.includes(room.items[id]?.phase ?? '');
}
