/** Moments in words. */
import { language } from './i18n';

/** The day of the week, the date and the time, by the clock and calendar of this device. */
export function sayMoment(seconds: number): string {
  return new Intl.DateTimeFormat(language.value, { weekday: 'short', day: 'numeric', month: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
    new Date(seconds * 1000),
  );
}
