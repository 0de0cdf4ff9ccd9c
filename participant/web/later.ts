/** What nobody needs at the door: comments and the drawings of results, fetched as soon as the page stands. */
import { type Signal, signal } from '@preact/signals';

const RETRY_MS = 3000;

/** Null until it is here. */
export const later: Signal<typeof import('./results') | null> = signal(null);

export function fetchLater(): void {
  import('./results').then(
    (fetched) => (later.value = fetched),
    () => setTimeout(fetchLater, RETRY_MS),
  );
}
