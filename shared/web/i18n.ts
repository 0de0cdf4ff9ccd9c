/** Words in the reader's language: Fluent messages, fetched one language at a time. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type ReadonlySignal, signal } from '@preact/signals';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** Gives the .ftl text of a language; each language's own import, so that the build cuts them apart. */
export type TextSource = Record<Language, () => Promise<{ default: string }>>;

const current = signal<Language>('fi');
const bundle = signal<FluentBundle | null>(null);

/** The language on screen. Components that read it, or call `t`, draw again when it changes. */
export const language: ReadonlySignal<Language> = current;

/** Shows a language. What is on screen stays until the words are here; rejects when they cannot be fetched. */
export async function showLanguage(wanted: Language, source: TextSource): Promise<void> {
  const { default: text } = await source[wanted]();
  const loaded = new FluentBundle(wanted, { useIsolating: false });
  for (const error of loaded.addResource(new FluentResource(text))) throw error;
  bundle.value = loaded;
  current.value = wanted;
  document.documentElement.lang = wanted;
}

/** The words of a key; the key itself where a language lacks it, which a test forbids. */
export function t(key: string, variables?: Record<string, FluentVariable>): string {
  const words = bundle.value;
  const pattern = words?.getMessage(key)?.value;
  return words && pattern ? words.formatPattern(pattern, variables ?? null, []) : key;
}

/** The words of a refusal, `error-<code>`, or the general ones where this screen has none for the code. */
export function tError(code: string, params: Record<string, string | number> = {}): string {
  const key = `error-${code}`;
  return t(bundle.value?.hasMessage(key) ? key : 'error-unknown', params);
}

/** The best of our languages for a list such as `navigator.languages`; null when there is none. */
export function pickLanguage(preferred: readonly string[]): Language | null {
  for (const tag of preferred) {
    const found = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (found) return found;
  }
  return null;
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }): string {
  return new Intl.NumberFormat(current.value, options).format(value);
}

export function formatPercent(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}
