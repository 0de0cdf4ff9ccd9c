/** What the projector holds: the live parts of the room and the texts of its questions, in the workshop's language. */
import { signal } from '@preact/signals';
import { show } from '../languages';
import { createLive } from '../live';
import { followTrials, type Trial } from '../trial';

const live = createLive('projector', (room) => room.workshop.language, show);

/** What the console tries with other answers and shows here; null while it tries nothing. */
export const trial = signal<Trial | null>(null);

/** Shows the trials of a workshop's console from now on; call it once. */
export function openTrials(workshop: string): void {
  followTrials(workshop, (shown) => {
    trial.value = shown;
  });
}

export const { room, counts, comments, status, texts, open: openRoom } = live;
