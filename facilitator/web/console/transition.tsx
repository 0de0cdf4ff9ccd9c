/** From today to the new structure: in which order to change, and what to pilot before deciding. */
import type { StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import { Change } from '@shared/rolecard';
import type { Texts } from '../texts';

export function Transition({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const steps = structure.waves;
  if (steps.length === 0) return <p class="empty">{t('console-transition-none')}</p>;
  return (
    <ol class="waves">
      {steps.map((wave) => (
        <li key={wave.number} class="wave">
          <h3>{t('console-wave', { number: wave.number })}</h3>
          <p class="hint">{t(wave.number === 0 ? 'console-wave-first' : 'console-wave-later')}</p>
          <ul>
            {wave.changes.map((change) => (
              <WaveChange key={change} change={change} structure={structure} texts={texts} isPilot={wave.pilots.includes(change)} />
            ))}
            {wave.pilots
              .filter((pilot) => !wave.changes.includes(pilot))
              .map((pilot) => (
                <WaveChange key={pilot} change={pilot} structure={structure} texts={texts} isPilot />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface WaveChangeProps {
  change: string;
  structure: StructureView;
  texts: Texts;
  isPilot: boolean;
}

/** A change is a role, or a measure of its own such as naming who is accountable. */
function WaveChange({ change, structure, texts, isPilot }: WaveChangeProps) {
  const role = structure.roles.find((one) => one.role === change);
  return (
    <li>
      <span>{role ? texts.roleName(change) : t(`wave-${change}`)}</span>
      {role?.change && (
        <ul class="inline">
          <Change change={role.change} />
        </ul>
      )}
      {isPilot && (
        <span class="mark">
          <Icon name="search" />
          {t('console-wave-pilot')}
        </span>
      )}
    </li>
  );
}
