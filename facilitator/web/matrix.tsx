/** Stages of the customer's life cycle by roles: exactly one accountable role a stage, marked by a letter. */
import type { StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import type { Texts } from './texts';

type Part = 'accountable' | 'responsible' | 'consulted';

export function Matrix({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const columns = structure.roles
    .map((role) => role.role)
    .filter((role) => structure.raci.some((stage) => partsOf(stage, role).length > 0));
  if (structure.raci.length === 0) return <p class="empty">{t('console-matrix-none')}</p>;
  return (
    <>
      {/* Not the table's caption, which would scroll away with it. */}
      <p class="matrix-key" id="matrix-key">
        {t('console-matrix-key')}
      </p>
      <div class="matrix-frame" tabIndex={0} role="region" aria-label={t('console-matrix')} aria-describedby="matrix-key">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{t('console-matrix-stage')}</th>
              {columns.map((role) => (
                <th scope="col" key={role}>
                  <span class="upright">{texts.roleShort(role)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {structure.raci.map((stage) => (
              <tr key={stage.stage}>
                <th scope="row">{texts.stageName(stage.stage)}</th>
                {columns.map((role) => (
                  <td key={role}>
                    {partsOf(stage, role).map((part) => (
                      <abbr key={part} class={`part ${part}`} title={t(`raci-${part}`)}>
                        {t(`raci-${part}-letter`)}
                      </abbr>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A role's parts in a stage, the weightiest first; who is accountable and does the work has both letters. */
export function partsOf(stage: StructureView['raci'][number], role: string): Part[] {
  const parts: Part[] = [];
  if (stage.accountable === role) parts.push('accountable');
  if (stage.responsible.includes(role)) parts.push('responsible');
  if (parts.length === 0 && stage.consulted.includes(role)) parts.push('consulted');
  return parts;
}
