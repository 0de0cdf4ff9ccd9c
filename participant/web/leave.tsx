/** Taking the own answers back: asked once more, done on the server and on this phone, then the way in again. */
import { signal, useSignal } from '@preact/signals';
import { language, tError } from '@shared/i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AccessibilityLink, ask, type Door, type Refusal } from './join';
import { t } from './lazy_words';
import type { Session } from './session';
import { MorePeople } from './table_mode';

/** The code of the workshop that was left, until one is inside again. */
const leftCode = signal('');

/** What a door says first to somebody who has just left through it; undefined to everybody else. */
export function sayFarewell(door: Door, isOpen: boolean): string | undefined {
  return door.code === leftCode.value ? t(isOpen ? 'phone-left-come-back' : 'phone-left-workshop') : undefined;
}

export function Leave({ session }: { session: Session }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const refusal = useSignal<Refusal | null>(null);
  const isBusy = useSignal(false);
  const table = session.own.value?.table;
  useEffect(() => {
    leftCode.value = '';
  }, []);

  async function leave(): Promise<void> {
    const code = session.room.value?.workshop.code ?? '';
    isBusy.value = true;
    const answer = await ask(`/api/join/${encodeURIComponent(code)}?seat=${table?.seat ?? 1}`, {}, 'DELETE');
    isBusy.value = false;
    // Another tab may have been first.
    refusal.value = answer.ok || answer.error.code === 'not_joined' ? null : answer.error;
    if (refusal.value) return;
    dialog.current?.close();
    leftCode.value = code;
    // What is not sent yet would come back with the next who joins on this phone.
    session.forget();
    // The server no longer knows this phone, which leads to the door.
    void session.connection.sync();
  }

  const code = session.room.value?.workshop.code ?? '';
  return (
    <>
      <MorePeople session={session} />
      {!table && (
        <a class="quiet leave" href={`/j/${encodeURIComponent(code)}/own?lang=${language.value}`} target="_blank">
          {t('phone-own-file')}
        </a>
      )}
      <button type="button" class="quiet leave" onClick={() => dialog.current?.showModal()}>
        {table?.mode === 'seats' ? t('phone-leave-seat', { place: table.seats.indexOf(table.seat) + 1 }) : t('phone-leave')}
      </button>
      <AccessibilityLink />
      <dialog ref={dialog} aria-labelledby="leave-title" onClose={() => (refusal.value = null)}>
        <div class="stack">
          <h2 id="leave-title">{t('phone-leave-title')}</h2>
          <p>{t('phone-leave-lead')}</p>
          <p class="refusal" role="alert">
            {refusal.value && (refusal.value.code === 'offline' ? t('phone-leave-offline') : tError(refusal.value.code))}
          </p>
          <button type="button" class="secondary" onClick={() => dialog.current?.close()}>
            {t('phone-leave-stay')}
          </button>
          <button type="button" class="primary is-final" disabled={isBusy.value} onClick={() => void leave()}>
            {t('phone-leave-go')}
          </button>
        </div>
      </dialog>
    </>
  );
}
