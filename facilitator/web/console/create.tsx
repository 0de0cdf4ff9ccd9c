/** The form that creates a workshop; afterwards the facilitator is in its lobby. */
import type { Created } from '@shared/http.gen';
import { useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language as shownLanguage, type Language, LANGUAGE_NAMES, LANGUAGES, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Choice, FormFailure } from './form';
import { Groups, offeredGroups, withTypedGroup } from './groups';
import { request } from './http';
import { IdentityChoice, Intro, NameField } from './settings';

export function CreateDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [workshopLanguage, setLanguage] = useState<Language>(shownLanguage.value);
  const [itemSet, setItemSet] = useState<'short' | 'full'>('short');
  const [identity, setIdentity] = useState<'open' | 'personal'>('open');
  const [groups, setGroups] = useState(offeredGroups);
  const [intro, setIntro] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailure(null);
    const wanted = {
      name: name.trim(),
      language: workshopLanguage,
      item_set: itemSet,
      identity,
      groups: withTypedGroup(groups, event.currentTarget),
      intro,
    };
    const reply = await request<Created>('POST', '/api/workshops', wanted);
    if (reply.ok) {
      location.assign(`/console/${reply.id}`);
      return;
    }
    setSending(false);
    setFailure(reply.error);
  };

  return (
    <Dialog title={t('console-create-title')} onClose={onClose} isWide>
      <form onSubmit={submit}>
        <FormFailure failure={failure} />
        <NameField value={name} onInput={setName} />
        <Choice
          legend={t('console-create-language')}
          hint={t('console-create-language-hint')}
          name="language"
          value={workshopLanguage}
          choices={LANGUAGES.map((known) => ({ value: known, label: LANGUAGE_NAMES[known] }))}
          onChange={setLanguage}
        />
        <Choice
          legend={t('console-create-set')}
          name="item_set"
          value={itemSet}
          choices={[
            { value: 'short', label: t('set-short'), explained: t('set-short-explained') },
            { value: 'full', label: t('set-full'), explained: t('set-full-explained') },
          ]}
          onChange={setItemSet}
        />
        <Groups groups={groups} onChange={setGroups} />
        <IdentityChoice value={identity} onChange={setIdentity} />
        <Intro value={intro} onInput={setIntro} />
        <div class="row end sticky-foot">
          <Button onClick={onClose}>
            {t('console-cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : t('console-create-action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
