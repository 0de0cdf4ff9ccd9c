/** Whether the server has something yet. */
import check from 'lucide-static/icons/check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import type { JSX } from 'preact';

/** "Tallennettu" only once the server has said so. */
export function Saved({ isUnsent }: { isUnsent: boolean }): JSX.Element {
  return (
    <span class={isUnsent ? 'saying is-unsent' : 'saying'}>
      <Icon svg={isUnsent ? clock : check} />
      {t(isUnsent ? 'phone-unsent' : 'phone-saved')}
    </span>
  );
}
