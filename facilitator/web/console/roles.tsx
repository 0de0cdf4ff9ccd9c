/** The roles that are no cards, each with its reasons, and the structure of the other camp. */
import type { ItemResult, RoleView, StructureView } from '@shared/protocol.gen';
import { formatPercent, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Change, RoleCard } from '@shared/rolecard';
import { reasonSentence, saidSentences, turnSentences } from '@shared/reasons';
import { certaintyOf, dealCards, decided } from '@shared/structure';
import { Icon } from '../icon';
import { CompaniesLike } from './companies';
import type { Texts } from '../texts';

interface RolesProps {
  structure: StructureView;
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: (role: RoleView) => void;
  /** Shows a role and its reasons on the projector; undefined while the room may not see the structure. */
  onShow?: ((role: RoleView) => void) | undefined;
  /** The role that the projector shows now. */
  shown?: string | null;
}

export function Roles({ structure, texts, results, onOverride, onShow, shown = null }: RolesProps) {
  const hats = structure.roles.filter((role) => decided(role).status === 'hat');
  const none = structure.roles.filter((role) => decided(role).status === 'none');
  return (
    <>
      <RoleList title={t('console-roles-hats')} roles={hats} companies={structure.companies} texts={texts} results={results} onOverride={onOverride} onShow={onShow} shown={shown} />
      <RoleList title={t('console-roles-none')} roles={none} companies={structure.companies} texts={texts} results={results} onOverride={onOverride} onShow={onShow} shown={shown} />
      {structure.alternative.length > 0 && (
        <section class="alternative">
          <h3>{t('console-roles-alternative')}</h3>
          <p class="hint">{t('console-roles-alternative-lead')}</p>
          <ul class="role-cards">
            {dealCards({ roles: structure.alternative }).map((card) => (
              <li key={card.role.role}>
                <RoleCard definition={texts.definition} role={card.role} hats={card.hats} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RoleListProps {
  title: string;
  roles: readonly RoleView[];
  companies: StructureView['companies'];
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: (role: RoleView) => void;
  onShow: ((role: RoleView) => void) | undefined;
  shown: string | null;
}

/** The roles without a card, each as one line that opens. */
function RoleList({ title, roles, companies, texts, results, onOverride, onShow, shown }: RoleListProps) {
  if (roles.length === 0) return null;
  return (
    <section class="role-list">
      <h3>{title}</h3>
      <ul>
        {roles.map((role) => (
          <li key={role.role}>
            <details>
              <summary>
                <strong>{texts.roleName(role.role)}</strong> <span class="hint">{statusWords(role, texts)}</span>
                {role.change && (
                  <ul class="inline">
                    <Change change={role.change} role={role} />
                  </ul>
                )}
              </summary>
              <Reasons role={role} companies={companies} texts={texts} results={results} onOverride={() => onOverride(role)} onShow={onShow} isShown={shown === role.role} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A role's status after decisions, in words, with its host. */
export function statusWords(role: RoleView, texts: Texts): string {
  const { status, host } = decided(role);
  return statusWithHost(status, host, texts);
}

export function statusWithHost(status: RoleView['status'], host: string | null, texts: Texts): string {
  const words = t(`role-status-${status}`);
  return status === 'hat' && host ? `${words}: ${texts.roleName(host)}` : words;
}

interface ReasonsProps {
  role: RoleView;
  companies: StructureView['companies'];
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: () => void;
  onShow: ((role: RoleView) => void) | undefined;
  isShown: boolean;
}

/** Why the role came out as it did, what the group said of it, how sure it is, what would change it. */
function Reasons({ role, companies, texts, results, onOverride, onShow, isShown }: ReasonsProps) {
  return (
    <div class="reasons">
      {role.override && (
        <div class="override">
          <p>
            <Icon name="gavel" />
            <strong>{t('console-override-decided', { status: statusWords(role, texts) })}</strong>
          </p>
          <p>{role.override.reason}</p>
          <p class="hint">{t('console-override-computed', { status: statusWithHost(role.status, role.host, texts) })}</p>
        </div>
      )}
      <p>{[reasonSentence(role, texts), ...saidSentences(role, results, texts)].join(' ')}</p>
      <p>{turnSentences(role, texts).join(' ')}</p>
      <p class="hint">{texts.roleRule(role.role)}</p>
      {role.certainty && (
        <p class={`certainty ${role.certainty}`}>{t(`console-certainty-${role.certainty}`)}</p>
      )}
      {role.stability !== null && (
        <p class="hint">
          {t(`console-stability-${certaintyOf(role.stability)}`, { share: formatPercent(Math.min(role.stability, 0.99)) })}
        </p>
      )}
      <CompaniesLike role={role} companies={companies} texts={texts} />
      {onShow && (
        <Button kind="quiet" aria-pressed={isShown} onClick={() => onShow(role)}>
          <Icon name="presentation" />
          {isShown ? t('console-item-on-projector') : t('console-item-to-projector')}
          <span class="visually-hidden">: {texts.roleName(role.role)}</span>
        </Button>
      )}
      <Button kind="quiet" onClick={onOverride}>
        <Icon name="gavel" />
        {role.override ? t('console-override-change') : t('console-override-open')}
        <span class="visually-hidden">: {texts.roleName(role.role)}</span>
      </Button>
    </div>
  );
}
