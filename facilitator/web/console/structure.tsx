/** The role structure on the console: the cards, and the views that explain, try out and plan it. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRoom, ContradictionView, FlagView, RoleView, StructureView as Structure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Segment } from '@shared/parts/segment';
import { Icon, type IconName } from '../icon';
import { Changes } from '../changes';
import { Matrix } from '../matrix';
import { dealCards } from '@shared/structure';
import { projectedStructure, STRUCTURE_CHANGES, STRUCTURE_MATRIX, STRUCTURE_ROLES } from '../structure_views';
import type { Texts } from '../texts';
import { command } from './live';
import { GroupStructures } from './groupstructures';
import { Roles } from './roles';
import { Transition } from './transition';
import { areAnswersMoved, WhatIf } from './whatif';

type Tab = 'roles' | 'matrix' | 'changes' | 'whatif' | 'transition' | 'groups';
const TABS: readonly Tab[] = ['roles', 'matrix', 'changes', 'whatif', 'transition', 'groups'];

interface StructureProps {
  room: ConsoleRoom;
  texts: Texts;
  /** A dialog outside this view: what is typed in it outlives it when somebody else moves on. */
  onOverride: (overridden: { role: RoleView; structure: Structure }) => void;
}

export function StructureView({ room, texts, onOverride }: StructureProps) {
  const [tab, setTab] = useState<Tab>('roles');
  const structure = room.structure;
  const shown = room.step === 'structure' && room.is_structure_revealed ? projectedStructure(room.focus) : null;
  // Whoever leads sees what the room comes to see; between two such moves any tab may be looked at. Nobody is taken away
  // from answers that they try out.
  useEffect(() => {
    const tabShown = TABS.find((one) => PROJECTED[one] === shown);
    if (tabShown) setTab((now) => (now === 'whatif' && areAnswersMoved.value ? now : tabShown));
  }, [shown]);
  return (
    <section class="structure">
      <div class="row between wrap">
        <h2>{texts.stopTitle('structure')}</h2>
        <Showing room={room} isComplete={structure?.is_complete ?? false} />
      </div>
      {!structure?.is_complete ? (
        <p class="empty">{incompleteWords(room, texts)}</p>
      ) : (
        <>
          <Summary structure={structure} texts={texts} />
          <Segment
            label={t('console-structure-views')}
            choices={TABS.map((one) => ({ value: one, words: t(`console-structure-tab-${one}`) }))}
            value={tab}
            onChange={setTab}
          />
          <ToProjector room={room} tab={tab} />
          {tab === 'roles' && (
            <Roles
              structure={structure}
              texts={texts}
              results={room.results}
              onOverride={(role) => onOverride({ role, structure })}
            />
          )}
          {tab === 'matrix' && <Matrix structure={structure} texts={texts} />}
          {tab === 'changes' && <Changes roles={structure.roles} texts={texts} />}
          {tab === 'whatif' && <WhatIf room={room} structure={structure} texts={texts} />}
          {tab === 'transition' && <Transition structure={structure} texts={texts} />}
          {tab === 'groups' && <GroupStructures room={room} texts={texts} />}
        </>
      )}
    </section>
  );
}

/** What is missing while there is no structure: answers to the questions it is made of. */
function incompleteWords(room: ConsoleRoom, texts: Texts): string {
  const asked = room.driving.filter((item) => room.items[item]?.phase !== 'hidden');
  const unanswered = asked.filter((item) => (room.results[item]?.n ?? 0) === 0);
  if (asked.length === 0) return t('console-structure-incomplete');
  return t('console-structure-missing', { items: unanswered.map((item) => texts.itemLabel(item)).join(', ') });
}

/** Whether the room sees the structure, and the switch for it. */
function Showing({ room, isComplete }: { room: ConsoleRoom; isComplete: boolean }) {
  if (room.step === 'closed') return null;
  const isRevealed = room.is_structure_revealed;
  if (!isComplete && !isRevealed) return null;
  const state = isComplete ? (isRevealed ? 'shown' : 'hidden') : 'none';
  return (
    <div class="row wrap">
      <span class={state === 'shown' ? 'phase revealed' : 'phase hidden'}>
        <Icon name={state === 'shown' ? 'eye' : state === 'hidden' ? 'eye-off' : 'circle'} />
        {t(`console-structure-${state}`)}
      </span>
      <Button
       
        onClick={() => void command('reveal_structure', { is_on: !isRevealed })}
      >
        {isRevealed ? t('console-structure-hide') : t('console-structure-show')}
      </Button>
    </div>
  );
}

const PROJECTED: Partial<Record<Tab, string>> = {
  roles: STRUCTURE_ROLES,
  matrix: STRUCTURE_MATRIX,
  changes: STRUCTURE_CHANGES,
};

/** Puts the view looked at on the projector, once the room may see the structure. */
function ToProjector({ room, tab }: { room: ConsoleRoom; tab: Tab }) {
  const view = PROJECTED[tab];
  if (!view || room.step !== 'structure' || !room.is_structure_revealed) return null;
  const isThere = projectedStructure(room.focus) === view;
  return (
    <p class="to-projector">
      <Button kind="quiet"
       
        aria-pressed={isThere}
        onClick={() => void command('focus_item', { item: view })}
      >
        <Icon name="presentation" />
        {isThere ? t('console-item-on-projector') : t('console-item-to-projector')}
      </Button>
    </p>
  );
}

/** The whole in a few words: how many roles, the form, the coverage, and what to be careful about. */
function Summary({ structure, texts }: { structure: Structure; texts: Texts }) {
  const [low, high] = structure.own_roles_range;
  return (
    <div class="summary">
      <p class="headline">
        {t('count-own-roles', { count: dealCards(structure).length })}
        {low !== high && <span class="hint"> {t('console-structure-range', { low, high })}</span>}
      </p>
      {structure.form && (
        <p>
          <strong>{t(`form-${structure.form}`)}</strong>
          {structure.form_why.length > 0 && (
            <span class="hint"> – {structure.form_why.map((why) => t(`form-why-${why}`)).join(', ')}</span>
          )}
          {structure.anchor && (
            <span class="hint"> · {t('console-structure-anchor', { role: texts.roleName(structure.anchor) })}</span>
          )}
        </p>
      )}
      <ul class="coverage">
        {structure.coverage.map((one) => (
          <li key={one.segment}>
            <span class="hint">{t(`segment-${one.segment}`)}</span> <strong>{t(`coverage-${one.mode}`)}</strong>
            {one.has_partner_overlay && <span> · {t('coverage-partner')}</span>}
          </li>
        ))}
      </ul>
      {!structure.has_consensus && (
        <Remark icon="split" text={t('console-structure-two-camps')} />
      )}
      {structure.flags.map((flag) => (
        <Remark key={flag.code} icon="triangle-alert" text={flagWords(flag, texts)} />
      ))}
      {(structure.contradictions ?? []).map((one) => (
        <Remark key={one.role} icon="triangle-alert" text={contradictionWords(one, texts)} />
      ))}
      {structure.notices.map((notice) => (
        <Remark key={notice} icon="info" text={t(`notice-${notice}`)} />
      ))}
      {structure.is_sampled && <p class="hint">{t('console-structure-sampled')}</p>}
    </div>
  );
}

function flagWords(flag: FlagView, texts: Texts): string {
  return t(`flag-${flag.code}`, {
    role: flag.role ? texts.roleName(flag.role) : 'none',
    mode: flag.mode ?? '',
    items: (flag.items ?? []).map((item) => texts.itemLabel(item)).join(', ') || 'none',
  });
}

function contradictionWords(one: ContradictionView, texts: Texts): string {
  return t(`asis-contradicts-${one.today === 'none' ? 'none' : 'exists'}`, {
    role: texts.roleName(one.role),
    says: one.says,
    total: one.of,
    items: one.unasked.map((item) => texts.itemLabel(item)).join(', ') || 'none',
  });
}

function Remark({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p class="remark">
      <Icon name={icon} />
      {text}
    </p>
  );
}
