/** The phone's language: the one chosen before, or else the phone's own. */
import { type Language, LANGUAGES, pickLanguage, showLanguage, type TextSource } from '@shared/i18n';

const CHOSEN_KEY = 'roolitus.language';
const RETRY_MS = 2000;

export const SOURCE: TextSource = {
  fi: () => import('./texts/fi'),
  sv: () => import('./texts/sv'),
  en: () => import('./texts/en'),
};

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
