/** The closing round on the wall: the hand-offs along the customer's path, and what is done, by whom and when. */
import './plan.css';
import type { AnsweringView, HandOffView, PlanView, PlannedActionView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Seamed } from '@shared/seams';
import { asDay } from '../clock';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { whom } from '../whom';
import { inUnits, marginOf, type Measure, measureText, placed, type Rect, type Size } from './canvas';
import { breakName, fittingSize } from './lines';
import { useEntrance } from './motion';

const TITLE_SIZES = [108, 96, 84, 74];
const TITLE_LEAST = 66;
const TOP = 176;
const FOOT = 84;
const ROW_MOST = 150;
/** A hand-off of less height says the roles alone, each on one line. */
const HAND_OFF_WITH_TEXT = 148;
const HAND_OFF_LINE = 56;
/** Few actions are written larger. */
const TEXT_SIZES = [78, 66];
const TEXT_SIZE = 54;
/** The height of a line, in sizes of its letters. */
const LINE = 1.12;
/** The air between two rows. */
const ROW_AIR = 18;
/** A longer text is cut on the wall; the console and the files have the whole. */
const LINES_OF_ONE_MAX = 2;
const FINISHED: readonly PlannedActionView['state'][] = ['done', 'dropped'];

interface SceneProps {
  plan: PlanView;
  size: Size;
}

/** Title, and the room for the rows below it. */
function layScene(size: Size, hasFoot: boolean): { title: Rect; rows: Rect } {
  const margin = marginOf(size);
  const width = size.width - 2 * margin;
  return {
    title: { x: margin, y: 30, width, height: 130 },
    rows: { x: margin, y: TOP, width, height: size.height - TOP - (hasFoot ? FOOT : 30) },
  };
}

function Title({ words, place }: { words: string; place: Rect }) {
  return <h1 style={{ ...placed(place), fontSize: inUnits(fittingSize(words, TITLE_SIZES, TITLE_LEAST, place, measureText)) }}>{words}</h1>;
}

export function HandOffScene({ plan, texts, size }: SceneProps & { texts: Texts }) {
  const along = [...plan.hand_offs].sort((one, other) => one.number - other.number);
  const { title, rows } = layScene(size, false);
  const height = Math.min(ROW_MOST, rows.height / Math.max(1, along.length));
  const isDense = height < HAND_OFF_WITH_TEXT;
  return (
    <section class="canvas wall plan-scene">
      <Title words={t('hand-offs-wall')} place={title} />
      {along.length === 0 ? (
        <p class="lead" style={placed(rows)}>
          {t('hand-offs-none')}
        </p>
      ) : (
        <ol class={isDense ? 'wall-plan hand-offs is-dense' : 'wall-plan hand-offs'} style={{ ...placed(rows), gridAutoRows: inUnits(height) }}>
          {along.map((one, index) => (
            <HandOff
              key={one.id} handOff={one} texts={texts} order={index} hasSegments={isDense}
              lines={Math.max(1, Math.floor((height - ROW_AIR) / HAND_OFF_LINE))}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface HandOffProps {
  handOff: HandOffView;
  texts: Texts;
  order: number;
  /** Next to what is handed over there is room for the names of the roles alone. */
  hasSegments: boolean;
  lines: number;
}

function HandOff({ handOff, texts, order, hasSegments, lines }: HandOffProps) {
  const named = (answering: readonly AnsweringView[]): string =>
    hasSegments ? whom(answering, texts) : answering.map(({ role }) => texts.roleShort(role)).join(', ');
  const arrival = useEntrance([{ opacity: 0, transform: 'translateX(-8%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 500, delay_ms: 90 * order });
  const isAgreed = handOff.state === 'done';
  return (
    <li class={isAgreed ? 'is-agreed' : ''}>
      <div class="hand-off-roles" ref={arrival}>
        <strong>
          <span>
            <Seamed name={named(handOff.givers)} seams={texts.definition.seams} />
          </span>
        </strong>
        <svg class="way" viewBox="0 0 124 84" role="img" aria-label="→">
          <path d="M8 42H112M82 10l32 32l-32 32" />
        </svg>
        <strong>
          <span>
            <Seamed name={named(handOff.receivers)} seams={texts.definition.seams} />
          </span>
        </strong>
      </div>
      <span class="clamped" style={{ WebkitLineClamp: lines }}>
        {handOff.text}
      </span>
      <span class={isAgreed ? 'agreed' : 'not-agreed'}>
        {isAgreed && <Icon name="check" />}
        {t(isAgreed ? 'hand-off-agreed' : 'hand-off-open')}
      </span>
    </li>
  );
}

export function ActionScene({ plan, size }: SceneProps) {
  const actions = plan.actions.filter((one) => one.kind !== 'decision');
  const ahead = actions
    .filter((one) => !FINISHED.includes(one.state))
    .sort((one, other) => (one.due || '9').localeCompare(other.due || '9') || one.number - other.number);
  const done = actions.filter((one) => one.state === 'done').length;
  const { title, rows } = layScene(size, true);
  const shownAt = (text: number): { text: number; day: number; owner: number; shown: PlannedActionView[]; isWhole: boolean } => {
    const day = Math.max(0, ...ahead.map(({ due }) => (due ? measureText(asDay(due), text) : 0))) + 60;
    const owner = Math.min(rows.width * 0.26, Math.max(120, ...ahead.map((one) => measureText(one.owner, text, 600) + 60)));
    const width = rows.width - day - owner - 80;
    const isWhole = ahead.every((one) => breakName(one.text, [], width, text, measureText, 600).length <= LINES_OF_ONE_MAX);
    return { text, day, owner, isWhole, shown: fitting(ahead, { width, height: rows.height }, text, measureText) };
  };
  const { text, day, owner, shown } = TEXT_SIZES.map(shownAt).find((at) => at.shown.length === ahead.length && at.isWhole) ?? shownAt(TEXT_SIZE);
  const left = ahead.length - shown.length;
  return (
    <section class="canvas wall plan-scene">
      <Title words={t('actions-wall')} place={title} />
      {actions.length === 0 && (
        <p class="lead" style={placed(rows)}>
          {t('actions-wall-empty')}
        </p>
      )}
      <ol class="wall-plan actions" style={{ ...placed(rows), '--text': inUnits(text), '--day': inUnits(day), '--owner': inUnits(owner) }}>
        {shown.map((one, index) => (
          <ActionRow key={one.id} action={one} order={index} />
        ))}
      </ol>
      {(done > 0 || left > 0) && (
        <p class="plan-foot" style={placed({ ...rows, y: size.height - FOOT, height: FOOT })}>
          {left > 0 && <span>{t('actions-wall-more', { count: left })}</span>}
          {done > 0 && <span>{t('actions-wall-done', { count: done })}</span>}
        </p>
      )}
    </section>
  );
}

function ActionRow({ action, order }: { action: PlannedActionView; order: number }) {
  const arrival = useEntrance([{ opacity: 0, transform: 'translateX(-4%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 500, delay_ms: 90 * order });
  return (
    <li>
      <div class="day" ref={arrival}>
        {action.due ? asDay(action.due) : '–'}
      </div>
      <span class="clamped" style={{ WebkitLineClamp: LINES_OF_ONE_MAX }}>
        {action.text}
      </span>
      {action.owner ? <strong class="owner">{action.owner}</strong> : <span class="owner is-nobody">–</span>}
    </li>
  );
}

/** The first ones that fit the wall; the console and the files have every action. */
export function fitting(ahead: readonly PlannedActionView[], { width, height }: Size, size: number, measure: Measure): PlannedActionView[] {
  let used = 0;
  return ahead.filter(({ text }) => {
    const lines = Math.min(LINES_OF_ONE_MAX, breakName(text, [], width, size, measure, 600).length);
    used += Math.max(LINE * size + 24, lines * LINE * size) + ROW_AIR;
    return used <= height;
  });
}
