/** The words of the console and the projector, one language a fetch, and which language a screen starts in. */
import { byLanguage, language, type Language, LANGUAGES, showLanguage, type TextSource, type Words } from '@shared/i18n';

export const source: TextSource = byLanguage(import.meta.glob<{ default: Words }>('../../shared/locales/*/language.toml', { query: '?console' }));

const STORAGE_KEY = 'roolitus-console-language';

/** The language the facilitator chose on this machine, or else the one the server picked for the page. */
export async function showOwnLanguage(): Promise<void> {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is forbidden: the page's own language will do.
  }
  const wanted = LANGUAGES.find((known) => known === stored || (!stored && known === document.documentElement.lang));
  await show(wanted ?? 'fi');
}

/** Shows a language and remembers it for the next visit. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await show(wanted);
  try {
    localStorage.setItem(STORAGE_KEY, wanted);
  } catch {
    // It holds until the page is closed.
  }
}

/** Shows a language; nothing is fetched when it is on screen already. */
export async function show(wanted: Language): Promise<void> {
  if (isShown && language.value === wanted) return;
  await showLanguage(wanted, source);
  isShown = true;
}

let isShown = false;
