/** "What if": move any answer and see the structure change at once; the votes stay as they are. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemText } from '@shared/definition';
import type { ConsoleRoom, RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Chip } from '@shared/parts/chip';
import { dealCards, decided } from '@shared/structure';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { askWhatIf, showTrial } from './live';
import { statusWithHost } from './roles';

/** A slider sends many values a second; the server hears at most so often, and always the last one. */
const THROTTLE_MS = 150;

type Answers = Readonly<Record<string, number>>;

/** The answers moved, by item. They outlive a look at another view, and the room's moves under another's hand. */
const moved = signal<Answers>({});
export const areAnswersMoved: ReadonlySignal<boolean> = computed(() => Object.keys(moved.value).length > 0);

/** What the server last said about the answers moved; the cards of the structure mark what changes by it. */
export const tried = signal<Tried | null>(null);

const SLIDERS_FIRST = 5;

/** In the side panel: the cards stay in sight while an answer is moved. */
export function WhatIf({ room, structure, texts }: { room: ConsoleRoom; structure: StructureView; texts: Texts }) {
  const answers = moved.value;
  useTrying(answers);
  const [areAllShown, setAllShown] = useState(false);
  const items = movable(room, structure, texts);
  const isMoved = areAnswersMoved.value;
  const isCut = !areAllShown && items.length > SLIDERS_FIRST + 1;

  return (
    <div class="whatif">
      <p class="hint">
        <Chip tone="trial" icon={<Icon name="flask-conical" />}>
          {t('console-whatif-trial')}
        </Chip>{' '}
        {t('console-whatif-lead')} <span class="diamond" aria-hidden="true" />&nbsp;{t('console-whatif-diamond')}
      </p>
      <div class="sliders">
        {items.slice(0, isCut ? SLIDERS_FIRST : items.length).map(({ item, median }) => (
          <Slider
            key={item.id}
            item={item}
            texts={texts}
            median={median}
            value={answers[item.id] ?? median}
            onMove={(value) => {
              const { [item.id]: _old, ...others } = answers;
              moved.value = value === median ? others : { ...others, [item.id]: value };
            }}
          />
        ))}
      </div>
      {isCut && (
        <Button kind="quiet" size="small" onClick={() => setAllShown(true)}>
          {t('console-whatif-all', { count: items.length })}
        </Button>
      )}
      <div class="tried" aria-live="polite">
        {isMoved ? <Outcome structure={structure} tried={tried.value} answers={answers} texts={texts} /> : <p class="hint">{t('console-whatif-untouched')}</p>}
      </div>
      <OnWall room={room} answers={onWallOf(tried.value, answers)} />
      <Button icon={<Icon name="rotate-ccw" />} disabled={!isMoved} onClick={() => (moved.value = {})}>
        {t('console-whatif-reset')}
      </Button>
    </div>
  );
}

/** "10 → 8": how many roles come out, and which come out differently. */
function Outcome(props: { structure: StructureView; tried: Tried | null; answers: Answers; texts: Texts }) {
  const { structure, answers, texts } = props;
  const isNew = props.tried?.answers === answers && props.tried.structure !== null;
  const after = isNew ? props.tried?.structure : structure;
  if (!after) return null;
  return (
    <>
      <p class="headline">
        {isNew && (
          <>
            {dealCards(structure).length}
            <Icon name="arrow-right" />
            <span class="visually-hidden"> → </span>
          </>
        )}
        {t('count-own-roles', { count: dealCards(after).length })}
      </p>
      <Differences before={structure} after={after} texts={texts} unchanged={unchangedWords(props.tried, answers)} />
    </>
  );
}

/** The server forgets a trial that no console repeats, in three times as long. */
const REPEAT_MS = 10_000;

/** Shows what is tried on the wall, as a trial, for as long as the button is pressed and this view is looked at. */
function OnWall({ room, answers }: { room: ConsoleRoom; answers: Answers | null }) {
  const [isOn, setOn] = useState(false);
  const isAllowed = room.step === 'structure' && room.is_structure_revealed;
  const shown = isOn && isAllowed ? answers : null;
  const key = shown ? JSON.stringify(shown) : '';
  useEffect(() => {
    if (!shown) return;
    void showTrial(shown);
    const repeat = setInterval(() => void showTrial(shown), REPEAT_MS);
    return () => clearInterval(repeat);
  }, [key]);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const end = (): void => void showTrial({});
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      end();
    };
  }, [isShown]);
  if (!isAllowed) return null;
  return (
    <Button icon={<Icon name="presentation" />} aria-pressed={isOn} onClick={() => setOn(!isOn)}>
      {isOn ? t('console-whatif-on-wall') : t('console-whatif-to-wall')}
    </Button>
  );
}

/** The newest answers tried that the server has answered, so that the wall keeps them while others are on their way. */
function onWallOf(answered: Tried | null, answers: Answers): Answers | null {
  return answered?.structure && Object.keys(answers).length > 0 ? answered.answers : null;
}

interface Movable {
  item: ItemText;
  median: number;
}

/** Every answer the structure is computed from; what turns a role most easily comes first. */
function movable(room: ConsoleRoom, structure: StructureView, texts: Texts): Movable[] {
  const turning = structure.roles.flatMap((role) => (role.turns ?? []).map((turn) => turn.item));
  const weight = (item: string): number => turning.filter((one) => one === item).length;
  return room.driving
    .flatMap((id) => {
      const item = texts.items.get(id);
      const median = room.results[id]?.median;
      return item && median != null ? [{ item, median }] : [];
    })
    .map((one, place) => ({ one, place }))
    .sort((a, b) => weight(b.one.item.id) - weight(a.one.item.id) || a.place - b.place)
    .map(({ one }) => one);
}

/** The structure under some answers; null where the server did not send it. */
interface Tried {
  answers: Answers;
  structure: StructureView | null;
}

/** Asks the server; the newest question wins, whatever order the replies come in. */
function useTrying(answers: Answers): void {
  const newest = useRef(0);
  const askedAt_ms = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (Object.keys(answers).length === 0) return;
    const wait = Math.max(0, askedAt_ms.current + THROTTLE_MS - Date.now());
    const timer = setTimeout(() => {
      askedAt_ms.current = Date.now();
      void askWhatIf({ ...answers }).then((structure) => {
        if (mine === newest.current) tried.value = { answers, structure };
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [answers]);
}

/** What is shown where no role changes; this is known only once the server has said it. */
function unchangedWords(tried: Tried | null, answers: Answers): string {
  if (tried?.answers !== answers) return t('console-working');
  return tried.structure ? t('console-whatif-same') : t('console-whatif-unknown');
}

interface SliderProps {
  item: ItemText;
  texts: Texts;
  median: number;
  value: number;
  onMove: (value: number) => void;
}

function Slider({ item, texts, median, value, onMove }: SliderProps) {
  const isNumber = item.options.length === 0;
  const words = texts.levelWords(item, value);
  const isMoved = value !== median;
  const low = isNumber ? item.minimum : 1;
  const high = isNumber ? item.maximum : item.options.length;
  return (
    <label class={isMoved ? 'slider moved' : 'slider'}>
      <span class="slider-words">
        <span>{item.label}</span>
        <strong>{words}</strong>
      </span>
      <span class="slider-track" style={{ '--at': high > low ? (median - low) / (high - low) : 0 }}>
        <input
          type="range"
          min={low}
          max={high}
          step={Number.isInteger(median) ? 1 : 0.5}
          value={value}
          aria-valuetext={words}
          onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
        />
        <span class="diamond" aria-hidden="true" />
      </span>
      {isMoved && <span class="hint">{t('console-whatif-was', { answer: texts.levelWords(item, median) })}</span>}
    </label>
  );
}

interface DifferencesProps {
  before: StructureView;
  after: StructureView;
  texts: Texts;
  unchanged: string;
}

/** The roles that come out differently, in words. */
function Differences({ before, after, texts, unchanged }: DifferencesProps) {
  const changed = after.roles.flatMap((role) => {
    const old = before.roles.find((one) => one.role === role.role);
    return old && differ(old, role) ? [{ old, role }] : [];
  });
  if (changed.length === 0) return <p>{unchanged}</p>;
  return (
    <ul class="differences">
      {changed.map(({ old, role }) => (
        <li key={role.role}>
          <strong>{texts.roleName(role.role)}</strong>
          <span>
            {statusWithHost(decided(old).status, decided(old).host, texts)}
            <Icon name="arrow-right" />
            <span class="visually-hidden"> → </span>
            {statusWithHost(decided(role).status, decided(role).host, texts)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function differ(old: RoleView, role: RoleView): boolean {
  const before = decided(old);
  const after = decided(role);
  return before.status !== after.status || (after.status === 'hat' && before.host !== after.host);
}
