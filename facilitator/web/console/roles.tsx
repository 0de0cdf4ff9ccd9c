/** Role cards with the reasons behind each, what would flip it, and the facilitator's own decision beside it. */
import type { ItemResult, RoleView, StructureView } from '@shared/protocol.gen';
import { formatPercent, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Change, RoleCard } from '@shared/rolecard';
import { certaintyOf, dealCards, decided } from '@shared/structure';
import { Icon } from '../icon';
import { Legend } from '../legend';
import type { Texts } from '../texts';

interface RolesProps {
  structure: StructureView;
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: (role: RoleView) => void;
}

export function Roles({ structure, texts, results, onOverride }: RolesProps) {
  const hats = structure.roles.filter((role) => decided(role).status === 'hat');
  const none = structure.roles.filter((role) => decided(role).status === 'none');
  return (
    <>
      <Legend dedicated={structure.roles.filter((role) => decided(role).status === 'own')} hats={hats} />
      <ul class="role-cards">
        {dealCards(structure).map((card) => (
          <li key={card.role.role}>
            <RoleCard definition={texts.definition} role={card.role} hats={card.hats}>
              <Why role={card.role} texts={texts} results={results} onOverride={() => onOverride(card.role)} />
            </RoleCard>
          </li>
        ))}
      </ul>
      <RoleList title={t('console-roles-hats')} roles={hats} texts={texts} results={results} onOverride={onOverride} />
      <RoleList title={t('console-roles-none')} roles={none} texts={texts} results={results} onOverride={onOverride} />
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
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: (role: RoleView) => void;
}

/** The roles that are not cards of their own, each as one line that opens. */
function RoleList({ title, roles, texts, results, onOverride }: RoleListProps) {
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
                    <Change change={role.change} />
                  </ul>
                )}
              </summary>
              <Reasons role={role} texts={texts} results={results} onOverride={() => onOverride(role)} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A role's status that stands, in words, with its host. */
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
  texts: Texts;
  results: Readonly<Record<string, ItemResult>>;
  onOverride: () => void;
}

/** The reasons folded away, so that the cards show at a glance; how sure the role is stays in sight. */
function Why(props: ReasonsProps) {
  const { role, texts } = props;
  return (
    <details class="why">
      <summary>
        {t('console-reasons-open')}
        <span class="visually-hidden">: {texts.roleName(role.role)}</span>
        {role.stability !== null && (
          <span class={`stability ${certaintyOf(role.stability)}`}>
            {' · '}
            {t(`stability-${certaintyOf(role.stability)}`)}
          </span>
        )}
      </summary>
      <Reasons {...props} />
    </details>
  );
}

/** Why the role came out as it did: the answers for and against, how sure it is, what would change it. */
function Reasons({ role, texts, results, onOverride }: ReasonsProps) {
  const drivers = [...role.drivers].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const decisive = role.flip_item ? results[role.flip_item] : undefined;
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
      {drivers.length > 0 && (
        <>
          <h4>{t('console-reasons')}</h4>
          <ul class="drivers">
            {drivers.map((driver) => (
              <li key={driver.item} class={driver.weight > 0 ? 'for' : 'against'}>
                <Icon name={driver.weight > 0 ? 'circle-plus' : 'circle-minus'} />
                <span class="visually-hidden">{driver.weight > 0 ? t('console-reason-for') : t('console-reason-against')} </span>
                {texts.itemLabel(driver.item)}
                <Answer item={driver.item} texts={texts} results={results} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{role.binds === 'need' ? t('console-binds-need') : t('console-binds-room')}</p>
      {role.stability !== null && (
        <p class={`stability ${certaintyOf(role.stability)}`}>
          {t(`console-stability-${certaintyOf(role.stability)}`, { share: formatPercent(role.stability) })}
        </p>
      )}
      {role.votes_to_flip !== null && role.flip_item && decisive && decisive.n >= role.votes_to_flip && (
        <p>
          {t(role.flip_status ? 'console-flip-to' : 'console-flip', {
            status: role.flip_status ? t(`role-status-${role.flip_status}`) : '',
            votes: role.votes_to_flip,
            n: decisive.n,
            item: texts.itemLabel(role.flip_item),
          })}
        </p>
      )}
      <Button kind="quiet" onClick={onOverride}>
        <Icon name="gavel" />
        {role.override ? t('console-override-change') : t('console-override-open')}
        <span class="visually-hidden">: {texts.roleName(role.role)}</span>
      </Button>
    </div>
  );
}

/** What the group answered, after the item's label. */
function Answer({ item, texts, results }: { item: string; texts: Texts; results: Readonly<Record<string, ItemResult>> }) {
  const text = texts.items.get(item);
  const median = results[item]?.median;
  if (!text || median == null) return null;
  return <span class="hint">: {texts.levelWords(text, median)}</span>;
}
