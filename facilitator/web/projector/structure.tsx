/** The role structure on the wall: the cards, who is accountable, and what changes from today. */
import type { ProjectorRoom, RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Change } from '@shared/rolecard';
import { dealCards, decided, isUncertain } from '@shared/structure';
import { byChange, isChange } from '../changes';
import { projectedStructure, STRUCTURE_CHANGES, STRUCTURE_MATRIX } from '../structure_views';
import type { Texts } from '../texts';

/** With more cards than this the wall has no room for a line below them. */
const CARDS_WITH_KEY_MAX = 9;

export function StructureScene({ room, texts }: { room: ProjectorRoom; texts: Texts }) {
  const structure = room.structure;
  if (!structure) return <Coming text={t('projector-structure-waiting')} />;
  if (!structure.is_complete) return <Coming text={t('projector-structure-incomplete')} />;
  switch (projectedStructure(room.focus)) {
    case STRUCTURE_MATRIX:
      return <Accountable structure={structure} texts={texts} />;
    case STRUCTURE_CHANGES:
      return <ChangeList structure={structure} texts={texts} />;
    default:
      return <Cards structure={structure} texts={texts} />;
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

/** Own roles as cards with their hats on them; the anchor first, then the surest. */
function Cards({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const cards = dealCards(structure);
  return (
    <section class="wall">
      <header>
        <h1>{t('count-own-roles', { count: cards.length })}</h1>
        {structure.form && <p>{t(`form-${structure.form}`)}</p>}
        {!structure.has_consensus && <p class="split">{t('projector-structure-two-camps')}</p>}
      </header>
      <ul class={cards.length > 9 ? 'wall-cards many' : cards.length > 4 ? 'wall-cards some' : 'wall-cards'}>
        {cards.map(({ role, hats }) => (
          <li key={role.role} class={isUncertain(role) ? 'wall-card is-uncertain' : 'wall-card'}>
            <h2>
              {texts.roleShort(role.role)}
              {isUncertain(role) && <span class="visually-hidden"> ({t('role-uncertain')})</span>}
            </h2>
            {hats.length > 0 && (
              <ul aria-label={t('role-hats')}>
                {hats.map((hat) => (
                  <li key={hat.role} class={isUncertain(hat) ? 'wall-hat is-uncertain' : 'wall-hat'}>
                    {texts.roleShort(hat.role)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {cards.length <= CARDS_WITH_KEY_MAX && <Key cards={cards} />}
    </section>
  );
}

/** What the drawing means, for whoever has not seen a hat or a dashed edge before. */
function Key({ cards }: { cards: ReturnType<typeof dealCards> }) {
  const hats = cards.flatMap((card) => card.hats);
  const words = [
    hats.length > 0 && t('projector-key-hat'),
    [...cards.map((card) => card.role), ...hats].some(isUncertain) && t('projector-key-uncertain'),
  ].filter(Boolean);
  return words.length > 0 ? <p class="kept">{words.join(' · ')}</p> : null;
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

function ChangeList({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const changing = byChange(structure.roles).filter((role) => isChange(role.change));
  const kept = structure.roles.filter((role) => role.change === 'kept');
  return (
    <section class="wall">
      <header>
        <h1>{t('projector-changes')}</h1>
      </header>
      {changing.length === 0 && <p class="lead">{t('projector-changes-none')}</p>}
      <ul class={changing.length > 7 ? 'wall-changes two-columns' : 'wall-changes'}>
        {changing.map((role) => (
          <li key={role.role}>
            <ul class="inline">
              <Change change={role.change ?? ''} />
            </ul>
            <strong>{texts.roleShort(role.role)}</strong>
            {changing.length <= 7 && <span class="arrow">{fromTo(role, texts)}</span>}
          </li>
        ))}
      </ul>
      {kept.length > 0 && <p class="kept">{t('projector-changes-kept', { count: kept.length })}</p>}
    </section>
  );
}

function fromTo(role: RoleView, texts: Texts): string {
  const { status, host } = decided(role);
  const after = status === 'hat' && host ? texts.roleShort(host) : t(`role-status-${status}`);
  return `→ ${after}`;
}
