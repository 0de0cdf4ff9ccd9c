/** What of a workshop may be changed after it was made: its name, its words of welcome and its groups. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Dialog } from './dialog';
import { Field, FormFailure } from './form';
import { Groups, withTypedGroup } from './groups';
import { request } from './http';

interface Settings {
  name: string;
  intro: string;
  groups: string[];
}

interface SettingsProps {
  id: string;
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** Asks the server first: another facilitator may have changed them since the page was loaded. */
export function SettingsDialog({ id, onSaved, onClose }: SettingsProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const path = `/api/workshops/${id}`;

  useEffect(() => {
    void request<Settings>('GET', path).then((reply) => {
      if (reply.ok) setSettings({ name: reply.name, intro: reply.intro, groups: reply.groups });
      else setFailure(reply.error);
    });
  }, [path]);

  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    if (!settings || isSending) return;
    setSending(true);
    setFailure(null);
    const groups = withTypedGroup(settings.groups, event.currentTarget);
    const wanted = { ...settings, name: settings.name.trim(), groups };
    const reply = await request('PATCH', path, wanted);
    setSending(false);
    if (reply.ok) onSaved(wanted.name);
    else setFailure(reply.error);
  };

  return (
    <Dialog title={t('console-settings')} onClose={onClose} isWide>
      <form onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        {settings === null && !failure && <p role="status">{t('console-loading')}</p>}
        {settings && (
          <>
            <NameField value={settings.name} onInput={(name) => setSettings({ ...settings, name })} />
            <Intro value={settings.intro} onInput={(intro) => setSettings({ ...settings, intro })} />
            <Groups groups={settings.groups} onChange={(groups) => setSettings({ ...settings, groups })} />
          </>
        )}
        <div class="row end sticky-foot">
          <button type="button" class="plain" onClick={onClose}>
            {t('console-cancel')}
          </button>
          <button type="submit" class="primary" disabled={!settings || isSending}>
            {isSending ? t('console-working') : t('console-save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface TextProps {
  value: string;
  onInput: (value: string) => void;
}

export function NameField({ value, onInput }: TextProps) {
  return (
    <Field label={t('console-create-name')} hint={t('console-create-name-hint')}>
      {(field) => (
        <input
          {...field}
          type="text"
          required
          maxLength={60}
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Words of welcome, which phones show before the start. */
export function Intro({ value, onInput }: TextProps) {
  return (
    <Field label={t('console-create-intro')} hint={t('console-create-intro-hint')}>
      {(field) => (
        <textarea
          {...field}
          rows={3}
          maxLength={500}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
