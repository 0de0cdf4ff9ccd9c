/** The role structure on the console: the cards, and the views that explain, try out and plan it. */
import { segmentName } from '@shared/definition';
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRoom, ContradictionView, FlagView, RoleView, StructureView as Structure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Chip } from '@shared/parts/chip';
import { Segment } from '@shared/parts/segment';
import { tNamed } from '@shared/segments';
import { Icon, type IconName } from '../icon';
import { Changes } from '../changes';
import { Matrix } from '../matrix';
import { dealCards, decided } from '@shared/structure';
import { projectedStructure, roleOnWall, STRUCTURE_ACTIONS, STRUCTURE_CHANGES, STRUCTURE_HAND_OFFS, STRUCTURE_MATRIX, STRUCTURE_ROLES, viewOfRole } from '../structure_views';
import type { Texts } from '../texts';
import { Actions } from './actions';
import { failureWords } from './form';
import { HandOffs } from './handoffs';
import { request } from './http';
import { Lanes } from './lanes';
import { command, say } from './live';
import { GroupStructures } from './groupstructures';
import { Roles } from './roles';
import { Transition } from './transition';
import { areAnswersMoved, tried } from './whatif';

type Tab = 'roles' | 'matrix' | 'changes' | 'transition' | 'hand_offs' | 'actions' | 'groups';
const TABS: readonly Tab[] = ['roles', 'matrix', 'changes', 'transition', 'hand_offs', 'actions', 'groups'];

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
  // The facilitator sees what the room comes to see; between two such moves any tab can be opened.
  useEffect(() => {
    const tabShown = TABS.find((one) => PROJECTED[one] === shown);
    if (tabShown) setTab(tabShown);
  }, [shown]);
  const override = (role: RoleView): void => void (structure && onOverride({ role, structure }));
  const onWall = {
    onShow: shown === null ? undefined : ({ role }: RoleView) => void command('focus_item', { item: viewOfRole(role) }),
    shown: roleOnWall(room.focus),
  };
  const trying = areAnswersMoved.value ? (tried.value?.structure ?? null) : null;
  return (
    <section class="structure">
      <div class="structure-head">
        <h2>{structure?.is_complete ? <Headline structure={structure} /> : texts.stopTitle('structure')}</h2>
        <Showing room={room} isComplete={structure?.is_complete ?? false} />
      </div>
      {!structure?.is_complete ? (
        <p class="empty">{incompleteWords(room, texts)}</p>
      ) : (
        <>
          <div class="structure-views">
            <Segment
              label={t('console-structure-views')}
              choices={TABS.map((one) => ({ value: one, words: t(`console-structure-tab-${one}`) }))}
              value={tab}
              onChange={setTab}
            />
            <ToProjector room={room} tab={tab} />
          </div>
          {tab === 'roles' && (
            <>
              <Lanes structure={structure} tried={trying} texts={texts} results={room.results} onOverride={override} {...onWall} />
              <Remarks structure={structure} texts={texts} />
              <NextQuestions room={room} structure={structure} texts={texts} />
              <Roles structure={structure} texts={texts} results={room.results} onOverride={override} {...onWall} />
            </>
          )}
          {tab === 'matrix' && <Matrix structure={structure} texts={texts} />}
          {tab === 'changes' && <Changes roles={structure.roles} texts={texts} />}
          {tab === 'transition' && <Transition structure={structure} texts={texts} />}
          {tab === 'hand_offs' && <HandOffs texts={texts} />}
          {tab === 'actions' && <Actions canPropose={room.is_structure_revealed || room.step === 'closed'} />}
          {tab === 'groups' && <GroupStructures room={room} texts={texts} />}
        </>
      )}
    </section>
  );
}

/** How many dedicated roles today and in the proposal, and how many hats they carry. */
function Headline({ structure }: { structure: Structure }) {
  const own = dealCards(structure).length;
  const today = structure.roles.filter((role) => role.asis === 'own').length;
  const isTodayKnown = structure.roles.some((role) => role.asis !== null);
  const hats = structure.roles.filter((role) => decided(role).status === 'hat').length;
  return (
    <>
      {isTodayKnown && (
        <>
          {today}
          <Icon name="arrow-right" />
          <span class="visually-hidden"> → </span>
        </>
      )}
      {t('count-own-roles', { count: own })}
      {hats > 0 && <span class="hint"> {t('console-structure-hats', { count: hats })}</span>}
    </>
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
      <Chip tone={state === 'shown' ? 'wall' : 'open'} icon={<Icon name={state === 'shown' ? 'eye' : state === 'hidden' ? 'eye-off' : 'circle'} />}>
        {t(`console-structure-${state}`)}
      </Chip>
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
  hand_offs: STRUCTURE_HAND_OFFS,
  actions: STRUCTURE_ACTIONS,
};

/** Puts the view looked at on the projector, once the room may see the structure. */
function ToProjector({ room, tab }: { room: ConsoleRoom; tab: Tab }) {
  const view = PROJECTED[tab];
  if (!view || room.step !== 'structure' || !room.is_structure_revealed) return null;
  const isThere = projectedStructure(room.focus) === view && roleOnWall(room.focus) === null;
  return (
    <Button
      kind={isThere ? 'quiet' : 'tonal'}
      size="small"
      icon={<Icon name="presentation" />}
      disabled={isThere}
      onClick={() => void command('focus_item', { item: view })}
    >
      {isThere ? t('console-item-on-projector') : t('console-item-to-projector')}
    </Button>
  );
}

/** What to be careful about stays in sight; the form and the coverage are shown on request. */
function Remarks({ structure, texts }: { structure: Structure; texts: Texts }) {
  return (
    <div class="summary">
      {!structure.has_consensus && <Remark icon="split" text={t('console-structure-two-camps')} />}
      {structure.flags.map((flag) => (
        <Remark key={flag.code} icon="triangle-alert" text={flagWords(flag, texts)} />
      ))}
      {(structure.contradictions ?? []).map((one) => (
        <Remark key={one.role} icon="triangle-alert" text={contradictionWords(one, texts)} />
      ))}
      {structure.notices.map((notice) => (
        <Remark key={notice} icon="info" text={t(`notice-${notice}`)} />
      ))}
      <details class="why">
        <summary>{t('console-structure-about')}</summary>
        <Form structure={structure} texts={texts} />
      </details>
    </div>
  );
}

/** The form of the structure and why, how each segment is covered, and how far the count could move. */
function Form({ structure, texts }: { structure: Structure; texts: Texts }) {
  const [low, high] = structure.own_roles_range;
  return (
    <>
      {low !== high && <p class="hint">{t('console-structure-range', { low, high })}</p>}
      {structure.form && (
        <p>
          <strong>{t(`form-${structure.form}`)}</strong>
          {structure.form_why.length > 0 && (
            <span class="hint"> – {structure.form_why.map((why) => tNamed(texts.segments, `form-why-${why}`)).join(', ')}</span>
          )}
          {structure.anchor && (
            <span class="hint"> · {t('console-structure-anchor', { role: texts.roleName(structure.anchor) })}</span>
          )}
        </p>
      )}
      <p class="hint">{t('structure-yardstick')}</p>
      <ul class="coverage">
        {structure.coverage.map((one) => (
          <li key={one.segment}>
            <span class="hint">{segmentName(texts.definition, one.segment) ?? t(`segment-${one.segment}`)}</span> <strong>{t(`coverage-${one.mode}`)}</strong>
            {one.has_partner_overlay && <span> · {t('coverage-partner')}</span>}
          </li>
        ))}
      </ul>
      {structure.is_sampled && <p class="hint">{t('console-structure-sampled')}</p>}
    </>
  );
}

const QUESTIONS_SHOWN = 3;

/** What has not been asked and could change a role, the best question first; one press asks it as well. */
function NextQuestions({ room, structure, texts }: { room: ConsoleRoom; structure: Structure; texts: Texts }) {
  const questions = (structure.next_questions ?? []).filter(({ item }) => !(item in room.items)).slice(0, QUESTIONS_SHOWN);
  if (questions.length === 0 || room.step === 'closed') return null;
  const add = async (item: string): Promise<void> => {
    const reply = await request('POST', `/api/workshops/${room.workshop.id}/added-items`, { item });
    if (reply.ok) say(t('console-questions-added', { item: texts.itemLabel(item) }));
    else say(failureWords(reply.error), true);
  };
  return (
    <section class="next-questions">
      <h3>{t('console-questions')}</h3>
      <ul>
        {questions.map(({ item, roles }) => (
          <li key={item}>
            <strong>{texts.itemLabel(item)}</strong>
            <p class="hint">{texts.items.get(item)?.text}</p>
            <p>
              <b class="confirms">{t('console-questions-confirms')}</b> {roles.slice(0, 3).map((role) => texts.roleShort(role)).join(', ')}
            </p>
            <Button size="small" icon={<Icon name="plus" />} onClick={() => void add(item)}>
              {t('console-questions-add')}
              <span class="visually-hidden">: {texts.itemLabel(item)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function flagWords(flag: FlagView, texts: Texts): string {
  return tNamed(texts.segments, `flag-${flag.code}`, {
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
