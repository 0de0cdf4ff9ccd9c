/** The reveal of the role structure: today's roles travel along the customer's path and become what the group needs. */
import './reveal.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Seamed } from '@shared/seams';
import { Icon } from '../../icon';
import type { Texts } from '../../texts';
import { fontsLoaded, inUnits, marginOf, measureText, placed, type Rect, type Size, TEXT_LEAST } from '../canvas';
import { breakName, widestLine } from '../lines';
import { isMotionReduced, useEntrance, useGlide } from '../motion';
import { BEATS, beat } from './beats';
import { CARD_TEXT, HAT_TEXT, layLanes, type Layout, layPath } from './lanes';
import { Key, RevealLegend } from './legend';
import { type CardStory, SHARED, type Story, tellStory } from './story';
import { placeToday } from './today';

const PATH_TOP = 206;
const PATH_HEIGHT = 78;
const LANES_TOP = PATH_TOP + PATH_HEIGHT + 22;
const LEGEND = 96;

interface RevealProps {
  structure: StructureView;
  texts: Texts;
  size: Size;
}

export function Reveal({ structure, texts, size }: RevealProps) {
  const sharedName = t('role-shared-hats');
  const story = useMemo(
    () => tellStory(structure, { nameOf: (role) => texts.roleShort(role), stagesOf: (role) => texts.stagesOf(role), sharedName }),
    [structure, texts, sharedName],
  );
  const now = BEATS[beat.value];
  const margin = marginOf(size);
  const area: Rect = { x: margin, y: LANES_TOP, width: size.width - 2 * margin, height: size.height - LANES_TOP - LEGEND };
  // Both at once, before the first beat: a beat that has begun has no time for it.
  const layouts = useMemo(() => {
    const wording = { seams: texts.definition.seams, measure: measureText };
    return { bare: layLanes(story.units, area, wording, true), whole: layLanes(story.units, area, wording) };
  }, [story, texts, area.width, area.height, fontsLoaded.value]);
  const layout = now === 'path' ? layouts.bare : layouts.whole;
  const isDone = now === 'roles' || now === 'verdict';
  return (
    <section class="canvas reveal wall" data-beat={now} style={{ '--margin': inUnits(margin) }}>
      {now === 'today' && <TodayHead story={story} size={size} margin={margin} />}
      {now === 'path' && (
        <header class="reveal-head">
          <h1>{t('projector-path')}</h1>
        </header>
      )}
      {isDone && <Head story={story} structure={structure} texts={texts} isSure={now === 'verdict'} />}
      {now !== 'today' && <Path layout={layout} area={area} />}
      <Cards story={story} layout={layout} texts={texts} size={size} margin={margin} />
      {isDone && <Hats story={story} layout={layout} texts={texts} />}
      {now === 'path' && story.today && (
        <ul class="reveal-legend">
          <Key sample="role">{t('projector-legend-today')}</Key>
          <Key sample="plain">{t('projector-legend-added')}</Key>
        </ul>
      )}
      {isDone && <RevealLegend story={story} texts={texts} width={area.width} />}
    </section>
  );
}

function TodayHead({ story, size, margin }: { story: Story; size: Size; margin: number }) {
  const count = story.today?.length ?? 0;
  const { numeral, shapes } = placeToday(count, size, margin);
  return (
    <>
      <h1 class="today-head" style={{ blockSize: inUnits(numeral), insetBlockStart: inUnits(margin / 2) }}>
        <span class="numeral" style={{ fontSize: inUnits(numeral * 1.1) }}>
          {count}
        </span>{' '}
        <span class="today-words" style={{ fontSize: inUnits(Math.min(150, numeral * 0.42, size.width / 13)) }}>
          {t('projector-dedicated-words', { count })} <span class="soft">{t('projector-today')}</span>
        </span>
      </h1>
      <div class="today-shapes" style={placed(shapes)}>
        {story.todayHats > 0 && (
          <p style={{ flexGrow: story.todayHats }}>
            <span class="shapes" aria-hidden="true">
              {Array.from({ length: story.todayHats }, (_, index) => (
                <i key={index} class="hat-shape" />
              ))}
            </span>
            <span>{t('projector-today-hats', { count: story.todayHats })}</span>
          </p>
        )}
        {story.todayMissing > 0 && (
          <p class="gone" style={{ flexGrow: story.todayMissing }}>
            <span class="shapes" aria-hidden="true">
              {Array.from({ length: story.todayMissing }, (_, index) => (
                <i key={index} class="gone-shape" />
              ))}
            </span>
            <span>{t('projector-today-missing', { count: story.todayMissing })}</span>
          </p>
        )}
      </div>
    </>
  );
}

interface HeadProps {
  story: Story;
  structure: StructureView;
  texts: Texts;
  /** Whether the last beat has come, which says how sure the roles are. */
  isSure: boolean;
}

function Head({ story, structure, texts, isSure }: HeadProps) {
  const before = story.today?.length ?? null;
  const after = story.dedicated;
  return (
    <header class="reveal-head">
      <h1>
        {before !== null && before !== after && (
          <>
            <span class="visually-hidden">{t('projector-today')} </span>
            <span class="before">{before}</span>{' '}
            <svg class="arrow" viewBox="0 0 124 84" aria-hidden="true">
              <path d="M8 42H112M82 10l32 32l-32 32" />
            </svg>
          </>
        )}
        <RollingNumber from={before ?? after} to={after} />{' '}
        <span class="reveal-words">{t('projector-dedicated-words', { count: after })}</span>
      </h1>
      {isSure && <Verdict story={story} structure={structure} texts={texts} />}
    </header>
  );
}

/** Turns from one number to another while the hats fall. */
function RollingNumber({ from, to }: { from: number; to: number }) {
  const [shown, setShown] = useState(isMotionReduced() || beat.value > BEATS.indexOf('roles') ? to : from);
  useEffect(() => {
    if (shown === to) return;
    const each_ms = Math.max(60, 900 / Math.abs(to - shown));
    const timer = setTimeout(() => setShown(shown < to ? shown + 1 : shown - 1), each_ms);
    return () => clearTimeout(timer);
  }, [shown, to]);
  return <span class="after">{shown}</span>;
}

function Verdict({ story, structure, texts }: Omit<HeadProps, 'isSure'>) {
  const certainty = story.certainty;
  const parts = certainty && [
    ...(certainty.firm > 0 ? [t('projector-verdict-firm', { count: certainty.firm })] : []),
    ...(certainty.likely > 0 ? [t('projector-verdict-likely', { count: certainty.likely })] : []),
    ...(certainty.open > 0 ? [t('projector-verdict-open', { count: certainty.open })] : []),
  ];
  const next = structure.discuss_next[0];
  const element = useEntrance([{ opacity: 0, transform: 'translateY(20%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 600 });
  return (
    <div class="verdict" ref={element}>
      {!structure.has_consensus && <p class="split">{t('projector-structure-two-camps')}</p>}
      {structure.has_consensus && parts && <p class="sure">{parts.join(', ')}</p>}
      {structure.has_consensus && (
        <p>{next ? t('projector-verdict-turn', { item: texts.itemLabel(next.item) }) : t('projector-verdict-still')}</p>
      )}
    </div>
  );
}

export function Path({ layout, area, top = PATH_TOP }: { layout: Layout; area: Rect; top?: number }) {
  const stages = layPath(layout.lanes, area, (id) => measureText(t(`lane-${id}`), CARD_TEXT));
  return (
    <ol class="path">
      {stages.map(({ id, x, width }, index) => (
        <PathStage key={id} index={index} rect={{ x, y: top, width, height: PATH_HEIGHT }} words={t(`lane-${id}`)} />
      ))}
    </ol>
  );
}

function PathStage({ index, rect, words }: { index: number; rect: Rect; words: string }) {
  const element = useEntrance([{ opacity: 0, transform: 'translateX(-30%)' }, { opacity: 1, transform: 'none' }], {
    duration_ms: 500, delay_ms: 140 * index,
  });
  return (
    <li style={placed(rect)}>
      <div ref={element}>{words}</div>
    </li>
  );
}

interface CardsProps {
  story: Story;
  layout: Layout;
  texts: Texts;
  size: Size;
  margin: number;
}

function Cards({ story, layout, texts, size, margin }: CardsProps) {
  const now = BEATS[beat.value];
  const today = story.today ?? [];
  const { cards: chips } = placeToday(today.length, size, margin);
  const chipOf = new Map(today.map(({ role }, index) => [role, chips[index]]));
  const placeOf = new Map(layout.cards.map((card) => [card.id, card]));
  const staying = new Set(story.cards.map(({ id }) => id));
  const leaving = today.filter(({ role }) => !staying.has(role));
  const drawn: JSX.Element[] = [];
  for (const card of story.cards) {
    const chip = chipOf.get(card.id);
    const rect = now === 'today' ? chip : placeOf.get(card.id);
    if (!rect) continue;
    const place = placeOf.get(card.id);
    const isArrived = now !== 'today';
    drawn.push(
      <StructureCard
        key={card.id} card={card} rect={rect} texts={texts} text={isArrived ? (place?.text ?? CARD_TEXT) : CARD_TEXT}
        hatsLeftOut={now === 'roles' || now === 'verdict' ? (place?.hatsLeftOut ?? 0) : 0}
        isPlain={now === 'path' && chip === undefined && story.today !== null} isLit={card.isNew && now !== 'today' && now !== 'path'}
      />,
    );
  }
  if (now === 'today' || now === 'path') {
    for (const role of leaving) {
      const rect = chipOf.get(role.role);
      const card = { id: role.role, name: texts.roleShort(role.role), role, isNew: false, isUncertain: false, isDecided: false };
      if (rect) drawn.push(<StructureCard key={role.role} card={card} rect={rect} texts={texts} text={CARD_TEXT} hatsLeftOut={0} isLeaving={now === 'path'} />);
    }
  }
  return <ul class="reveal-cards">{drawn}</ul>;
}

interface CardProps {
  card: CardStory;
  rect: Rect;
  texts: Texts;
  text: number;
  hatsLeftOut: number;
  /** A card that is no role today, before it lights up. */
  isPlain?: boolean;
  isLit?: boolean;
  isLeaving?: boolean;
}

export function StructureCard({ card, rect, texts, text, hatsLeftOut, isPlain = false, isLit = false, isLeaving = false }: CardProps) {
  const element = useGlide(rect, { duration_ms: 900 });
  const arrival = useEntrance(
    [{ opacity: 0, transform: 'scale(.7)' }, { opacity: 1, transform: 'none' }],
    { duration_ms: 500, delay_ms: beat.value === 0 ? Math.round(rect.x / 6) : 500 + Math.round(rect.x / 4) },
  );
  const kind = [
    'wall-card', isPlain ? 'is-plain' : '', isLit ? 'is-new' : '', isLeaving ? 'is-leaving' : '',
    card.isUncertain && !isPlain ? 'is-uncertain' : '', card.id === SHARED ? 'is-shared' : '',
  ].join(' ');
  const seams = texts.definition.seams;
  const isTooLong = widestLine(breakName(card.name, seams, rect.width - 16, text, measureText), text, measureText) > rect.width - 16;
  return (
    <li class={kind} style={placed(rect)}>
      <div class="arrival" ref={arrival}>
        <div class="moving" ref={element}>
          <span class="face" />
          <span class="face lit" />
          <h2 class={isTooLong ? 'words breaks' : 'words'} style={{ fontSize: inUnits(text) }}>
            <span>
              <Seamed name={card.name} seams={seams} />
              {card.isUncertain && <span class="visually-hidden"> ({t('role-uncertain')})</span>}
              {isLit && <span class="visually-hidden"> ({t('change-new')})</span>}
              {hatsLeftOut > 0 && <span class="hats-left-out"> {t('projector-hats-more', { count: hatsLeftOut })}</span>}
            </span>
          </h2>
          {isLit && <i class="plus" aria-hidden="true" />}
          {card.isDecided && !isPlain && <Decided />}
        </div>
      </div>
    </li>
  );
}

/** The mark of a role that was decided otherwise than computed. */
function Decided() {
  return (
    <span class="wall-decided">
      <Icon name="gavel" />
      <span class="visually-hidden"> ({t('role-decided')})</span>
    </span>
  );
}

export function Hats({ story, layout, texts }: { story: Story; layout: Layout; texts: Texts }) {
  const hats = new Map(story.hats.map((hat) => [hat.id, hat]));
  return (
    <ul class="reveal-hats" aria-label={t('role-hats')}>
      {layout.hats.map((place, index) => {
        const hat = hats.get(place.id);
        return hat && <Hat key={place.id} hat={hat} rect={place} delay_ms={beat.value === BEATS.indexOf('roles') ? 350 + 80 * index : 0} texts={texts} />;
      })}
    </ul>
  );
}

/** A hat falls onto its card and settles after one bounce. */
const FALL: Keyframe[] = [
  { opacity: 0, transform: 'translateY(-180%)', easing: 'cubic-bezier(.5,0,.9,.6)' },
  { opacity: 1, transform: 'none', offset: 0.6, easing: 'ease-out' },
  { opacity: 1, transform: 'translateY(-14%)', offset: 0.78, easing: 'ease-in' },
  { opacity: 1, transform: 'none' },
];

function Hat({ hat, rect, delay_ms, texts }: { hat: CardStory; rect: Rect; delay_ms: number; texts: Texts }) {
  const element = useEntrance(FALL, { duration_ms: 620, delay_ms }, 'linear');
  const seams = texts.definition.seams;
  const width = rect.width - 12;
  const isTooLong = widestLine(breakName(hat.name, seams, width, HAT_TEXT, measureText, 600), HAT_TEXT, measureText, 600) > width;
  return (
    <li class={`wall-hat${hat.isUncertain ? ' is-uncertain' : ''}${isTooLong ? ' breaks' : ''}`} style={placed(rect)}>
      <div ref={element} style={{ fontSize: inUnits(Math.max(HAT_TEXT, TEXT_LEAST)) }}>
        <span>
          <Seamed name={hat.name} seams={seams} />
        </span>
        {hat.isDecided && <Decided />}
      </div>
    </li>
  );
}
