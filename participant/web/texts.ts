/** The phone's language: the one chosen before, or else the phone's own. */
import { byLanguage, type Language, LANGUAGES, pickLanguage, showLanguage, type TextSource, type Words } from '@shared/i18n';

const CHOSEN_KEY = 'roolitus.language';
const RETRY_MS = 2000;

export const SOURCE: TextSource = byLanguage(import.meta.glob<{ default: Words }>('../../shared/locales/*/language.toml', { query: '?phone' }));

/** The language to open in: chosen on this phone, then the phone's own, then the page's. */
export function openingLanguage(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(CHOSEN_KEY);
  } catch {
    // Storage is forbidden: the phone's own language will do.
  }
  const page = pickLanguage([document.documentElement.lang]) ?? LANGUAGES[0];
  return pickLanguage([chosen ?? '', ...navigator.languages]) ?? page;
}

/** Shows a language, and tries until its words have come; `isOpening` when nobody chose it by hand. */
export async function speak(wanted: Language, isOpening = false): Promise<void> {
  if (!isOpening) {
    try {
      localStorage.setItem(CHOSEN_KEY, wanted);
    } catch {
      // The choice then lasts as long as the page.
    }
  }
  for (;;) {
    try {
      return await showLanguage(wanted, SOURCE);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
