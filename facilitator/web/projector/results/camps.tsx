/** A group in two camps: they face each other, with as many dots as they have people. */
import { t } from '@shared/i18n';
import { countBars } from '@shared/tally';
import { inUnits, marginOf, measureText, placed, type Rect } from '../canvas';
import { useEntrance } from '../motion';
import { headline } from './claim';
import type { ResultProps } from './distribution';
import { type Camp, splitCamps } from './stacks';

const HEADER = 172;
const SEAM = 24;
const SIZES = [104, 88, 74, 62];
const DOTS_IN_ROW = 3;

export function Camps({ item, result, size }: ResultProps) {
  const { bars } = countBars(item, result);
  const from = bars.findIndex(({ place }) => place >= (result.high_camp_from ?? 0));
  const camps = splitCamps(bars.map(({ count }) => count), from < 0 ? bars.length : from);
  const margin = marginOf(size);
  const half = (size.width - SEAM) / 2;
  const labelOf = (index: number): string => bars[index]?.label ?? '';
  const side = (camp: Camp, x: number, name: 'low' | 'high') => (
    <CampSide
      camp={camp} name={name} rect={{ x, y: HEADER, width: half, height: size.height - HEADER }} margin={margin} labelOf={labelOf}
      counts={bars.map(({ count }) => count)}
    />
  );
  const question = size.width > 1700 && measureText(item.text, 68) <= 2 * (size.width - 2 * margin - 520) ? item.text : item.label;
  return (
    <section class="canvas item-scene camps">
      <header style={{ blockSize: inUnits(HEADER), paddingInline: inUnits(margin) }}>
        <h1 {...headline(question, size.width - 2 * margin - 520, measureText)}>{question}</h1>
        <p>
          {t('two-camps')}
          {(result.round > 1 || result.abstained > 0) && (
            <span>{result.round > 1 ? t('round-number', { number: result.round }) : t('count-abstained', { count: result.abstained })}</span>
          )}
        </p>
      </header>
      {side(camps[0], 0, 'low')}
      {side(camps[1], half + SEAM, 'high')}
      <i class="camp-seam" style={placed({ x: half, y: HEADER, width: SEAM, height: size.height - HEADER })} />
    </section>
  );
}

interface SideProps {
  camp: Camp;
  name: 'low' | 'high';
  rect: Rect;
  margin: number;
  labelOf: (choice: number) => string;
  counts: readonly number[];
}

function CampSide({ camp, name, rect, margin, labelOf, counts }: SideProps) {
  const element = useEntrance(
    [{ transform: `translateX(${name === 'low' ? '' : '-'}30%)`, opacity: 0 }, { transform: 'none', opacity: 1 }], { duration_ms: 700 },
  );
  const [first = 0, ...others] = camp.choices;
  const headline = labelOf(first);
  const inner = rect.width - 2 * margin;
  const text = SIZES.find((each) => measureText(headline, each) <= inner) ?? 62;
  const inRow = Math.max(2, Math.min(camp.people > 9 ? 4 : DOTS_IN_ROW, Math.ceil(Math.sqrt(camp.people))));
  const pitch = Math.min(126, 380 / Math.max(1, Math.ceil(camp.people / inRow)), (inner * 0.42) / inRow);
  return (
    <div class={`camp camp-${name}`} style={{ ...placed(rect), paddingInline: inUnits(margin) }} ref={element}>
      <h2 style={{ fontSize: inUnits(text) }}>{headline}</h2>
      <p class="camp-count">
        <strong>{camp.people}</strong>
        <span class="camp-dots" aria-hidden="true" style={{ inlineSize: inUnits(inRow * pitch), gap: inUnits(pitch * 0.12) }}>
          {Array.from({ length: camp.people }, (_, index) => (
            <i key={index} style={{ inlineSize: inUnits(pitch * 0.87), blockSize: inUnits(pitch * 0.87) }} />
          ))}
        </span>
      </p>
      <p class="camp-parts">
        {others.length > 0 &&
          [first, ...others].map((choice) => (
            <span key={choice}>
              {labelOf(choice)} <b>{counts[choice] ?? 0}</b>
            </span>
          ))}
      </p>
    </div>
  );
}
