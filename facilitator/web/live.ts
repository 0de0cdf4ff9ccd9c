/** What a screen of the facilitator's side holds of one workshop: its live parts, and the texts of its questions. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { connect, type Connection, type Status } from '@shared/connection';
import { loadDefinition, withOwn } from '@shared/definition';
import { applyColours } from '@shared/face';
import type { Language } from '@shared/i18n';
import type { ConsoleRoom, Counts, FromServer, PlanView, ProjectorRoom, TrialView, ViewerRoom } from '@shared/protocol.gen';
import { followClock } from './clock';
import { Texts } from './texts';

type Audience = 'console' | 'projector' | 'viewer';
type Room = { console: ConsoleRoom; projector: ProjectorRoom; viewer: ViewerRoom };

export interface Live<A extends Audience> {
  /** Null until the page has been connected. */
  readonly connection: ReadonlySignal<Connection<A> | null>;
  readonly room: ReadonlySignal<Room[A] | null>;
  readonly counts: ReadonlySignal<Counts>;
  readonly comments: ReadonlySignal<FromServer[`${A}.comments`]['comments']>;
  /** What a console tries on the wall, on a wall. */
  readonly trial: ReadonlySignal<TrialView | null>;
  readonly plan: ReadonlySignal<PlanView>;
  readonly status: ReadonlySignal<Status>;
  readonly texts: ReadonlySignal<Texts | null>;
  /** The texts of the questions did not arrive; they are asked for again when the connection comes back. */
  readonly areTextsMissing: ReadonlySignal<boolean>;
  /** Connects this page to a workshop, a viewer's by its link; call it once. */
  open(workshop: string): void;
}

const NOBODY: Counts = { revision: -1, joined: 0, online: 0, answered: {}, answered_online: null, turnout: null,
  is_lock_early: false, evaluation: null };
const NO_PLAN: PlanView = { revision: -1, actions: [], hand_offs: [] };

/** `languageOf`: the language of the questions; `prepare`: what else has to be there before they are shown in it. */
export function createLive<A extends Audience>(
  audience: A,
  languageOf: (room: Room[A]) => Language,
  prepare: (language: Language) => Promise<void> = () => Promise.resolve(),
): Live<A> {
  const connection = signal<Connection<A> | null>(null);
  const texts = signal<Texts | null>(null);
  const areTextsMissing = signal(false);
  // No part fits every audience's type; a connection of this one has only its own.
  const room = computed(() => (connection.value?.parts.value.room ?? null) as Room[A] | null);
  const status = computed<Status>(() => connection.value?.status.value ?? { state: 'connecting' });

  function loadTexts(): void {
    let wanted = '';
    effect(() => {
      const now = room.value;
      if (!now || status.value.state !== 'online') return;
      const language = languageOf(now);
      // A viewer's definition has only what everybody is asked; what else has been opened comes with the room.
      const own = 'own_items' in now ? now.own_items : [];
      const key = `${now.workshop.definition}.${language}.${own.map(({ id }) => id).join(' ')}`;
      if (key === wanted) return;
      wanted = key;
      Promise.all([loadDefinition(now.workshop.definition, language), prepare(language)]).then(
        ([loaded]) => {
          if (key !== wanted) return;
          texts.value = new Texts(withOwn(loaded, own));
          areTextsMissing.value = false;
        },
        () => {
          if (key === wanted) wanted = '';
          areTextsMissing.value = true;
        },
      );
    });
  }

  return {
    connection,
    room,
    counts: computed(() => (connection.value?.parts.value.counts as Counts | null) ?? NOBODY),
    comments: computed(() => connection.value?.parts.value.comments?.comments ?? []),
    trial: computed(() => connection.value?.parts.value.trial ?? null),
    plan: computed(() => (connection.value?.parts.value.plan as PlanView | null) ?? NO_PLAN),
    status,
    texts,
    areTextsMissing,
    open: (workshop) => {
      connection.value = connect(audience, workshop);
      followClock(connection.value.serverNow);
      effect(() => {
        if (room.value) applyColours(room.value.workshop.colours ?? {});
      });
      loadTexts();
    },
  };
}
