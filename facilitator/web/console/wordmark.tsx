/** The product's mark and name at the head of the pages outside a workshop. */
import { t } from '@shared/i18n';
import mark from '@shared/mark.svg';

export function Wordmark() {
  return (
    <p class="wordmark">
      <img src={mark} alt="" />
      {t('product-name')}
    </p>
  );
}
