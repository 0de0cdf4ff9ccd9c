/** The way to the accessibility statement: what was tried for whom. */
import { language, t } from '@shared/i18n';

export function StatementLink() {
  return (
    <a class="statement-link" href={`/accessibility?lang=${language.value}`} target="_blank" rel="noopener">
      {t('screens-accessibility')}
    </a>
  );
}
