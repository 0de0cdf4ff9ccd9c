/** The role structure on the wall: the cards, who is accountable, and what changes from today. */
import type { ProjectorRoom, RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Change } from '@shared/rolecard';
import { decided } from '@shared/structure';
import { byChange, isChange } from '../changes';
import { projectedStructure, roleOnWall, STRUCTURE_ACTIONS, STRUCTURE_CHANGES, STRUCTURE_HAND_OFFS, STRUCTURE_MATRIX } from '../structure_views';
import type { Texts } from '../texts';
import { sceneSize } from './canvas';
import { plan, trial } from './live';
import { ActionScene, HandOffScene } from './plan';
import { RoleReasons } from './reveal/reasons';
import { Reveal } from './reveal/reveal';
import { TrialScene } from './reveal/trial';

export function StructureScene({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  const structure = room.structure;
  if (!structure) return <Coming text={t('projector-structure-waiting')} />;
  if (!structure.is_complete) return <Coming text={t('projector-structure-incomplete')} />;
  if (trial.value && room.step === 'structure') {
    return <TrialScene before={structure} trial={trial.value} texts={texts} size={sceneSize(room.workshop.is_rehearsal)} />;
  }
  const role = structure.roles.find(({ role: id }) => id === roleOnWall(room.focus));
  if (role) {
    return <RoleReasons key={role.role} role={role} room={room} texts={texts} size={sceneSize(room.workshop.is_rehearsal)} />;
  }
  switch (projectedStructure(room.focus)) {
    case STRUCTURE_MATRIX:
      return <Accountable structure={structure} texts={texts} />;
    case STRUCTURE_HAND_OFFS:
      return <HandOffScene plan={plan.value} texts={texts} />;
    case STRUCTURE_ACTIONS:
      return <ActionScene plan={plan.value} />;
    case STRUCTURE_CHANGES:
      return <ChangeList structure={structure} texts={texts} />;
    default:
      return <Reveal structure={structure} texts={texts} size={sceneSize(room.workshop.is_rehearsal)} />;
  }
}

function Coming({ text }: { text: string }) {
  return (
    <section class="question">
      <h1>{t('step-structure')}</h1>
      <p class="lead">{text}</p>
    </section>
  );
}

/** Each stage with the one role that answers for it; the whole matrix stays on the console and in the report. */
function Accountable({ structure, texts }: { structure: StructureView; texts: Texts }) {
  return (
    <section class="wall">
      <header>
        <h1>{t('projector-accountable')}</h1>
      </header>
      <table class="accountable">
        <tbody>
          {structure.raci.map((stage) => (
            <tr key={stage.stage}>
              <th scope="row">{texts.stageName(stage.stage)}</th>
              <td>
                <strong>{texts.roleShort(stage.accountable)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Up to so many changes have a line each, which says what the role becomes; more share a line by what happens to them. */
const CHANGES_WITH_TARGETS_MAX = 7;

export function ChangeList({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const known = structure.roles.filter((role) => role.asis !== null);
  const changing = byChange(known).filter((role) => isChange(role.change));
  const kept = known.filter((role) => role.change === 'kept');
  const unknown = structure.roles.length - known.length;
  return (
    <section class="wall">
      <header>
        <h1>{t('projector-changes')}</h1>
      </header>
      {changing.length === 0 && <p class="lead">{t(known.length === 0 ? 'projector-changes-unknown' : 'projector-changes-none')}</p>}
      <ul class="wall-changes">
        {changing.length > CHANGES_WITH_TARGETS_MAX
          ? byKind(changing).map(([change, roles]) => (
              <li key={change}>
                <ul class="inline">
                  <Change change={change} />
                </ul>
                <strong class="changed-roles">{roles.map(({ role }) => texts.roleShort(role)).join(', ')}</strong>
              </li>
            ))
          : changing.map((role) => (
              <li key={role.role}>
                <ul class="inline">
                  <Change change={role.change ?? ''} role={role} />
                </ul>
                <strong>{texts.roleShort(role.role)}</strong>
                <span class="arrow">{fromTo(role, texts)}</span>
              </li>
            ))}
      </ul>
      {kept.length > 0 && changing.length > 0 && <p class="kept">{t('projector-changes-kept', { count: kept.length })}</p>}
      {known.length > 0 && unknown > 0 && <p class="kept">{t('projector-changes-partly', { count: unknown })}</p>}
    </section>
  );
}

function byKind(changing: readonly RoleView[]): [string, RoleView[]][] {
  const kinds = new Map<string, RoleView[]>();
  for (const role of changing) {
    const change = role.change ?? '';
    kinds.set(change, [...(kinds.get(change) ?? []), role]);
  }
  return [...kinds];
}

function fromTo(role: RoleView, texts: Texts): string {
  const { status, host } = decided(role);
  const after = status === 'hat' && host ? texts.roleShort(host) : t(`role-status-${status}`);
  return `→ ${after}`;
}
