/** The workshop's timer as this screen counts it: by the server's clock, so that every screen shows the same. */
import { language } from '@shared/i18n';
import { signal } from '@preact/signals';

let serverNow_s = (): number => Date.now() / 1000;
const ticks = signal(0);
setInterval(() => ticks.value++, 250);

/** Counts by this clock from now on: seconds since the epoch by the server. */
export function followClock(now_s: () => number): void {
  serverNow_s = now_s;
}

/** Whole seconds left, never below zero; a component that draws them is drawn again as they pass. */
export function secondsLeft(endsAtS: number): number {
  void ticks.value;
  return Math.max(0, Math.ceil(endsAtS - serverNow_s()));
}

/** Now, in seconds since the epoch by the server; a component that draws by it is drawn again as time passes. */
export function now_s(): number {
  void ticks.value;
  return serverNow_s();
}

/** A room's timer. */
export interface Timer {
  timer_ends_at: number | null;
  timer_left_s: number | null;
}

/** Whole seconds left of the timer that runs, or of the one that the pause has stopped; null without one. */
export function timeLeft({ timer_ends_at, timer_left_s }: Timer): number | null {
  if (timer_ends_at !== null) return secondsLeft(timer_ends_at);
  return timer_left_s === null ? null : Math.ceil(timer_left_s);
}

/** Seconds as minutes and seconds, as 4:05. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A day of the plan, `2027-03-01`, as the language writes it without its year. */
export function asDay(day: string): string {
  return new Intl.DateTimeFormat(language.value, { day: 'numeric', month: 'numeric' }).format(new Date(`${day}T12:00:00`));
}
