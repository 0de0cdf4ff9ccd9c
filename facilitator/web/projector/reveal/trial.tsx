/** A trial: the roles as they would be with other answers, drawn so that nobody takes it for the result. */
import './trial.css';
import type { MoveView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { dealCards } from '@shared/structure';
import type { Trial } from '../live';
import type { Texts } from '../../texts';
import { inUnits, marginOf, measureText, placed, type Rect, type Size, TEXT_LEAST } from '../canvas';
import { headlineSize } from '../results/claim';
import { layLanes } from './lanes';
import { Key } from './legend';
import { Hats, Path, StructureCard } from './reveal';
import { tellStory } from './story';

const SLIDER_TOP = 176;
const SLIDER_HEIGHT = 168;
const PATH_TOP = 362;
const LANES_TOP = 462;
const LEGEND = 112;

interface TrialProps {
  before: StructureView;
  trial: Trial;
  texts: Texts;
  size: Size;
}

export function TrialScene({ before, trial, texts, size }: TrialProps) {
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const story = tellStory(trial.structure, {
    nameOf: (role) => texts.roleShort(role), stagesOf: (role) => texts.stagesOf(role), sharedName: t('role-shared-hats'),
  });
  const had = new Set(dealCards(before).map(({ role }) => role.role));
  const hats = new Set(dealCards(before).flatMap(({ role, hats: carried }) => carried.map((hat) => `${hat.role} ${role.role}`)));
  // Of the hats only those that move: the picture is of what the answer changes.
  const units = story.units.map((unit) => ({ ...unit, hats: unit.hats.filter((hat) => !hats.has(`${hat.id} ${unit.id}`)) }));
  const area: Rect = { x: margin, y: LANES_TOP, width: inner, height: size.height - LANES_TOP - LEGEND };
  const layout = layLanes(units, area, { seams: texts.definition.seams, measure: measureText });
  const places = new Map(layout.cards.map((card) => [card.id, card]));
  const left = [...had].filter((role) => !story.cards.some(({ id }) => id === role));
  const [first] = trial.moves;
  return (
    <section class="canvas reveal wall trial" style={{ '--margin': inUnits(margin) }}>
      <Head moves={trial.moves} texts={texts} before={had.size} after={story.dedicated} width={inner} />
      {first && <Scale move={first} texts={texts} rect={{ x: margin, y: SLIDER_TOP, width: inner, height: SLIDER_HEIGHT }} />}
      <Path layout={layout} area={area} top={PATH_TOP} />
      <ul class="reveal-cards">
        {story.cards.map((card) => {
          const place = places.get(card.id);
          return place && (
            <StructureCard
              key={card.id} card={{ ...card, isNew: !had.has(card.id) }} rect={place} texts={texts} text={place.text}
              hatsLeftOut={place.hatsLeftOut} isLit={card.role !== null && !had.has(card.id)}
            />
          );
        })}
      </ul>
      <Hats story={story} layout={layout} texts={texts} />
      <ul class="reveal-legend">
        {story.cards.some(({ id, role }) => role && !had.has(id)) && <Key sample="new">{t('projector-trial-new')}</Key>}
        {layout.hats.length > 0 && <Key sample="hat">{t('projector-trial-hats')}</Key>}
        {left.length > 0 && (
          <Key sample="gone">
            {t('projector-legend-gone')}: {left.map((role) => texts.roleShort(role)).join(', ')}
          </Key>
        )}
        {left.length === 0 && layout.hats.length === 0 && story.dedicated === had.size && <li>{t('projector-trial-same')}</li>}
      </ul>
    </section>
  );
}

interface HeadProps {
  moves: readonly MoveView[];
  texts: Texts;
  before: number;
  after: number;
  width: number;
}

function Head({ moves, texts, before, after, width }: HeadProps) {
  const [first] = moves;
  const item = first && texts.items.get(first.item);
  const words = item && first ? `${item.label}: ${texts.levelWords(item, first.after)}` : '';
  const more = moves.length > 1 ? ` +${moves.length - 1}` : '';
  const room = width - 330 - 480;
  return (
    <header class="trial-head">
      <strong class="trial-tag">{t('projector-trial')}</strong>
      <h1 style={{ fontSize: inUnits(Math.min(88, headlineSize(words + more, room, measureText))) }}>{words + more}</h1>
      <p class="trial-count">
        {before !== after && (
          <>
            <span class="before">{before}</span>
            <svg class="arrow" viewBox="0 0 124 84" aria-hidden="true">
              <path d="M8 42H112M82 10l32 32l-32 32" />
            </svg>
          </>
        )}
        <span class="after">{after}</span>
        <span class="visually-hidden">{t('projector-dedicated-words', { count: after })}</span>
      </p>
    </header>
  );
}

/** The answer that was moved, on its scale: where the group is, and where the trial is. */
function Scale({ move, texts, rect }: { move: MoveView; texts: Texts; rect: Rect }) {
  const item = texts.items.get(move.item);
  if (!item) return null;
  const isNumber = item.options.length === 0;
  const low = isNumber ? item.minimum : 1;
  const high = isNumber ? item.maximum : item.options.length;
  const at = (level: number): number => (isNumber ? (level - low) / Math.max(1, high - low) : (level - low + 0.5) / Math.max(1, high - low + 1));
  const labels = isNumber ? [] : item.options.map(({ short }) => short);
  return (
    <div class="trial-scale" style={placed(rect)}>
      <i class="rail" />
      <i class="way" style={{ insetInlineStart: `${100 * Math.min(at(move.before), at(move.after))}%`, inlineSize: `${100 * Math.abs(at(move.after) - at(move.before))}%` }} />
      <i class="was" style={{ insetInlineStart: `${100 * at(move.before)}%` }} />
      <i class="handle" style={{ '--at': at(move.after) }} />
      <ol aria-hidden="true">
        {labels.map((label, index) => {
          const isTried = index + 1 === Math.round(move.after);
          // A word that has no room under its place is left out, but for the one that is tried.
          const hasRoom = measureText(label, TEXT_LEAST, 600) <= rect.width / labels.length - 12;
          return (
            <li key={label} class={isTried ? 'is-tried' : ''}>
              {isTried || hasRoom ? label : ''}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
