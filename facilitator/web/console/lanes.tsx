/** The structure as houses on the customer's path: a lane each for demand, sale, delivery, use and growth. */
import { useState } from 'preact/hooks';
import type { ItemResult, RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { reasonSentence, saidSentences, turnSentences } from '@shared/reasons';
import { dealCards, decided, isNewRole, sharedHats } from '@shared/structure';
import { Seamed } from '@shared/seams';
import { Button } from '@shared/parts/button';
import { Chip } from '@shared/parts/chip';
import { Icon } from '../icon';
import { laneOf, lanesOf } from '../lanes';
import { CompaniesLike } from './companies';
import type { Texts } from '../texts';
import { differ } from './whatif';

interface LanesProps {
  structure: StructureView;
  /** The structure under the answers that are being tried out; null while none are. */
  tried: StructureView | null;
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: (role: RoleView) => void;
  /** Shows a role and its reasons on the projector; undefined while the room may not see the structure. */
  onShow: ((role: RoleView) => void) | undefined;
  /** The role that the projector shows now. */
  shown: string | null;
}

export function Lanes({ structure, tried, texts, results, onOverride, onShow, shown: onWall }: LanesProps) {
  const cards = dealCards(structure);
  const gone = structure.roles.filter((role) => decided(role).status !== 'own' && role.asis === 'own');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = structure.roles.find(({ role }) => role === chosen) ?? cards[0]?.role;
  const isTried = (role: RoleView): boolean => {
    const other = tried?.roles.find((one) => one.role === role.role);
    return other !== undefined && differ(role, other);
  };
  const choose = (role: RoleView): void => setChosen(role.role);
  return (
    <>
      <div class="lanes">
        {lanesOf().map((lane) => (
          <section key={lane} class="lane" aria-label={t(`lane-${lane}`)}>
            <h3 class="lane-head">{t(`lane-${lane}`)}</h3>
            <ul>
              {cards
                .filter(({ role }) => laneOf(texts.stagesOf(role.role)) === lane)
                .map(({ role, hats }) => (
                  <li key={role.role}>
                    {hats.length > 0 && (
                      <ul class="house-hats" aria-label={t('role-hats')}>
                        {hats.map((hat) => (
                          <li key={hat.role}>
                            <button type="button" aria-pressed={shown?.role === hat.role} onClick={() => choose(hat)}>
                              <Seamed name={texts.roleShort(hat.role)} seams={texts.definition.seams} />
                              {isTried(hat) && <Flask />}
                            </button>
                          </li>
                        ))}
                      </ul>
                    )}
                    <House role={role} texts={texts} isShown={shown?.role === role.role} isTried={isTried(role)} onPress={() => choose(role)} />
                  </li>
                ))}
              {gone
                .filter((role) => laneOf(texts.stagesOf(role.role)) === lane && decided(role).status === 'none')
                .map((role) => (
                  <li key={role.role}>
                    <House role={role} texts={texts} isShown={shown?.role === role.role} isTried={isTried(role)} onPress={() => choose(role)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Key structure={structure} isTrying={tried !== null} />
      {sharedHats(structure).length > 0 && (
        <p class="hint">
          {t('console-roles-hats')}: {sharedHats(structure).map((role) => texts.roleName(role.role)).join(', ')}
        </p>
      )}
      {shown && (
        <RoleDetail role={shown} companies={structure.companies} texts={texts} results={results} onOverride={() => onOverride(shown)} onShow={onShow} isOnWall={onWall === shown.role} />
      )}
    </>
  );
}

interface HouseProps {
  role: RoleView;
  texts: Texts;
  isShown: boolean;
  isTried: boolean;
  onPress: () => void;
}

function House({ role, texts, isShown, isTried, onPress }: HouseProps) {
  const { status } = decided(role);
  const isNew = isNewRole(role);
  const isGone = status === 'none';
  const names = ['house', role.certainty ?? 'likely', isNew ? 'is-new' : '', isGone ? 'is-gone' : '', isTried ? 'is-tried' : ''];
  return (
    <button type="button" class={names.filter(Boolean).join(' ')} aria-pressed={isShown} onClick={onPress}>
      <strong>
        <Seamed name={texts.roleShort(role.role)} seams={texts.definition.seams} />
      </strong>
      <span class="house-says">
        {isNew && (
          <b class="new-words">
            <Icon name="plus" />
            {t('console-role-new')}
          </b>
        )}
        {isGone ? t('console-role-gone') : role.certainty && t(`certainty-${role.certainty}`)}
        {role.override && (
          <>
            <Icon name="gavel" />
            <span class="visually-hidden">{t('role-decided')}</span>
          </>
        )}
        {isTried && <Flask />}
      </span>
    </button>
  );
}

function Flask() {
  return (
    <span class="flask">
      <Icon name="flask-conical" />
      <span class="visually-hidden"> {t('console-whatif-changes')}</span>
    </span>
  );
}

/** What the drawing means, with how many there are of each. */
function Key({ structure, isTrying }: { structure: StructureView; isTrying: boolean }) {
  const own = structure.roles.filter((role) => decided(role).status === 'own');
  const hats = structure.roles.filter((role) => decided(role).status === 'hat').length;
  const isNew = own.filter((role) => role.asis !== null && role.asis !== 'own').length;
  const certain = (['firm', 'likely', 'open'] as const)
    .map((word) => ({ word, count: own.filter((role) => role.certainty === word).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul class="house-key">
      {certain.map(({ word, count }) => (
        <li key={word}>
          <i class={`key-sample ${word}`} aria-hidden="true" />
          {t(`certainty-${word}`)} {count}
        </li>
      ))}
      {isNew > 0 && (
        <li>
          <i class="key-sample is-new" aria-hidden="true" />
          {t('console-role-new')} {isNew}
        </li>
      )}
      {hats > 0 && (
        <li>
          <i class="key-sample is-hat" aria-hidden="true" />
          {t('projector-legend-hat')} {hats}
        </li>
      )}
      {isTrying && (
        <li class="key-trial">
          <Icon name="flask-conical" />
          {t('console-whatif-changes')}
        </li>
      )}
    </ul>
  );
}

interface DetailProps {
  role: RoleView;
  companies: StructureView['companies'];
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: () => void;
  onShow: ((role: RoleView) => void) | undefined;
  isOnWall: boolean;
}

/** One role in sentences: what it is because of what, what the group said, and what would change it. */
function RoleDetail({ role, companies, texts, results, onOverride, onShow, isOnWall }: DetailProps) {
  const { status } = decided(role);
  const isNew = isNewRole(role);
  return (
    <section class="role-detail" aria-live="polite">
      <div class="role-detail-head">
        <h3>{texts.roleName(role.role)}</h3>
        <Chip tone={status === 'hat' ? 'hat' : isNew ? 'good' : 'neutral'}>
          {isNew ? `${t('console-role-new')}, ` : ''}
          {t(`role-status-${status}`)}
        </Chip>
        {role.certainty && <Chip tone={role.certainty === 'open' ? 'divided' : 'wall'}>{t(`certainty-${role.certainty}`)}</Chip>}
        {onShow && (
          <Button kind="quiet" size="small" icon={<Icon name="presentation" />} disabled={isOnWall} onClick={() => onShow(role)}>
            {isOnWall ? t('console-item-on-projector') : t('console-item-to-projector')}
            <span class="visually-hidden">: {texts.roleName(role.role)}</span>
          </Button>
        )}
        <Button kind="quiet" size="small" icon={<Icon name="gavel" />} onClick={onOverride}>
          {role.override ? t('console-override-change') : t('console-override-open')}
          <span class="visually-hidden">: {texts.roleName(role.role)}</span>
        </Button>
      </div>
      {role.override && <p class="override">{role.override.reason}</p>}
      <p>{[reasonSentence(role, texts), ...saidSentences(role, results, texts)].join(' ')}</p>
      <p class="hint">{turnSentences(role, texts).join(' ')}</p>
      <p class="hint">{texts.roleRule(role.role)}</p>
      <CompaniesLike key={role.role} role={role} companies={companies} texts={texts} />
    </section>
  );
}
