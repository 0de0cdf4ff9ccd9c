/** The recurring picture of a role: its own role is a card, the hats it carries are tabs on it. */
import './rolecard.css';
import type { ComponentChildren, JSX } from 'preact';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import merge from 'lucide-static/icons/merge.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import split from 'lucide-static/icons/split.svg?raw';
import { type Definition, roleText } from './definition';
import { t } from './i18n';
import { Icon } from './icons';
import type { RoleView } from './protocol.gen';
import { Seamed } from './seams';
import { changeKey, isUncertain } from './structure';

const CHANGE_ICONS: Record<string, string> = {
  kept: check,
  new: plus,
  split_out: split,
  merged: merge,
  removed: minus,
  moved: arrowRight,
};
export { dealCards, decided, isUncertain } from './structure';

interface RoleCardProps {
  definition: Definition;
  role: RoleView;
  /** The roles carried as hats, with their own views where there are any. */
  hats: RoleView[];
  /** What a screen adds: reasons, stability, an override's form. */
  children?: ComponentChildren;
}

export function RoleCard({ definition, role, hats, children }: RoleCardProps): JSX.Element {
  const text = roleText(definition, role.role);
  return (
    <article class={isUncertain(role) ? 'rolecard is-uncertain' : 'rolecard'}>
      {hats.length > 0 && (
        <ul class="hats" aria-label={t('role-hats')}>
          {hats.map((hat) => (
            <li key={hat.role} class={isUncertain(hat) ? 'hat is-uncertain' : 'hat'}>
              <Seamed name={roleText(definition, hat.role).short} seams={definition.seams} />
              {isUncertain(hat) && <span class="visually-hidden"> ({t('role-uncertain')})</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="rolecard-body">
        <h3>
          <Seamed name={text.name} seams={definition.seams} />
        </h3>
        <p class="rolecard-does">{text.does}</p>
        <ul class="rolecard-marks">
          {role.change && <Change change={role.change} role={role} />}
          {isUncertain(role) && <li class="mark-uncertain">{t('role-uncertain')}</li>}
          {role.override && <li class="mark-override">{t('role-decided')}</li>}
        </ul>
        {children}
      </div>
    </article>
  );
}

/** How a role changes from today, by icon and word. */
export function Change({ change, role }: { change: string; role?: RoleView }): JSX.Element {
  return (
    <li class={`change change-${change}`}>
      <Icon svg={CHANGE_ICONS[change] ?? check} />
      {t(role ? changeKey(role, change) : `change-${change}`)}
    </li>
  );
}
