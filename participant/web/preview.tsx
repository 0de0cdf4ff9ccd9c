/** What a phone shows now, for the facilitator to look at: the phone's own screens, which take no answer here. */
import '@shared/base.css';
import './phone.css';
import { type Connection, connect } from '@shared/connection';
import { type Definition, loadDefinition } from '@shared/definition';
import { language, pickLanguage } from '@shared/i18n';
import type { OwnAnswers } from '@shared/protocol.gen';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { LanguageChoice } from './join';
import { EMPTY_OUTBOX } from './outbox';
import type { Session } from './session';
import { speak } from './texts';
import { Workshop } from './workshop';

const RETRY_MS = 2500;

/** Somebody who has not answered anything. */
const NOBODY: OwnAnswers = { participant: '', name: '', group: null, sequence: 0, answers: [], comments: [], upvoted: [], worth: null, table: null };

/**
 * A session that listens as a projector does: the server lets a projector know of the room exactly what it lets
 * phones know, and takes no answer from it. What a screen here would send goes nowhere.
 */
function openLooking(workshop: string): Session {
  const heard = connect('projector', workshop);
  const room = computed(() => {
    const seen = heard.parts.value.room;
    // A projector's texts have the workshop's own items already.
    return seen && { ...seen, own_items: [], reasons_asked: [] };
  });
  const definition = signal<Definition | null>(null);
  const wanted = computed(() => room.value?.workshop.definition);
  effect(() => {
    const path = wanted.value;
    const spoken = language.value;
    if (!path) return;
    const fetchTexts = (): void => {
      loadDefinition(path, spoken).then(
        (texts) => {
          if (wanted.peek() === path && language.peek() === spoken) definition.value = texts;
        },
        () => setTimeout(fetchTexts, RETRY_MS),
      );
    };
    fetchTexts();
  });
  const connection: Connection<'phone'> = {
    parts: computed(() => ({ ...heard.parts.value, room: room.value, counts: null, plan: null, answered: null })),
    status: heard.status,
    serverNow: () => heard.serverNow(),
    send: () => Promise.resolve(null),
    sync: () => Promise.resolve(),
    close: () => heard.close(),
  };
  return {
    connection,
    room,
    definition,
    own: signal(NOBODY),
    box: signal(EMPTY_OUTBOX),
    notices: signal({}),
    saved: signal(null),
    submit: () => {},
    write: () => {},
    forget: () => {},
    setWorth: () => Promise.resolve(true),
    toSeat: () => {},
    hideOwn: () => {},
    setGroup: () => Promise.resolve(null),
  };
}

function Preview({ session }: { session: Session }) {
  return (
    <>
      <header>
        <span class="brand">{session.room.value?.workshop.name ?? ''}</span>
        <LanguageChoice onChoose={() => {}} />
      </header>
      <Workshop session={session} />
    </>
  );
}

const shell = document.getElementById('app');
if (!shell) throw new Error('the page has no #app');
// Nothing here can be pressed, and no new screen takes the focus away from the console around it.
shell.inert = true;
// A click puts the focus into the frame all the same, and the facilitator's keys would be lost there.
const giveFocusBack = (): void => {
  (frameElement as HTMLElement | null)?.blur();
  parent.focus();
};
addEventListener('focus', () => setTimeout(giveFocusBack));
const session = openLooking(shell.dataset['workshop'] ?? '');
let isDrawn = false;
effect(() => {
  const spoken = pickLanguage([session.room.value?.workshop.language ?? '']);
  if (!spoken) return;
  void speak(spoken, true).then(() => {
    if (isDrawn) return;
    isDrawn = true;
    shell.textContent = '';
    render(<Preview session={session} />, shell);
  });
});
