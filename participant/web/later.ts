/** What nobody needs at the door: comments, tables and the drawings of results, fetched as soon as the page stands. */
import { type Signal, signal } from '@preact/signals';

const RETRY_MS = 3000;

/** Null until it is here. */
export const later: Signal<typeof import('./results') | null> = signal(null);

let isComing = false;

export function fetchLater(): void {
  if (isComing) return;
  isComing = true;
  import('./results').then(
    (fetched) => (later.value = fetched),
    () => {
      isComing = false;
      setTimeout(fetchLater, RETRY_MS);
    },
  );
}
