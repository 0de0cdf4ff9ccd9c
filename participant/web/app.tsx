/** The phone from the door to the thanks: which screen is shown, and what is said about the connection. */
import { loadDefinition } from '@shared/definition';
import { language, t, tError } from '@shared/i18n';
import type { PhoneSynced } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { AccessibilityLink, CodeForm, type Door, JoinForm, LanguageChoice, readDoor, type Refusal } from './join';
import { fetchLazyScreens, lazyScreens } from './lazy_screens';
import { place, Screen } from './screen';
import { openSession, type Session } from './session';
import { speak } from './texts';
import { langOf } from './words';
import { Workshop } from './workshop';

const RETRY_MS = 3000;

type Stage =
  | { at: 'loading'; code: string; refusal: Refusal | null }
  | { at: 'code'; code: string; refusal: Refusal | null; isBusy?: boolean }
  | { at: 'door'; door: Door }
  | { at: 'inside'; session: Session };

/** Refusals that pass by waiting; after any other the code is asked for again. */
const PASSING = new Set(['offline', 'storage_unavailable', 'internal']);

export function App({ code }: { code: string }): JSX.Element {
  const stage = useSignal<Stage>(code ? { at: 'loading', code, refusal: null } : { at: 'code', code: '', refusal: null });

  async function knock(wanted: string): Promise<void> {
    // The form stays while what was typed in it is tried: who was wrong goes on where they were.
    const isTyped = stage.value.at === 'code';
    stage.value = isTyped ? { at: 'code', code: wanted, refusal: null, isBusy: true } : { at: 'loading', code: wanted, refusal: null };
    const door = await readDoor(wanted);
    if ('has_joined' in door) {
      // A reload comes back to this workshop, however its code was given.
      history.replaceState(null, '', `/j/${encodeURIComponent(door.code)}${location.hash}`);
      // Inside it is asked for again if it fails.
      const texts = loadDefinition(door.definition, language.value).catch(() => {});
      if (door.has_joined) return enter(door, door.synced, door.seat);
      stage.value = { at: 'door', door };
      void texts.then(fetchLazyScreens);
    } else if (PASSING.has(door.code)) {
      stage.value = { at: 'loading', code: wanted, refusal: door };
      setTimeout(() => void knock(wanted), RETRY_MS);
    } else {
      stage.value = { at: 'code', code: wanted, refusal: door };
    }
  }

  function enter(door: Pick<Door, 'code'>, synced: PhoneSynced | null, seat = 1): void {
    stage.value = { at: 'inside', session: openSession(door.code, synced, seat, (other) => enter(door, null, other)) };
  }

  useEffect(() => {
    if (code) void knock(code);
  }, []);

  const now = stage.value;
  const status = now.at === 'inside' ? now.session.connection.status.value : null;
  useEffect(() => {
    // Let out of the workshop's memory, for instance because the cookies were cleared: back to the door.
    if (now.at === 'inside' && status?.state === 'ended' && status.code === 'not_joined') {
      void knock(now.session.room.value?.workshop.code ?? code);
    }
  }, [status]);

  const workshop = now.at === 'inside' ? now.session.room.value?.workshop : undefined;
  const brand = now.at === 'inside' ? (workshop?.name ?? '') : t('product-name');
  useEffect(() => {
    place.value = brand;
  }, [brand]);
  const steps = now.at === 'inside' ? now.session.definition.value?.steps : undefined;
  const step = steps?.find(({ id }) => now.at === 'inside' && id === now.session.room.value?.step);

  return (
    <>
      <header>
        <span class="brand" lang={workshop && !step ? langOf(workshop.language) : undefined}>
          {step?.title ?? brand}
        </span>
        <LanguageChoice onChoose={(wanted) => void speak(wanted)} />
      </header>
      {now.at === 'inside' ? (
        <Workshop session={now.session} />
      ) : (
        <main>
          {now.at === 'loading' && (
            <Screen name="loading" title={t('phone-loading')}>
              {now.refusal && <p class="lead">{tError(now.refusal.code, now.refusal.params)}</p>}
            </Screen>
          )}
          {now.at === 'code' && (
            <Screen name="code" title={t('phone-welcome')} lead={t('phone-code-lead')}>
              <CodeForm code={now.code} refusal={now.refusal} isBusy={now.isBusy ?? false} onCode={(typed) => void knock(typed)} />
              <AccessibilityLink />
            </Screen>
          )}
          {now.at === 'door' && <AtDoor door={now.door} onJoined={(synced) => enter(now.door, synced)} onRetry={() => void knock(now.door.code)} />}
        </main>
      )}
    </>
  );
}

function AtDoor({ door, onJoined, onRetry }: { door: Door; onJoined: (synced: PhoneSynced | null) => void; onRetry: () => void }): JSX.Element {
  const shut = door.is_closed ? 'workshop_ended' : door.is_room_locked ? 'room_locked' : null;
  const farewell = lazyScreens.value?.sayFarewell(door, !shut);
  if (shut) {
    return (
      <Screen name={shut} title={t(`phone-${shut}`)} lead={farewell ?? tError(shut)}>
        {shut === 'room_locked' && (
          <button type="button" class="primary" onClick={onRetry}>
            {t('phone-retry')}
          </button>
        )}
      </Screen>
    );
  }
  const lang = langOf(door.language);
  return (
    <Screen name="door" title={door.name} lang={lang} lead={farewell}>
      {!farewell && door.intro && (
        <p class="lead" lang={lang}>
          {door.intro}
        </p>
      )}
      <JoinForm door={door} onJoined={onJoined} />
      {lazyScreens.value && <lazyScreens.value.Privacy />}
      <AccessibilityLink />
    </Screen>
  );
}
