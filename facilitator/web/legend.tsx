/** What the drawing of a structure means, for those who have not seen it before: what there is of it, drawn as it is there. */
import type { RoleView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { isUncertain } from '@shared/structure';
import { Icon } from './icon';

interface LegendProps {
  dedicated: readonly RoleView[];
  hats: readonly RoleView[];
}

export function Legend({ dedicated, hats }: LegendProps) {
  const all = [...dedicated, ...hats];
  const isDecided = all.some((role) => role.override !== null);
  if (hats.length === 0 && !all.some(isUncertain) && !isDecided) return null;
  return (
    <ul class="legend">
      {hats.length > 0 && (
        <li>
          <span class="legend-hat" aria-hidden="true" />
          {t('projector-legend-hat')}
        </li>
      )}
      {all.some(isUncertain) && (
        <li>
          <span class="legend-uncertain" aria-hidden="true" />
          {t('projector-legend-uncertain')}
        </li>
      )}
      {isDecided && (
        <li>
          <Icon name="gavel" />
          {t('role-decided')}
        </li>
      )}
    </ul>
  );
}
