/** What the projector holds: the live parts of the room and the texts of its questions, in the workshop's language. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { connect, type Connection, type Status } from '@shared/connection';
import { loadDefinition } from '@shared/definition';
import type { CommentView, Counts, ProjectorRoom } from '@shared/protocol.gen';
import { setServerTime } from '../clock';
import { show } from '../languages';
import { Texts } from '../texts';

const connection = signal<Connection<'projector'> | null>(null);
const loadedTexts = signal<Texts | null>(null);
const NOBODY: Counts = { revision: -1, joined: 0, online: 0, answered: {}, answered_online: null };

export const room: ReadonlySignal<ProjectorRoom | null> = computed(
  () => connection.value?.parts.value.room ?? null,
);
export const counts: ReadonlySignal<Counts> = computed(() => connection.value?.parts.value.counts ?? NOBODY);
export const comments: ReadonlySignal<CommentView[]> = computed(
  () => connection.value?.parts.value.comments?.comments ?? [],
);
export const status: ReadonlySignal<Status> = computed(
  () => connection.value?.status.value ?? { state: 'connecting' },
);
export const texts: ReadonlySignal<Texts | null> = loadedTexts;

/** Connects this page to a workshop; call it once. */
export function openRoom(workshop: string): void {
  const opened = connect('projector', workshop);
  connection.value = opened;
  effect(() => {
    const now = opened.parts.value.room?.server_now;
    if (now !== undefined) setServerTime(now);
  });
  let wanted = '';
  effect(() => {
    const { definition, language } = room.value?.workshop ?? {};
    // Asked for again when the connection comes back, if it did not arrive.
    if (!definition || !language || status.value.state !== 'online') return;
    const key = `${definition}.${language}`;
    if (key === wanted) return;
    wanted = key;
    Promise.all([loadDefinition(definition, language), show(language)]).then(
      ([loaded]) => {
        if (key === wanted) loadedTexts.value = new Texts(loaded);
      },
      () => {
        if (key === wanted) wanted = '';
      },
    );
  });
}
