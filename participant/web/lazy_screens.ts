/** Screens fetched once the first one is drawn: comments, tables and the drawings of results. */
import { type Signal, signal } from '@preact/signals';

const RETRY_MS = 3000;

/** Null until they are fetched. */
export const lazyScreens: Signal<typeof import('./results') | null> = signal(null);

let isComing = false;

export function fetchLazyScreens(): void {
  if (isComing) return;
  isComing = true;
  import('./results').then(
    (fetched) => {
      lazyScreens.value = fetched;
      fetched.keepBreaking(document.body);
    },
    () => {
      isComing = false;
      setTimeout(fetchLazyScreens, RETRY_MS);
    },
  );
}
