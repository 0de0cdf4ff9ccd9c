/** What each group's own answers would lead to, beside the structure of everybody's. */
import { segmentName } from '@shared/definition';
import { useEffect } from 'preact/hooks';
import type { ConsoleRoom, GroupStructure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import type { Texts } from '../texts';
import { askGroups, groups } from './live';
import { statusWithHost } from './roles';

export function GroupStructures({ room, texts }: { room: ConsoleRoom; texts: Texts }) {
  useEffect(() => {
    void askGroups();
  }, [room.revision]);
  if (room.workshop.groups.length === 0) return <p class="empty">{t('console-groups-structure-without')}</p>;
  const found = groups.value?.structures;
  if (!found) return <p role="status">{t('console-groups-loading')}</p>;
  if (found.length === 0) return <p class="empty">{t('console-groups-structure-none')}</p>;
  return (
    <section class="group-structures">
      <p class="hint">{t('console-groups-structure-lead')}</p>
      <ul>
        {found.map((one) => (
          <li key={one.group}>
            <OneGroup structure={one} texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneGroup({ structure, texts }: { structure: GroupStructure; texts: Texts }) {
  const { roles, coverage, borrowed } = structure;
  return (
    <article class="group-structure">
      <h3>{structure.group}</h3>
      <p>{t('console-groups-structure-roles', { count: structure.own_roles, whole: structure.whole_own_roles })}</p>
      {roles.length === 0 && coverage.length === 0 && <p>{t('console-groups-structure-same')}</p>}
      <ul class="group-differences">
        {roles.map((role) => (
          <li key={role.role}>
            {t('console-groups-structure-role', {
              role: texts.roleName(role.role),
              here: statusWithHost(role.status, role.host, texts),
              whole: statusWithHost(role.whole, role.whole_host, texts),
            })}
          </li>
        ))}
        {coverage.map((one) => (
          <li key={one.segment}>
            {t('console-groups-structure-segment', {
              segment: segmentName(texts.definition, one.segment) ?? t(`segment-${one.segment}`),
              here: t(`coverage-${one.mode}`),
            })}
          </li>
        ))}
      </ul>
      {borrowed.length > 0 && (
        <p class="hint">
          {t('console-groups-structure-borrowed', {
            count: borrowed.length,
            items: borrowed.map((item) => texts.itemLabel(item)).join(', '),
          })}
        </p>
      )}
    </article>
  );
}
