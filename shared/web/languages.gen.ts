/** The languages of the software: written by `make protocol` from shared/languages.py. */
export const LANGUAGES = ["fi", "sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** What each is called in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {"fi": "Suomi", "sv": "Svenska", "en": "English"};
