/** The own group, which can be changed while waiting. */
import { tError } from '@shared/i18n';
import type { PhoneRoom } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useFocus } from './focus';
import { chosenGroup, GroupChoice } from './join';
import { t } from './lazy_words';
import type { Session } from './session';
import { langOf } from './words';

export function Profile({ session, room }: { session: Session; room: PhoneRoom }): JSX.Element | null {
  const own = session.own.value;
  const isEditing = useSignal(false);
  const refusal = useSignal<string | null>(null);
  const focus = useFocus();
  const { groups } = room.workshop;
  const lang = langOf(room.workshop.language);
  if (groups.length === 0) return null;

  async function save(form: HTMLFormElement): Promise<void> {
    refusal.value = await session.setGroup(chosenGroup(new FormData(form)));
    if (refusal.value !== null) return;
    isEditing.value = false;
    focus.pass('change');
  }

  if (!isEditing.value) {
    return (
      <div class="card foot">
        <p>
          {t('phone-group')}: <span lang={own?.group ? lang : undefined}>{own?.group ?? t('phone-group-other')}</span>
        </p>
        <button
          type="button"
          class="secondary"
          ref={focus.take('change')}
          onClick={() => {
            isEditing.value = true;
            focus.pass('form');
          }}
        >
          {t('phone-change')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="card stack"
      ref={focus.take('form', (form) => form.querySelector<HTMLElement>('input:checked') ?? form.querySelector('input'))}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <GroupChoice groups={groups} group={own?.group ?? null} lang={lang} />
      <p class="refusal" role="alert">
        {refusal.value && tError(refusal.value)}
      </p>
      <button type="submit" class="primary">
        {t('phone-save')}
      </button>
    </form>
  );
}
