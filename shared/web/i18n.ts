/** Words in the reader's language: Fluent messages, compiled by build/words.ts and fetched one language at a time. */
import { type ReadonlySignal, signal } from '@preact/signals';

import { LANGUAGES, type Language } from './languages.gen';

export { LANGUAGE_NAMES, LANGUAGES, type Language } from './languages.gen';

/**
 * A compiled message: text, or pieces of text between variables (`[name]`) and choices by a variable (`[name, variants
 * by value or plural category, index of the default variant]`).
 */
export type Pattern = string | Piece[];
export type Piece = string | [name: string] | [name: string, variants: [key: string | number, Pattern][], star: number];
/** Messages by key. */
export type Words = Record<string, Pattern>;
export type Variables = Readonly<Record<string, string | number>>;

/** Fetches the words of a language; each language its own import, so that the build cuts them apart. */
export type TextSource = Record<Language, () => Promise<{ default: Words }>>;

/** By language what `import.meta.glob` found: one file in the folder of each. */
export function byLanguage<Found>(files: Record<string, Found>): Record<Language, Found> {
  return Object.fromEntries(Object.entries(files).map(([path, found]) => [path.split('/').at(-2), found])) as Record<Language, Found>;
}

const current = signal<Language>('fi');
const words = signal<Words>({});
/** Words that a part of a screen brought along, in all languages. */
const more = signal<Record<Language, Words> | null>(null);

/** The language on screen. Components that read it, or call `t`, draw again when it changes. */
export const language: ReadonlySignal<Language> = current;

/** Shows a language. What is on screen stays until the words are here; rejects when they cannot be fetched. */
export async function showLanguage(wanted: Language, source: TextSource): Promise<void> {
  const fetched = await source[wanted]();
  words.value = fetched.default;
  current.value = wanted;
  document.documentElement.lang = wanted;
}

/** Adds words that are fetched later, in all languages at once; `t` finds them behind the screen's own. */
export function addWords(added: Record<Language, Words>): void {
  more.value = added;
}

/** The words of a key; the key itself where a language lacks it, which a test forbids. */
export function t(key: string, variables: Variables = {}): string {
  const pattern = words.value[key] ?? more.value?.[current.value][key];
  return pattern === undefined ? key : format(pattern, variables, current.value);
}

/** The words of a refusal, `error-<code>`, or the general ones where this screen has none for the code. */
export function tError(code: string, params: Variables = {}): string {
  const key = `error-${code}`;
  return t(key in words.value ? key : 'error-unknown', params);
}

/** A compiled message with its variables filled in, as Fluent would write it without isolating marks. */
export function format(pattern: Pattern, variables: Variables, locale: Language): string {
  if (typeof pattern === 'string') return pattern;
  return pattern.map((piece) => (typeof piece === 'string' ? piece : fill(piece, variables, locale))).join('');
}

function fill([name, variants, star]: Exclude<Piece, string>, variables: Variables, locale: Language): string {
  const value = variables[name] ?? `{$${name}}`;
  if (variants) {
    const category = typeof value === 'number' ? new Intl.PluralRules(locale).select(value) : value;
    const chosen = variants.find(([key]) => key === value || key === category) ?? variants[star ?? 0];
    return chosen ? format(chosen[1], variables, locale) : '';
  }
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
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
