/** The guide of a sample workshop: what to press next, for somebody who sees the console for the first time. */
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { ButtonLink } from '@shared/parts/button';
import { Icon } from '../icon';

/** In the address of a console that guides; a reload goes on from where the room is. */
export const GUIDED = '#guide';

/** What the sample shows, in order; the list of workshops promises the same. */
export const SAMPLE_STEPS = ['divided', 'change', 'structure', 'whatif'] as const;
type SampleStep = (typeof SAMPLE_STEPS)[number];

export function isGuided(): boolean {
  return location.hash === GUIDED;
}

/** Where the guide is in a room; null once the sample has been walked through. */
export function sampleStepOf({ step, next, is_structure_revealed }: ConsoleRoom): SampleStep | null {
  if (step === 'structure' && is_structure_revealed) return 'whatif';
  if (is_structure_revealed) return null;
  if (next?.command.kind === 'reveal_structure') return 'structure';
  return next?.command.kind === 'reveal_items' ? 'divided' : 'change';
}

export function SampleGuide({ room }: { room: ConsoleRoom }) {
  const now = sampleStepOf(room);
  const place = now === null ? SAMPLE_STEPS.length : SAMPLE_STEPS.indexOf(now) + 1;
  return (
    <section class="banner rehearsal" aria-label={t('guide')}>
      <strong class="rehearsal-mark">
        <Icon name="play" />
        {t('guide')} {place}/{SAMPLE_STEPS.length}
      </strong>
      <p role="status">{t(`guide-${now ?? 'end'}`)}</p>
      <ButtonLink kind="quiet" href="/console">
        {t('console-first-own')}
      </ButtonLink>
    </section>
  );
}
