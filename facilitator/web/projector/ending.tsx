/** The end on the wall: what the group came to, its first steps, and the way to the results. */
import './ending.css';
import type { ProjectorRoom, StructureView } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { Seamed } from '@shared/seams';
import { decided } from '@shared/structure';
import type { Texts } from '../texts';
import { inUnits, marginOf, measureText, placed, sceneSize, TEXT_LEAST } from './canvas';
import { breakName, widestLine } from './lines';
import { counts, pictureAddress } from './live';
import { Logo } from './logo';
import { siteOf } from './projector';
import { Table } from './table/table';

const SEATS_MOST = 60;
const STEPS_MOST = 3;

export function Ending({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  const size = sceneSize(room.workshop.is_rehearsal, false);
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - 150, size.width * 0.2);
  const path = room.results_path;
  const centre = { x: size.width - margin - radius - 40, y: size.height / 2 - (path === null ? 0 : 60) };
  const width = centre.x - radius - margin - 90;
  const people = Math.min(SEATS_MOST, counts.value.joined);
  const address = path === null ? '' : new URL(path, room.join_address).href;
  const qr = radius * 1.2;
  const structure = room.structure?.is_complete ? room.structure : null;
  return (
    <section class="canvas ending curtain">
      <div class="ending-words" style={placed({ x: margin, y: 48, width, height: size.height - 90 })}>
        <div class="ending-head">
          <div class="ending-title">
            <h1>{t('projector-thanks')}</h1>
            <Logo workshop={room.workshop} />
          </div>
          <Worth />
        </div>
        {structure ? <Outcome structure={structure} texts={texts} width={width} /> : <p class="lobby-step">{t('projector-thanks-lead')}</p>}
      </div>
      <Table seats={people} filled={people} centre={centre} radius={radius}>
        {path === null && people > 0 && (
          <p class="ending-people" style={placed({ x: centre.x - qr / 2, y: centre.y - qr / 2, width: qr, height: qr })}>
            <strong>{formatNumber(counts.value.joined)}</strong> {t('projector-lobby-joined', { count: counts.value.joined })}
          </p>
        )}
        {path !== null && (
          <img
            class="lobby-qr"
            style={placed({ x: centre.x - qr / 2, y: centre.y - qr / 2, width: qr, height: qr })}
            src={pictureAddress(room.workshop.id, 'results-qr.svg')}
            alt={t('projector-results-qr', { address })}
          />
        )}
      </Table>
      {path !== null && (
        <div class="ending-results" style={placed({ x: centre.x - radius - 60, y: centre.y + radius + 50, width: 2 * radius + 120, height: size.height - centre.y - radius - 60 })}>
          <h2>{t('projector-results-title')}</h2>
          {/* Nobody types the secret part: phones in the room have the link, and others scan it. */}
          <p class="results-address">
            {siteOf(address)}
            <span class="visually-hidden">{path}</span>
          </p>
        </div>
      )}
    </section>
  );
}

/** What participants say of the hour, once so many have that nobody's answer can be known. */
function Worth() {
  const evaluation = counts.value.evaluation;
  if (!evaluation || evaluation.answered === 0) return null;
  const { yes = 0 } = evaluation.worth;
  return (
    <p class="ending-worth" role="status">
      {Object.keys(evaluation.worth).length > 0 ? t('projector-worth', { yes, answered: evaluation.answered }) : t('projector-worth-few', { answered: evaluation.answered })}
    </p>
  );
}

/** The roles in numbers, what is tried first, and the waves of the change. */
function Outcome({ structure, texts, width }: { structure: StructureView; texts: Texts; width: number }) {
  const dedicated = structure.roles.filter((role) => decided(role).status === 'own').length;
  const hats = structure.roles.filter((role) => decided(role).status === 'hat').length;
  const pilots = [...new Set(structure.waves.flatMap((wave) => wave.pilots))];
  const steps = structure.waves.filter(({ changes }) => changes.length > 0).slice(0, STEPS_MOST);
  const each = width / Math.max(1, steps.length) - 20;
  const { seams } = texts.definition;
  return (
    <>
      <ul class="ending-numbers">
        <li class="end-roles">
          <strong>{dedicated}</strong>
          <span>{t('projector-dedicated-words', { count: dedicated })}</span>
        </li>
        {hats > 0 && (
          <li class="end-hats">
            <strong>{hats}</strong>
            <span>{t('projector-end-hats', { count: hats })}</span>
          </li>
        )}
        {pilots.length > 0 && (
          <li class="end-pilots">
            <strong>{pilots.length}</strong>
            <span>{t('projector-end-pilots', { count: pilots.length })}</span>
          </li>
        )}
      </ul>
      {steps.length > 0 && (
        <ol class="ending-steps">
          {steps.map(({ number, changes }) => (
            <li key={number} style={{ inlineSize: inUnits(each) }}>
              <b>{number === 0 ? t('projector-end-now') : t('projector-end-wave', { number })}</b>
              <span>
                <Seamed name={namesThatFit(changes.map((role) => texts.roleShort(role)), seams, each)} seams={seams} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Names in two lines of a width; how many more there are where not all fit. */
function namesThatFit(names: readonly string[], seams: readonly string[], width: number): string {
  const fits = (text: string): boolean => {
    const lines = breakName(text, seams, width, TEXT_LEAST, measureText, 600);
    return lines.length <= 2 && widestLine(lines, TEXT_LEAST, measureText, 600) <= width;
  };
  for (let shown = names.length; shown > 1; shown--) {
    const text = names.slice(0, shown).join(', ') + (shown < names.length ? ` +${names.length - shown}` : '');
    if (fits(text)) return text;
  }
  return (names[0] ?? '') + (names.length > 1 ? ` +${names.length - 1}` : '');
}
