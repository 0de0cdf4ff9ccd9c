/** The own name and group, which can be changed while waiting. */
import { tError } from '@shared/i18n';
import type { PhoneRoom } from '@shared/protocol.gen';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { chosenGroup, GroupChoice } from './join';
import { t } from './more';
import type { Session } from './session';

export function Profile({ session, room }: { session: Session; room: PhoneRoom }): JSX.Element {
  const own = session.own.value;
  const isEditing = useSignal(false);
  const refusal = useSignal<string | null>(null);
  const { groups } = room.workshop;

  async function save(form: HTMLFormElement): Promise<void> {
    const typed = new FormData(form);
    const name = String(typed.get('name') ?? '').trim();
    const group = groups.length > 0 ? chosenGroup(typed) : (own?.group ?? null);
    refusal.value = await session.setProfile(name, group);
    isEditing.value = refusal.value !== null;
  }

  if (!isEditing.value) {
    return (
      <div class="card foot">
        <p>
          {own?.name ? t('phone-you-are', { name: own.name }) : t('phone-anonymous')}
          {own?.group && <span class="soft"> · {own.group}</span>}
        </p>
        <button type="button" class="secondary" onClick={() => (isEditing.value = true)}>
          {t('phone-change')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div class="stack-tight">
        <label for="name">
          {t('phone-name')} <span class="soft">{t('phone-optional')}</span>
        </label>
        <input id="name" name="name" autocomplete="given-name" maxLength={60} defaultValue={own?.name ?? ''} />
      </div>
      {groups.length > 0 && <GroupChoice groups={groups} group={own?.group ?? null} />}
      <p class="refusal" role="alert">
        {refusal.value && tError(refusal.value)}
      </p>
      <button type="submit" class="primary">
        {t('phone-save')}
      </button>
    </form>
  );
}
