/** As-is beside to-be: every role today and in the recommendation, the change between them by word and icon. */
import type { RoleView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Change } from '@shared/rolecard';
import { decided } from '@shared/structure';
import type { Texts } from './texts';

/** True for what will be different: neither kept nor absent before and after. */
export function isChange(change: string | null): boolean {
  return change !== null && change !== 'kept' && change !== 'absent';
}

/** Changes first, what stays after them, and roles that neither are nor come last. */
export function byChange(roles: readonly RoleView[]): RoleView[] {
  const weight = (role: RoleView): number => {
    if (!role.change || role.change === 'absent') return 2;
    return role.change === 'kept' ? 1 : 0;
  };
  return [...roles].sort((a, b) => weight(a) - weight(b));
}

export function Changes({ roles, texts }: { roles: readonly RoleView[]; texts: Texts }) {
  const known = roles.filter((role) => role.asis !== null);
  if (known.length === 0) return <p class="empty">{t('console-changes-unknown')}</p>;
  return (
    <div class="changes-frame" tabIndex={0} role="region" aria-label={t('console-changes')}>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{t('console-changes-role')}</th>
            <th scope="col">{t('console-changes-asis')}</th>
            <th scope="col">{t('console-changes-change')}</th>
            <th scope="col">{t('console-changes-tobe')}</th>
          </tr>
        </thead>
        <tbody>
          {byChange(known).map((role) => (
            <tr key={role.role} class={isChange(role.change) ? 'changed' : ''}>
              <th scope="row">{texts.roleName(role.role)}</th>
              <td>
                {t(`console-asis-${role.asis}`)}
                {role.is_asis_prepared && <small> {t('console-asis-prepared')}</small>}
              </td>
              <td>
                {role.change && role.change !== 'absent' ? (
                  <ul class="inline">
                    <Change change={role.change} role={role} />
                  </ul>
                ) : (
                  '–'
                )}
              </td>
              <td>{toBe(role, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toBe(role: RoleView, texts: Texts): string {
  const { status, host } = decided(role);
  const words = t(`role-status-${status}`);
  return status === 'hat' && host ? `${words}: ${texts.roleShort(host)}` : words;
}
