/** Before and after on the wall: what each role that changes is today, and what it becomes. */
import './changes.css';
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Change } from '@shared/rolecard';
import { Seamed } from '@shared/seams';
import { decided, isNewRole } from '@shared/structure';
import { byChange, isChange } from '../changes';
import type { Texts } from '../texts';
import { inUnits, marginOf, measureText, placed, type Size, TEXT_LEAST } from './canvas';
import { useEntrance } from './motion';

/** Up to so many changes have a line each, with what the role is before and after; more share a line by what happens to them. */
const LINES_MAX = 6;
const TOP = 186;
const NOTE = 76;
const LINE_MOST = 132;
const NARROW = 1600;
/** The air in and around a name's shape. */
const SHAPE_AIR = 64;

interface ChangeListProps {
  structure: StructureView;
  texts: Texts;
  size: Size;
}

export function ChangeList({ structure, texts, size }: ChangeListProps) {
  const known = structure.roles.filter((role) => role.asis !== null);
  const changing = byChange(known).filter((role) => isChange(role.change));
  const kept = known.filter((role) => role.change === 'kept').length;
  const unknown = structure.roles.length - known.length;
  const margin = marginOf(size);
  const notes = [
    ...(kept > 0 && changing.length > 0 ? [t('projector-changes-kept', { count: kept })] : []),
    ...(known.length > 0 && unknown > 0 ? [t('projector-changes-partly', { count: unknown })] : []),
  ];
  const area = { x: margin, y: TOP, width: size.width - 2 * margin, height: size.height - TOP - (notes.length > 0 ? NOTE + 20 : 40) };
  return (
    <section class="canvas wall change-scene">
      <h1 style={placed({ ...area, y: 34, height: 140 })}>{t('projector-changes')}</h1>
      {changing.length === 0 && (
        <p class="lead" style={placed(area)}>
          {t(known.length === 0 ? 'projector-changes-unknown' : 'projector-changes-none')}
        </p>
      )}
      {changing.length > 0 && changing.length <= LINES_MAX && <Pairs roles={changing} texts={texts} area={area} />}
      {changing.length > LINES_MAX && (
        <ul class="wall-changes by-kind" style={placed(area)}>
          {byKind(changing).map(([change, roles]) => (
            <li key={change}>
              <ul class="inline">
                <Change change={change} />
              </ul>
              <ul class="changed-roles">
                {roles.map((role) => (
                  <li key={role.role} class={shapeAfter(role)}>
                    <span>
                      <Seamed name={texts.roleShort(role.role)} seams={texts.definition.seams} />
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <p class="change-note" style={placed({ ...area, y: size.height - NOTE, height: NOTE })}>
          {notes.join(' · ')}
        </p>
      )}
    </section>
  );
}

/** A line a role: what happens to it, its shape today, and the shape it takes. */
function Pairs({ roles, texts, area }: { roles: readonly RoleView[]; texts: Texts; area: { x: number; y: number; width: number; height: number } }) {
  const widest = Math.max(...roles.map(({ role }) => measureText(texts.roleShort(role), TEXT_LEAST, 700))) + SHAPE_AIR;
  const name = Math.min(widest, area.width * 0.29);
  const height = Math.min(LINE_MOST, area.height / roles.length);
  return (
    <ul class="wall-changes" style={{ ...placed(area), '--name': inUnits(name), gridAutoRows: inUnits(height) }}>
      {roles.map((role, index) => (
        <Pair key={role.role} role={role} texts={texts} order={index} isNarrow={area.width < NARROW} />
      ))}
    </ul>
  );
}

/** What a role is today, as the status it would be called by. */
const BEFORE = { own: 'own', hat: 'hat', part: 'hat', none: 'none' } as const;

interface PairProps {
  role: RoleView;
  texts: Texts;
  order: number;
  /** The shape says what a role becomes; a narrow wall has no room for who carries a hat. */
  isNarrow: boolean;
}

function Pair({ role, texts, order, isNarrow }: PairProps) {
  const arrival = useEntrance([{ opacity: 0, transform: 'translateX(-12%)' }, { opacity: 1, transform: 'none' }], { duration_ms: 500, delay_ms: 90 * order });
  const seams = texts.definition.seams;
  const { status, host } = decided(role);
  const name = (
    <span>
      <Seamed name={texts.roleShort(role.role)} seams={seams} />
    </span>
  );
  return (
    <li>
      <ul class="inline">
        <Change change={role.change ?? ''} role={role} />
      </ul>
      <span class={`before ${shapeBefore(role)}`}>
        <span class="visually-hidden">{t(`role-status-${BEFORE[role.asis ?? 'none']}`)}</span>
      </span>
      <svg class="way" viewBox="0 0 124 84" aria-hidden="true">
        <path d="M8 42H112M82 10l32 32l-32 32" />
      </svg>
      <div class="after" ref={arrival}>
        <strong class={shapeAfter(role)}>{name}</strong>
        <span class={isNarrow || status !== 'hat' ? 'visually-hidden' : 'becomes'}>{status === 'hat' && host ? `${t('role-status-hat')}: ${texts.roleShort(host)}` : t(`role-status-${status}`)}</span>
      </div>
    </li>
  );
}

/** What a role is drawn as: a card for a job, a hat for a part of another, dashes for nothing. */
function shapeBefore({ asis }: RoleView): string {
  if (asis === 'own') return 'shape-own';
  return asis === 'none' ? 'shape-none' : 'shape-hat';
}

function shapeAfter(role: RoleView): string {
  const { status } = decided(role);
  if (status === 'own') return isNewRole(role) ? 'shape-new' : 'shape-own';
  return status === 'hat' ? 'shape-hat' : 'shape-none';
}

function byKind(changing: readonly RoleView[]): [string, RoleView[]][] {
  const kinds = new Map<string, RoleView[]>();
  for (const role of changing) {
    const change = role.change ?? '';
    kinds.set(change, [...(kinds.get(change) ?? []), role]);
  }
  return [...kinds];
}
