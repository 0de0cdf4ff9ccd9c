/** A question that is open: the time, how many have answered, and a way in for latecomers. Never anything of an answer. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type ItemText, kindOf } from '@shared/definition';
import { t } from '@shared/i18n';
import type { ProjectorRoom } from '@shared/protocol.gen';
import { asClock, secondsLeft } from '../../clock';
import { Icon } from '../../icon';
import type { Texts } from '../../texts';
import { inUnits, marginOf, measureText, placed, type Size } from '../canvas';
import { Beforehand } from '../beforehand';
import { breakName, fittingSize } from '../lines';
import { counts, pictureAddress } from '../live';
import { wholeTime } from './seats';
import { Table } from './table';

/** Beyond so many questions their names would not fit the wall. */
const NAMED_MAX = 4;
/** Narrower words leave no room for the lead of a step. */
const LEAD_WIDTH = 700;
const QR = 214;
export const TITLE_SIZES = [122, 108, 94, 82];
export const TITLE_LEAST = 70;
/** Of the lead and the names, and of the words on the kind, as in table.css. */
const WORDS_SIZE = 58;
const KIND_SIZE = 50;
/** A dial of a smaller radius, in units, has its words at the least size. */
const SMALL_DIAL = 340;
const SEATS_OUTSIDE = 62;

interface AnsweringProps {
  room: ProjectorRoom;
  texts: Texts;
  asked: readonly ItemText[];
  round: number;
  size: Size;
}

export function Answering({ room, texts, asked, round, size }: AnsweringProps) {
  const { answered_online: answered, online } = counts.value;
  const only = asked.length === 1 ? asked[0] : undefined;
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - SEATS_OUTSIDE - 8, size.width * 0.235);
  const centre = { x: size.width - margin - radius - 10, y: size.height / 2 };
  const width = centre.x - radius - SEATS_OUTSIDE - margin - 20;
  const hasQr = !room.is_room_locked && width > 500;
  const title = only ? only.text : texts.stopTitle(room.step);
  const words = { x: margin, y: 60, width, height: size.height - 80 - (hasQr ? QR + 40 : 0) };
  const names = !only && asked.length <= NAMED_MAX ? asked.map(({ label }) => label) : [];
  const kind = sayKind(asked);
  const least = breakName(title, [], width, TITLE_LEAST, measureText).length * TITLE_LEAST * 1.08;
  // A narrow wall has no room for the names: what kind of questions they are is read first.
  const isNamed = names.length > 0 && least + heightBelow(names, kind, width) <= words.height;
  const lead = !only && asked.length > NAMED_MAX && width > LEAD_WIDTH ? texts.stepLead(room.step) : '';
  const below = only ? 160 : heightBelow(isNamed ? names : [lead], kind, width);
  const titleSize = fittingSize(title, TITLE_SIZES, TITLE_LEAST, { width, height: words.height - below }, measureText);
  return (
    <section class="canvas question answering">
      <div class="answering-words" style={placed(words)}>
        {round > 1 && <p class="round">{t('round-number', { number: round })}</p>}
        <h1 style={{ fontSize: inUnits(titleSize) }}>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {isNamed && (
          <ul class="asked">
            {asked.map((item) => (
              <li key={item.id}>{item.label}</li>
            ))}
          </ul>
        )}
        {kind && <p class="kind">{kind}</p>}
        {!hasQr && <Beforehand room={room} />}
        {asked.some(({ id }) => room.items[id]?.is_reopened) && (
          <p class="time-over">
            <Icon name="eye" />
            {t('projector-reopened')}
          </p>
        )}
        {room.timer_ends_at !== null && secondsLeft(room.timer_ends_at) === 0 && (
          <p class="time-over">
            <Icon name="timer" />
            {t('projector-time-over-open')}
          </p>
        )}
      </div>
      {hasQr && (
        <div class="latecomers" style={placed({ x: margin, y: size.height - QR - 30, width, height: QR })}>
          <img src={pictureAddress(room.workshop.id, 'qr.svg')} alt={t('projector-lobby-qr', { address: room.join_address })} />
          <div>
            <p>{t('projector-latecomers')}</p>
            <Beforehand room={room} />
          </div>
        </div>
      )}
      <Table seats={answered === null ? 0 : online} filled={answered ?? 0} centre={centre} radius={radius}>
        <Dial endsAt={room.is_paused ? null : room.timer_ends_at} centre={centre} radius={radius - SEATS_OUTSIDE} answered={answered} online={online} questions={asked.length} />
      </Table>
    </section>
  );
}

/** Whether answers that differ will be checked or discussed; empty where no question has a kind. */
function sayKind(asked: readonly ItemText[]): string {
  const kinds = new Set(asked.map(kindOf).filter((kind) => kind !== null));
  const [kind] = kinds;
  if (!kind) return '';
  return kinds.size > 1 ? t('kinds-explained') : t(`kind-explained-${kind}`);
}

/** How much room the words below the title take, with the gaps of table.css: a larger title would cut them off. */
export function heightBelow(paragraphs: readonly string[], kind: string, width: number): number {
  const linesOf = (words: string, size: number) => (words ? breakName(words, [], width, size, measureText, 400).length : 0);
  const lines = paragraphs.reduce((sum, words) => sum + linesOf(words, WORDS_SIZE), 0);
  return (lines + (lines > 0 ? 0.5 : 0)) * WORDS_SIZE * 1.2 + (linesOf(kind, KIND_SIZE) + 0.5) * KIND_SIZE * 1.2;
}

interface DialProps {
  endsAt: number | null;
  centre: { x: number; y: number };
  radius: number;
  answered: number | null;
  online: number;
  questions: number;
}

/** The middle of the table: the time that drains, and how many have answered. */
function Dial({ endsAt, centre, radius, answered, online, questions }: DialProps): JSX.Element {
  const whole = useRef<{ endsAt: number | null; s: number }>({ endsAt: null, s: 1 });
  const left = endsAt === null ? null : secondsLeft(endsAt);
  if (left !== null && whole.current.endsAt !== endsAt) whole.current = { endsAt, s: wholeTime(left) };
  const rect = { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
  return (
    <div class="dial" style={placed(rect)}>
      {left !== null && (
        <svg viewBox="0 0 100 100" aria-hidden="true" class={left <= 10 ? 'soon' : ''}>
          <circle class="ring-all" cx="50" cy="50" r="46.5" pathLength="1" />
          <circle class="ring-left" cx="50" cy="50" r="46.5" pathLength="1" stroke-dashoffset={1 - Math.min(1, left / whole.current.s)} />
        </svg>
      )}
      {left !== null && (
        <p class={left <= 10 ? 'dial-clock soon' : 'dial-clock'} style={{ fontSize: inUnits(Math.min(216, radius * (radius < SMALL_DIAL ? 0.5 : 0.62))) }}>
          {asClock(left)}
        </p>
      )}
      {answered !== null && (
        <p class={left === null ? 'answered is-large' : 'answered'} role="status" style={{ maxInlineSize: inUnits(radius * 1.5), ...(radius < SMALL_DIAL ? { fontSize: 'var(--wall-type-least)' } : {}) }}>
          <strong style={left === null ? { fontSize: inUnits(Math.min(210, (radius * 2.9) / (`${answered}/${online}`.length + 1))) } : {}}>
            {answered}/{online}
          </strong>{' '}
          <span>{t('projector-answered', { questions })}</span>
        </p>
      )}
    </div>
  );
}
