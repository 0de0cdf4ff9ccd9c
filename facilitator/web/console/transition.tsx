/** From today to the new structure: in which order to change, and what to pilot before deciding. */
import type { StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import { Change } from '@shared/rolecard';
import { tNamed } from '@shared/segments';
import type { Texts } from '../texts';

export function Transition({ structure, texts }: { structure: StructureView; texts: Texts }) {
  const steps = structure.waves;
  if (steps.length === 0) return <p class="empty">{t('console-transition-none')}</p>;
  return (
    <ol class="waves">
      {steps.map((wave) => (
        <li key={wave.number} class="wave">
          <h3>{wave.number === 0 ? t('console-wave-now') : t('console-wave', { number: wave.number })}</h3>
          <p class="hint">{t(whenWords(wave.number))}</p>
          <ul>
            {wave.actions.map((action) => (
              <li key={action}>{tNamed(texts.segments, `wave-${action}`)}</li>
            ))}
            {wave.changes.map((change) => (
              <WaveChange key={change} change={change} structure={structure} texts={texts} isPilot={wave.pilots.includes(change)} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** When a wave may begin: the first two need agreements, the later ones the wave before. */
function whenWords(wave: number): string {
  if (wave === 0) return 'console-wave-first';
  return wave === 1 ? 'console-wave-second' : 'console-wave-later';
}

interface WaveChangeProps {
  change: string;
  structure: StructureView;
  texts: Texts;
  isPilot: boolean;
}

function WaveChange({ change, structure, texts, isPilot }: WaveChangeProps) {
  const role = structure.roles.find((one) => one.role === change);
  return (
    <li>
      <span>{texts.roleName(change)}</span>
      {role?.change && (
        <ul class="inline">
          <Change change={role.change} role={role} />
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
