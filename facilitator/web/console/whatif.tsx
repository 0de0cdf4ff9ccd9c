/** "What if": move any answer and see the structure change at once; the votes stay as they are. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemText } from '@shared/definition';
import type { ConsoleRoom, RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { RoleCard } from '@shared/rolecard';
import { dealCards, decided } from '@shared/structure';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { askWhatIf } from './live';
import { statusWithHost } from './roles';

/** A slider sends many values a second; the server hears at most so often, and always the last one. */
const THROTTLE_MS = 150;

type Answers = Readonly<Record<string, number>>;

/** The answers moved, by item. They outlive a look at another view, and the room's moves under another's hand. */
const moved = signal<Answers>({});
export const areAnswersMoved: ReadonlySignal<boolean> = computed(() => Object.keys(moved.value).length > 0);

export function WhatIf({ room, structure, texts }: { room: ConsoleRoom; structure: StructureView; texts: Texts }) {
  const answers = moved.value;
  const tried = useTried(answers);
  const questions = movable(room, texts);
  const isMoved = areAnswersMoved.value;
  const shown = isMoved && tried?.structure ? tried.structure : structure;

  return (
    <div class="whatif">
      <div class="sliders">
        <p class="hint">{t('console-whatif-lead')}</p>
        <Button disabled={!isMoved} onClick={() => (moved.value = {})}>
          <Icon name="rotate-ccw" />
          {t('console-whatif-reset')}
        </Button>
        {questions.map(({ step, items }) => (
          <fieldset key={step}>
            <legend>{texts.stopTitle(step)}</legend>
            {items.map(({ item, median }) => (
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
          </fieldset>
        ))}
      </div>
      <div class="tried" aria-live="polite">
        <h3>{t('console-whatif-result')}</h3>
        <p class="headline">{t('count-own-roles', { count: dealCards(shown).length })}</p>
        {isMoved ? (
          <Differences before={structure} after={shown} texts={texts} unchanged={unchangedWords(tried, answers)} />
        ) : (
          <p class="hint">{t('console-whatif-untouched')}</p>
        )}
        <ul class="role-cards small">
          {dealCards(shown).map((card) => (
            <li key={card.role.role}>
              <RoleCard definition={texts.definition} role={card.role} hats={card.hats} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface Movable {
  item: ItemText;
  median: number;
}

/** Every answer the structure is computed from, under the question it belongs to. */
function movable(room: ConsoleRoom, texts: Texts): { step: string; items: Movable[] }[] {
  const driving = new Set(room.driving);
  return texts.definition.steps.flatMap(({ id: step }) => {
    const items = texts.itemsOf(step, room.items).flatMap((item) => {
      const median = room.results[item.id]?.median;
      return driving.has(item.id) && median != null ? [{ item, median }] : [];
    });
    return items.length > 0 ? [{ step, items }] : [];
  });
}

/** The structure under some answers; null where the server did not tell it. */
interface Tried {
  answers: Answers;
  structure: StructureView | null;
}

/** What the server last told; the newest question wins, whatever order the replies come in. */
function useTried(answers: Answers): Tried | null {
  const [tried, setTried] = useState<Tried | null>(null);
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
        if (mine === newest.current) setTried({ answers, structure });
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [answers]);
  return tried;
}

/** What stands where no role comes out differently: that this is so is known only once the server has told it. */
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
  const isNumber = item.type === 'number';
  const words = texts.levelWords(item, value);
  const isMoved = value !== median;
  return (
    <label class={isMoved ? 'slider moved' : 'slider'}>
      <span class="slider-words">
        <span>{item.label}</span>
        <strong>{words}</strong>
      </span>
      <input
        type="range"
        min={isNumber ? item.minimum : 1}
        max={isNumber ? item.maximum : item.options.length}
        step={Number.isInteger(median) ? 1 : 0.5}
        value={value}
        aria-valuetext={words}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
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

function differ(old: RoleView, role: RoleView): boolean {
  const before = decided(old);
  const after = decided(role);
  return before.status !== after.status || (after.status === 'hat' && before.host !== after.host);
}
