/** The form that creates a workshop; afterwards the facilitator stands in its lobby. */
import { useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language as shownLanguage, type Language, LANGUAGE_NAMES, LANGUAGES, t } from '@shared/i18n';
import { Icon } from '../icon';
import { Dialog } from './dialog';
import { Choice, Field, FormFailure } from './form';
import { request } from './http';

const OFFERED_GROUPS = ['sales', 'marketing', 'service', 'management'] as const;
const IDENTITIES = ['open', 'personal', 'login'] as const;
const GROUPS_MAX = 12;

type Identity = (typeof IDENTITIES)[number];

export function CreateDialog({ identities, onClose }: { identities: readonly string[]; onClose: () => void }) {
  const [name, setName] = useState('');
  const [workshopLanguage, setLanguage] = useState<Language>(shownLanguage.value);
  const [itemSet, setItemSet] = useState<'short' | 'full'>('short');
  const [identity, setIdentity] = useState<Identity>('open');
  const [groups, setGroups] = useState<string[]>(OFFERED_GROUPS.map((group) => t(`group-${group}`)));
  const [intro, setIntro] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailure(null);
    const wanted = { name: name.trim(), language: workshopLanguage, item_set: itemSet, identity, groups, intro };
    const reply = await request<{ id: string }>('POST', '/api/workshops', wanted);
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
        <Field label={t('console-create-name')} hint={t('console-create-name-hint')}>
          {(field) => (
            <input
              {...field}
              type="text"
              required
              maxLength={60}
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
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
        <Choice
          legend={t('console-create-identity')}
          name="identity"
          value={identity}
          choices={IDENTITIES.map((known) => ({
            value: known,
            label: t(`identity-${known}`),
            explained: identities.includes(known)
              ? t(`identity-${known}-explained`)
              : t('console-create-identity-unavailable'),
            isDisabled: !identities.includes(known),
          }))}
          onChange={setIdentity}
        />
        <Field label={t('console-create-intro')} hint={t('console-create-intro-hint')}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              maxLength={500}
              value={intro}
              onInput={(event) => setIntro(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row end sticky-foot">
          <button type="button" class="plain" onClick={onClose}>
            {t('console-cancel')}
          </button>
          <button type="submit" class="primary" disabled={isSending}>
            {isSending ? t('console-working') : t('console-create-action')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The groups participants choose from: the usual ones to tick off, and any of one's own. */
function Groups({ groups, onChange }: { groups: string[]; onChange: (groups: string[]) => void }) {
  const [own, setOwn] = useState('');
  const offered = OFFERED_GROUPS.map((group) => t(`group-${group}`));
  const choices = [...offered, ...groups.filter((group) => !offered.includes(group))];

  const add = (): void => {
    const name = own.trim();
    if (!name || groups.length >= GROUPS_MAX) return;
    if (!choices.some((choice) => choice.toLocaleLowerCase() === name.toLocaleLowerCase())) onChange([...groups, name]);
    setOwn('');
  };

  return (
    <fieldset class="field">
      <legend>{t('console-create-groups')}</legend>
      <p class="hint">{t('console-create-groups-hint')}</p>
      <div class="row wrap">
        {choices.map((choice) => (
          <label key={choice} class="chip-choice">
            <input
              type="checkbox"
              checked={groups.includes(choice)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...groups, choice] : groups.filter((group) => group !== choice))
              }
            />
            {choice}
          </label>
        ))}
      </div>
      <div class="row">
        <input
          type="text"
          aria-label={t('console-create-group-own')}
          placeholder={t('console-create-group-own')}
          maxLength={40}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="plain" onClick={add} disabled={!own.trim()}>
          <Icon name="plus" />
          {t('console-create-group-add')}
        </button>
      </div>
    </fieldset>
  );
}
