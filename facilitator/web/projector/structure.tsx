/** The role structure on the wall: the cards, who is accountable, and what changes from today. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { projectedStructure, roleOnWall, STRUCTURE_ACTIONS, STRUCTURE_CHANGES, STRUCTURE_HAND_OFFS, STRUCTURE_MATRIX } from '../structure_views';
import type { Texts } from '../texts';
import { Accountable } from './accountable';
import { inUnits, marginOf, measureText, placed, sceneSize, type Size } from './canvas';
import { ChangeList } from './changes';
import { fittingSize } from './lines';
import { counts, plan, trial } from './live';
import { ActionScene, HandOffScene } from './plan';
import { RoleReasons } from './reveal/reasons';
import { Reveal } from './reveal/reveal';
import { TrialScene } from './reveal/trial';
import { Table } from './table/table';

const TITLE_SIZES = [150, 132, 116, 100];
const TITLE_LEAST = 84;
const SEATS_MOST = 60;

export function StructureScene({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  const structure = room.structure;
  const size = sceneSize(room.workshop.is_rehearsal);
  if (!structure) return <Coming text={t('projector-structure-waiting')} size={size} />;
  if (!structure.is_complete) return <Coming text={t('projector-structure-incomplete')} size={size} />;
  if (trial.value && room.step === 'structure') {
    return <TrialScene before={structure} trial={trial.value} texts={texts} size={size} />;
  }
  const role = structure.roles.find(({ role: id }) => id === roleOnWall(room.focus));
  if (role) {
    return <RoleReasons key={role.role} role={role} room={room} texts={texts} size={size} />;
  }
  switch (projectedStructure(room.focus)) {
    case STRUCTURE_MATRIX:
      return <Accountable structure={structure} texts={texts} size={size} />;
    case STRUCTURE_HAND_OFFS:
      return <HandOffScene plan={plan.value} texts={texts} size={size} />;
    case STRUCTURE_ACTIONS:
      return <ActionScene plan={plan.value} size={size} />;
    case STRUCTURE_CHANGES:
      return <ChangeList structure={structure} texts={texts} size={size} />;
    default:
      return <Reveal structure={structure} texts={texts} size={size} />;
  }
}

/** The curtain before the reveal: the people around an empty table. */
function Coming({ text, size }: { text: string; size: Size }) {
  const margin = marginOf(size);
  const radius = Math.min(size.height / 2 - 90, size.width * 0.225);
  const centre = { x: size.width - margin - radius - 10, y: size.height / 2 };
  const width = centre.x - radius - margin - 90;
  const people = Math.min(SEATS_MOST, counts.value.joined);
  const title = t('step-structure');
  return (
    <section class="canvas question coming curtain">
      <div class="coming-words" style={placed({ x: margin, y: 0, width, height: size.height })}>
        <h1 style={{ fontSize: inUnits(fittingSize(title, TITLE_SIZES, TITLE_LEAST, { width, height: 400 }, measureText)) }}>{title}</h1>
        <p class="lead">{text}</p>
      </div>
      <Table seats={people} filled={people} centre={centre} radius={radius}>
        <div class="coming-cards" aria-hidden="true" style={placed({ x: centre.x - radius * 0.6, y: centre.y - radius * 0.5, width: radius * 1.2, height: radius })}>
          <i />
          <i />
          <i />
          <i />
        </div>
      </Table>
    </section>
  );
}
