/** One role on the wall, and why it came out as it did: its card, the reason in a sentence, and the answers behind it. */
import './reasons.css';
import type { ItemText } from '@shared/definition';
import type { ItemResult, ProjectorRoom, RoleView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { reasonSentence, turnSentences } from '@shared/reasons';
import { Seamed } from '@shared/seams';
import { decided, isNewRole, isUncertain } from '@shared/structure';
import { countBars } from '@shared/tally';
import type { Texts } from '../../texts';
import { inUnits, marginOf, measureText, placed, type Rect, type Size } from '../canvas';
import { breakName, fittingSize, widestLine } from '../lines';
import { useEntrance } from '../motion';
import { fitsColumns } from '../results/distribution';

const SENTENCE_SIZES = [108, 94, 82, 72, 64];
const SENTENCE_LEAST = 56;
const CARD = { width: 500, height: 300 };
const TOP = 78;
const ANSWERS = 296;
const TURN_LINE = 60;
const NAME_SIZES = [96, 80, 66];
const NAME_LEAST = 52;
const DOTS_IN_ROW = 5;
const DOT_ROWS = 2;

interface RoleReasonsProps {
  role: RoleView;
  room: ProjectorRoom;
  texts: Texts;
  size: Size;
}

export function RoleReasons({ role, room, texts, size }: RoleReasonsProps) {
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const isNarrow = size.width < 1700;
  const card: Rect = { x: margin, y: TOP, width: isNarrow ? 400 : CARD.width, height: CARD.height };
  const behind = answersBehind(role, room, texts, size);
  const turn = turnSentences(role, texts).slice(0, 1).join(' ');
  const turnLines = Math.min(2, breakName(turn, [], inner, 52, measureText, 600).length);
  const bottom = size.height - (turn ? turnLines * TURN_LINE + 48 : 30);
  const words: Rect = { x: card.x + card.width + 60, y: TOP - 10, width: inner - card.width - 60, height: (behind ? bottom - ANSWERS : bottom) - TOP - 10 };
  const sentence = reasonSentence(role, texts);
  const certainty = role.certainty ? t(`certainty-${role.certainty}`) : '';
  return (
    <section class="canvas reveal wall role-reasons">
      <RoleFace role={role} rect={card} texts={texts} certainty={certainty} />
      <h1 style={{ ...placed(words), fontSize: inUnits(fittingSize(sentence, SENTENCE_SIZES, SENTENCE_LEAST, words, measureText)) }}>{sentence}</h1>
      {behind && <Answers item={behind.item} result={behind.result} area={{ x: margin, y: bottom - ANSWERS, width: inner, height: ANSWERS }} />}
      {turn && (
        <p class="turn" style={placed({ x: margin, y: bottom + 18, width: inner, height: turnLines * TURN_LINE + 10 })}>
          {turn}
        </p>
      )}
    </section>
  );
}

/** The first answer that the reason rests on and the wall may show. */
function answersBehind(role: RoleView, room: ProjectorRoom, texts: Texts, size: Size): { item: ItemText; result: ItemResult } | null {
  for (const { about } of role.reasons ?? []) {
    const item = texts.items.get(about);
    const result = room.results[about];
    if (item?.shape === 'levels' && item.options.length > 0 && result && result.n > 0 && fitsColumns(item, result, size)) return { item, result };
  }
  return null;
}

function RoleFace({ role, rect, texts, certainty }: { role: RoleView; rect: Rect; texts: Texts; certainty: string }) {
  const element = useEntrance([{ transform: 'translateY(30%) scale(.8)', opacity: 0 }, { transform: 'none', opacity: 1 }], { duration_ms: 700 });
  const { status } = decided(role);
  const isNew = isNewRole(role);
  const name = texts.roleShort(role.role);
  const seams = texts.definition.seams;
  const fits = (size: number): boolean => {
    const lines = breakName(name, seams, rect.width - 40, size, measureText);
    return widestLine(lines, size, measureText) <= rect.width - 40 && lines.length * size * 1.05 < rect.height - 90;
  };
  return (
    <div ref={element} class={`role-face is-${status}${isNew ? ' is-new' : ''}${isUncertain(role) ? ' is-uncertain' : ''}`} style={placed(rect)}>
      <p class="role-name" style={{ fontSize: inUnits(NAME_SIZES.find(fits) ?? NAME_LEAST) }}>
        <Seamed name={name} seams={seams} />
      </p>
      {certainty && <p class="role-certainty">{certainty}</p>}
      {isNew && <i class="plus" aria-hidden="true" />}
    </div>
  );
}

/** The question in small: its choices, with a dot for everybody who took them. */
function Answers({ item, result, area }: { item: ItemText; result: ItemResult; area: Rect }) {
  const { bars } = countBars(item, result);
  return (
    <figure class="answers-behind" style={placed(area)}>
      <figcaption>{item.label}</figcaption>
      <ol>
        {bars.map((bar) => {
          const hasDots = bar.count <= DOTS_IN_ROW * DOT_ROWS;
          return (
            <li key={bar.label} class={bar.isMedian ? 'is-median' : ''}>
              <span class="answer-dots" aria-hidden="true">
                {hasDots ? Array.from({ length: bar.count }, (_, index) => <i key={index} />) : <b>{bar.count}</b>}
              </span>
              <span class="answer-label">{bar.label}</span>
              <span class="visually-hidden">: {t('count-answers', { count: bar.count })}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
