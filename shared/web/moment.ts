/** Moments in words. */
import { language } from './i18n';

/** Where a language alone would get another country's habits: a colon in Swedish times, the month before the day in English. */
const LOCALES: Readonly<Partial<Record<string, string>>> = { sv: 'sv-FI', en: 'en-GB' };

/** The day of the week, the date and the time, by the clock and calendar of this device. */
export function sayMoment(seconds: number): string {
  return write(new Date(seconds * 1000), { weekday: 'short', day: 'numeric', month: 'short' });
}

/** The time of day, by the clock of this device. */
export function sayTime(date: Date): string {
  return write(date, {});
}

function write(date: Date, fields: Intl.DateTimeFormatOptions): string {
  const locale = LOCALES[language.value] ?? language.value;
  return new Intl.DateTimeFormat(locale, { ...fields, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(date);
}
