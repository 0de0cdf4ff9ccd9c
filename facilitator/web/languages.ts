/** The words of the console and the projector, one language a fetch, and which language a screen starts in. */
import { language, type Language, LANGUAGES, showLanguage, type TextSource, type Words } from '@shared/i18n';

type Text = { default: Words };

async function joined(...texts: Promise<Text>[]): Promise<Text> {
  const files = await Promise.all(texts);
  return { default: Object.assign({}, ...files.map((file) => file.default)) };
}

const source: TextSource = {
  fi: () =>
    joined(
      import('../../shared/locales/fi/terms.ftl'),
      import('../../shared/locales/fi/errors.ftl'),
      import('../../shared/locales/fi/structure.ftl'),
      import('../../shared/locales/fi/screens.ftl'),
      import('../../shared/locales/fi/console.ftl'),
      import('../../shared/locales/fi/projector.ftl'),
    ),
  sv: () =>
    joined(
      import('../../shared/locales/sv/terms.ftl'),
      import('../../shared/locales/sv/errors.ftl'),
      import('../../shared/locales/sv/structure.ftl'),
      import('../../shared/locales/sv/screens.ftl'),
      import('../../shared/locales/sv/console.ftl'),
      import('../../shared/locales/sv/projector.ftl'),
    ),
  en: () =>
    joined(
      import('../../shared/locales/en/terms.ftl'),
      import('../../shared/locales/en/errors.ftl'),
      import('../../shared/locales/en/structure.ftl'),
      import('../../shared/locales/en/screens.ftl'),
      import('../../shared/locales/en/console.ftl'),
      import('../../shared/locales/en/projector.ftl'),
    ),
};

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
