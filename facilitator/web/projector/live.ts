/** What the projector holds: the live parts of the room and the texts of its questions, in the workshop's language. */
import { signal } from '@preact/signals';
import { show } from '../languages';
import { createLive } from '../live';
import { followTrials, type Trial } from '../trial';

const page = document.getElementById('app')?.dataset ?? {};
/** The secret of the link that this page was opened by, elsewhere than in the room; empty on the wall itself. */
export const link = page['link'] ?? '';

const live = link
  ? createLive('viewer', (room) => room.workshop.language, show)
  : createLive('projector', (room) => room.workshop.language, show);

/** What the console tries with other answers and shows here; null while it tries nothing. */
export const trial = signal<Trial | null>(null);

/** Shows the trials of a workshop's console from now on; call it once. */
export function openTrials(workshop: string): void {
  followTrials(workshop, (shown) => {
    trial.value = shown;
  });
}

/** Where a picture of this workshop is for this page: a viewer has no log-in. */
export function pictureAddress(workshop: string, name: 'qr.svg' | 'results-qr.svg'): string {
  return link ? `/wall/${link}/${name}` : `/api/workshops/${workshop}/${name}`;
}

export const { room, counts, comments, status, texts, open: openRoom } = live;
