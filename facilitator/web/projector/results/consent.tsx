/** Whether the group accepts: everybody around one number, and where there are reservations. */
import type { ItemResult } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { inUnits, marginOf, measureText, placed, TEXT_LEAST } from '../canvas';
import { useEntrance } from '../motion';
import { type Parts, partsOf, reservedRows, type RowParts } from './reservations';
import { headlineSize } from './claim';
import type { ResultProps } from './distribution';
import { laySeats } from './stacks';

const ROWS_MOST = 4;
const ROW = 158;
/** More people than seats: ticks take their place. */
const SEATS_MOST = 24;
/** The size of the count, which stays on the table: of a table that is this share of the ring, with air at both ends. */
const COUNT_MOST = 230;
const COUNT_SHARE = 1.5;

/** Of the whole: `roles` is the vote on every single role, where it is on the wall too. */
export function WholeConsent({ item, result, texts, size, roles }: ResultProps & { roles: ItemResult | null }) {
  const parts = partsOf(result.counts);
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - 88, size.width * 0.225);
  const centre = { x: margin + radius + 20, y: size.height / 2 };
  const accepted = parts.supports + parts.accepts;
  const right = { x: centre.x + radius + 120, y: 0, width: size.width - margin - centre.x - radius - 120, height: size.height };
  const rows = roles ? reservedRows(roles.rows) : [];
  return (
    <section class="canvas item-scene consent">
      <Ring people={result.n} accepted={accepted} centre={centre} radius={radius} />
      <h1 style={placed({ x: centre.x - radius, y: centre.y - 175, width: 2 * radius, height: 350 })}>
        <span class="visually-hidden">{item.text} </span>
        <span class="consent-count" style={{ fontSize: inUnits(Math.min(COUNT_MOST, (radius * COUNT_SHARE) / measureText(`${accepted}/${result.n}`, 1))) }}>
          {accepted}/{result.n}
        </span>{' '}
        <span class="consent-word">{t('projector-consent-accepted', { count: accepted })}</span>
      </h1>
      <div class="consent-side" style={placed(right)}>
        {rows.length > 0 ? (
          <Reservations rows={rows} nameOf={(row) => texts.roleShort(row)} width={right.width} most={ROWS_MOST} />
        ) : (
          <>
            <h2>{t('projector-consent-whole')}</h2>
            <Stack parts={parts} />
            {roles && <p>{t('projector-consent-none')}</p>}
          </>
        )}
        <ConsentKey />
      </div>
    </section>
  );
}

/** Of every single role. */
export function RolesConsent({ item, result, texts, size }: ResultProps) {
  const rows = reservedRows(result.rows);
  const margin = marginOf(size);
  const inner = size.width - 2 * margin;
  const free = result.rows.length - rows.length;
  return (
    <section class="canvas item-scene consent">
      <div class="consent-side" style={placed({ x: margin, y: 0, width: inner, height: size.height })}>
        <p class="visually-hidden">{item.text}</p>
        {rows.length > 0 ? (
          <>
            <Reservations rows={rows} nameOf={(row) => texts.roleShort(row)} width={inner} most={ROWS_MOST} isHead />
            {free > 0 && <p>{t('projector-consent-free', { count: free })}</p>}
            <ConsentKey />
          </>
        ) : (
          <>
            <h1 class="is-alone" style={{ fontSize: inUnits(headlineSize(t('projector-consent-none'), inner, measureText)) }}>
              {t('projector-consent-none')}
            </h1>
            <p>{t('count-answers', { count: result.n })}</p>
          </>
        )}
      </div>
    </section>
  );
}

interface RingProps {
  people: number;
  accepted: number;
  centre: { x: number; y: number };
  radius: number;
}

/** A dot a person around the table; who has reservations is amber and hollow. */
function Ring({ people, accepted, centre, radius }: RingProps) {
  const seats = laySeats(people, centre, radius);
  const size = people > SEATS_MOST ? Math.max(10, (2 * Math.PI * radius) / people / 1.6) : Math.min(92, (2 * Math.PI * radius) / Math.max(8, people) / 1.5);
  return (
    <div aria-hidden="true">
      <i class="consent-table" style={placed({ x: centre.x - radius * 0.84, y: centre.y - radius * 0.84, width: radius * 1.68, height: radius * 1.68 })} />
      {seats.map(({ x, y }, index) => (
        <Seat key={index} x={x} y={y} size={size} centre={centre} order={index} isReserved={index >= accepted} />
      ))}
    </div>
  );
}

interface SeatProps {
  x: number;
  y: number;
  size: number;
  centre: { x: number; y: number };
  order: number;
  isReserved: boolean;
}

function Seat({ x, y, size, order, isReserved }: SeatProps) {
  const element = useEntrance([{ opacity: 0, transform: 'scale(0)' }, { opacity: 1, transform: 'none' }], { duration_ms: 400, delay_ms: 40 * order });
  return (
    <div ref={element} class={isReserved ? 'seat is-reserved' : 'seat'} style={placed({ x: x - size / 2, y: y - size / 2, width: size, height: size })} />
  );
}

interface ReservationsProps {
  rows: readonly RowParts[];
  nameOf: (row: string) => string;
  width: number;
  most: number;
  isHead?: boolean;
}

function Reservations({ rows, nameOf, width, most, isHead = false }: ReservationsProps) {
  const Heading = isHead ? 'h1' : 'h2';
  const shown = rows.slice(0, most);
  return (
    <>
      <Heading>{t('projector-consent-reserved', { count: rows.length })}</Heading>
      <ul>
        {shown.map((row) => (
          <li key={row.row} style={{ blockSize: inUnits(ROW) }} class={measureText(nameOf(row.row), TEXT_LEAST) > width ? 'breaks' : ''}>
            <h3>{nameOf(row.row)}</h3>
            <Stack parts={row} />
          </li>
        ))}
      </ul>
      {rows.length > shown.length && <p>{t('projector-consent-more', { count: rows.length - shown.length })}</p>}
    </>
  );
}

/** Support, acceptance and reservations as one bar; each part has its number, and the last its hatching. */
function Stack({ parts }: { parts: Parts }) {
  const element = useEntrance([{ transform: 'scaleX(0)' }, { transform: 'none' }], { duration_ms: 900 });
  const all: [Part, number][] = [['supports', parts.supports], ['accepts', parts.accepts], ['reserved', parts.reserved]];
  return (
    <div class="stack" ref={element}>
      {all
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <span key={name} class={`part part-${name}`} style={{ flexGrow: count }}>
            <span class="visually-hidden">{partWords(name)} </span>
            {count}
          </span>
        ))}
    </div>
  );
}

type Part = keyof Parts;
const PARTS: readonly Part[] = ['supports', 'accepts', 'reserved'];

function partWords(part: Part): string {
  if (part === 'reserved') return t('projector-consent-reserved-key');
  return part === 'supports' ? t('projector-consent-supports') : t('projector-consent-accepts');
}

function ConsentKey() {
  return (
    <ul class="consent-key" aria-hidden="true">
      {PARTS.map((name) => (
        <li key={name}>
          <i class={`part part-${name}`} />
          {partWords(name)}
        </li>
      ))}
    </ul>
  );
}
