/** The choice of the console's own language; the workshop's language is chosen when it is created. */
import { language, type Language, LANGUAGE_NAMES, LANGUAGES, t } from '@shared/i18n';
import { chooseLanguage } from '../languages';

export function LanguageChoice() {
  return (
    <label class="language">
      <span class="visually-hidden">{t('console-language')}</span>
      <select
        value={language.value}
        onChange={(event) => void chooseLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((known) => (
          <option key={known} value={known} lang={known}>
            {LANGUAGE_NAMES[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
