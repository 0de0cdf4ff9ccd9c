/** What becomes of what people answer, for those who ask before they join. */
import type { JSX } from 'preact';
import { t } from './lazy_words';

export function Privacy(): JSX.Element {
  return (
    <details class="privacy">
      <summary>{t('phone-privacy')}</summary>
      <ul class="stack-tight">
        <li>{t('phone-privacy-saved')}</li>
        <li>{t('phone-privacy-seen')}</li>
        <li>{t('phone-privacy-removed')}</li>
      </ul>
    </details>
  );
}
