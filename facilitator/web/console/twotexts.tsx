/** Two texts for one place, written by two facilitators at the same time: one of them is chosen, or both are joined. */
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';

interface TwoTextsProps {
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
  /** Nothing: the two cannot be joined. */
  onBoth?: (() => void) | undefined;
}

export function TwoTexts({ theirs, onMine, onTheirs, onBoth }: TwoTextsProps) {
  return (
    <div class="plan-conflict" role="alert">
      <p>
        <Icon name="triangle-alert" /> {t('actions-theirs')} <q>{theirs || t('actions-empty-value')}</q>
      </p>
      <span class="row wrap">
        <Button size="small" onClick={onMine}>
          {t('actions-keep-mine')}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {t('actions-take-theirs')}
        </Button>
        {onBoth && theirs && (
          <Button size="small" onClick={onBoth}>
            {t('actions-join-both')}
          </Button>
        )}
      </span>
    </div>
  );
}
