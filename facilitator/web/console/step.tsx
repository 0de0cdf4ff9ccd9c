/** One step of questions: every item with its phase and result, and what can be done to one or many. */
import { useEffect, useState } from 'preact/hooks';
import type { ItemText } from '@shared/definition';
import type { ConsoleRoom, ItemGroups } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { doGroupsDiffer } from '../groups';
import { Icon, type IconName } from '../icon';
import type { Texts } from '../texts';
import { isAllowed } from './allowed';
import { ItemCard } from './item';
import { askGroups, type CommandKind, command, groups, isByGroup, isSending, lookByGroup } from './live';
import { countPhases, pictureWords } from './words';

export function StepView({ room, texts, step }: { room: ConsoleRoom; texts: Texts; step: string }) {
  const items = texts.itemsOf(step, room.items);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const counted = texts.questionsOf(step, room.items);
  const phases = countPhases(counted, room);
  const worthAgain = counted.filter((item) => isWorthAgain(item, room));
  const canCompare = room.workshop.groups.length > 0 && phases.revealed > 0;
  const comparesGroups = canCompare && isByGroup.value;
  useEffect(() => {
    if (comparesGroups) void askGroups();
  }, [comparesGroups, room.revision]);
  const groupsOf = (item: ItemText): ItemGroups | null =>
    (comparesGroups && groups.value?.items.find((one) => one.item === item.id)) || null;
  const toggle = (item: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, item] : chosen.filter((id) => id !== item));

  return (
    <section class="step">
      <div class="row between wrap">
        <div>
          <h2>{texts.stopTitle(step)}</h2>
          <p class="lead">{texts.stepLead(step)}</p>
        </div>
        {phases.revealed > 1 && room.step === step && <FocusStepping room={room} items={counted} texts={texts} />}
      </div>
      {worthAgain.length > 0 && <WorthAgain room={room} items={worthAgain} />}
      <div class="row between wrap">
        <Selection room={room} items={items} chosen={chosen} onChoose={setChosen} />
        {canCompare && (
          <Button class="toggle" aria-pressed={isByGroup.value} onClick={() => lookByGroup(!isByGroup.value)}>
            <Icon name="users" />
            {t('console-groups-show')}
          </Button>
        )}
      </div>
      {comparesGroups && <WhereGroupsDiffer items={counted} groupsOf={groupsOf} />}
      <ul class={comparesGroups ? 'items by-group' : 'items'}>
        {items.map((item) => (
          <ItemCard
            key={item.id}
            room={room}
            texts={texts}
            item={item}
            groups={groupsOf(item)}
            isChosen={chosen.includes(item.id)}
            onChoose={(isChosen) => toggle(item.id, isChosen)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The items on which the groups lie apart, named before their pictures. */
function WhereGroupsDiffer(props: { items: readonly ItemText[]; groupsOf: (item: ItemText) => ItemGroups | null }) {
  if (!groups.value) return <p role="status">{t('console-groups-loading')}</p>;
  const compared = props.items.filter(
    (item) => item.type !== 'rank_top3' && (props.groupsOf(item)?.groups.length ?? 0) > 1,
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

/** What to talk about and ask again, with both at hand; each button does it at once. */
function WorthAgain({ room, items }: { room: ConsoleRoom; items: readonly ItemText[] }) {
  const again = (some: readonly ItemText[]): void => void command('start_round', { items: some.map((item) => item.id) });
  return (
    <section class="banner note worth-again">
      <Icon name="scale" />
      <div>
        <p>{t('console-again-hint', { count: items.length })}</p>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <strong>{item.label}</strong>
              {room.items[item.id]?.phase === 'revealed' && room.step === item.step && (
                <Button
                 
                  disabled={room.focus === item.id}
                  onClick={() => void command('focus_item', { item: item.id })}
                >
                  <Icon name="presentation" />
                  {room.focus === item.id ? t('console-item-on-projector') : t('console-item-to-projector')}
                  <span class="visually-hidden">: {item.label}</span>
                </Button>
              )}
              <Button aria-disabled={isSending.value} onClick={() => again([item])}>
                <Icon name="rotate-ccw" />
                {t('console-item-start_round')}
                <span class="visually-hidden">: {item.label}</span>
              </Button>
            </li>
          ))}
        </ul>
        {items.length > 1 && (
          <Button aria-disabled={isSending.value} onClick={() => again(items)}>
            <Icon name="rotate-ccw" />
            {t('console-again-all', { count: items.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The projector's item: back, forward, or the whole step. */
function FocusStepping({ room, items, texts }: { room: ConsoleRoom; items: readonly ItemText[]; texts: Texts }) {
  const shown = items.filter((item) => room.items[item.id]?.phase === 'revealed');
  const at = shown.findIndex((item) => item.id === room.focus);
  const before = shown[at - 1];
  const after = at < 0 ? shown[0] : shown[at + 1];
  return (
    <div class="stepping" role="group" aria-label={t('console-focus')}>
      <Button class="icon-only"
       
        disabled={!before}
        onClick={() => before && void command('focus_item', { item: before.id })}
      >
        <Icon name="arrow-left" />
        <span class="visually-hidden">{t('console-focus-before')}</span>
      </Button>
      <span class="stepping-now">
        {at < 0
          ? texts.isAnswering(room.step, room.items)
            ? pictureWords(room, texts)
            : t('console-focus-all')
          : t('console-focus-at', { item: texts.itemLabel(room.focus ?? ''), number: at + 1, total: shown.length })}
      </span>
      <Button class="icon-only"
       
        disabled={!after}
        onClick={() => after && void command('focus_item', { item: after.id })}
      >
        <Icon name="arrow-right" />
        <span class="visually-hidden">{t('console-focus-after')}</span>
      </Button>
      <Button disabled={at < 0} onClick={() => void command('focus_item', { item: null })}>
        {t('console-focus-step')}
      </Button>
    </div>
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
  if (kind === 'start_round' && items.find((item) => item.id === id)?.type === 'comment') return false;
  return from.includes(room.items[id]?.phase ?? '');
}
