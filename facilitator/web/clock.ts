/** The workshop's timer as this screen counts it: by the server's clock, so that every screen shows the same. */
import { signal } from '@preact/signals';

const offsetS = signal(0);
const nowS = signal(Date.now() / 1000);
setInterval(() => {
  nowS.value = Date.now() / 1000;
}, 250);

/** Learns how far this machine's clock is from the server's; call it with each room part as it arrives. */
export function setServerTime(serverNowS: number): void {
  offsetS.value = serverNowS - Date.now() / 1000;
}

/** Whole seconds left, never below zero. */
export function secondsLeft(endsAtS: number): number {
  return Math.max(0, Math.ceil(endsAtS - nowS.value - offsetS.value));
}

/** Seconds as minutes and seconds, as 4:05. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
