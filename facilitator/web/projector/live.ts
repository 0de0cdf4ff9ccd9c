/** What the projector holds: the live parts of the room and the texts of its questions, in the workshop's language. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { MoveView, StructureView } from '@shared/protocol.gen';
import { show } from '../languages';
import { createLive } from '../live';

const page = document.getElementById('app')?.dataset ?? {};
/** The secret of the link that this page was opened by, elsewhere than in the room; empty on the wall itself. */
export const link = page['link'] ?? '';

const live = link
  ? createLive('viewer', (room) => room.workshop.language, show)
  : createLive('projector', (room) => room.workshop.language, show);

/** A structure under other answers, and which answers those are. */
export interface Trial {
  structure: StructureView;
  moves: readonly MoveView[];
}

/** What the console tries with other answers and shows here; null while it tries nothing. */
export const trial: ReadonlySignal<Trial | null> = computed(() => {
  const shown = live.trial.value;
  return shown?.structure ? { structure: shown.structure, moves: shown.moves } : null;
});

/** Where a picture of this workshop is for this page: a viewer has no log-in. */
export function pictureAddress(workshop: string, name: 'qr.svg' | 'results-qr.svg' | 'wifi-qr.svg'): string {
  return link ? `/wall/${link}/${name}` : `/api/workshops/${workshop}/${name}`;
}

export const { room, counts, comments, plan, status, texts, open: openRoom } = live;
