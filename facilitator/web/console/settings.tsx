/** What of a workshop may be changed after it was made: name, words of welcome, groups; before anybody joins, who may. */
import type { WorkshopSettings } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Choice, Field, FormFailure } from './form';
import { Groups, withChanges, withTypedGroup } from './groups';
import { request } from './http';

type Identity = 'open' | 'personal';

export const NAME_LENGTH_MAX = 60;

const IDENTITIES: readonly Identity[] = ['open', 'personal'];

export type Settings = Pick<WorkshopSettings, 'name' | 'intro' | 'groups' | 'identity' | 'table_mode' | 'are_rows_shuffled'>;

type TableMode = Settings['table_mode'];

const TABLE_MODES: readonly TableMode[] = ['none', 'seats', 'hands'];

interface SettingsProps {
  id: string;
  onSaved: (name: string) => void;
  onClose: () => void;
}

/**
 * What somebody changed in the settings, for the settings as they are now: what another facilitator has changed
 * meanwhile stays.
 */
export function changesTo(now: Settings, before: Settings, wanted: Settings): Partial<Settings> {
  const groups = withChanges(now.groups, before.groups, wanted.groups);
  return {
    ...(wanted.name !== before.name && { name: wanted.name }),
    ...(wanted.intro !== before.intro && { intro: wanted.intro }),
    ...(wanted.identity !== before.identity && { identity: wanted.identity }),
    ...(wanted.table_mode !== before.table_mode && { table_mode: wanted.table_mode }),
    ...(wanted.are_rows_shuffled !== before.are_rows_shuffled && { are_rows_shuffled: wanted.are_rows_shuffled }),
    ...(groups.join('\n') !== now.groups.join('\n') && { groups }),
  };
}

/** Asks the server first: another facilitator may have changed them since the page was loaded. */
export function SettingsDialog({ id, onSaved, onClose }: SettingsProps) {
  const [before, setBefore] = useState<Settings | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [isIdentityFixed, setIdentityFixed] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const path = `/api/workshops/${id}`;

  useEffect(() => {
    void request<WorkshopSettings>('GET', path).then((reply) => {
      if (!reply.ok) return setFailure(reply.error);
      const { name, intro, groups, identity, table_mode, are_rows_shuffled, joined } = reply;
      setBefore({ name, intro, groups, identity, table_mode, are_rows_shuffled });
      setSettings({ name, intro, groups, identity, table_mode, are_rows_shuffled });
      setIdentityFixed(joined > 0);
    });
  }, [path]);

  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    if (!before || !settings || isSending) return;
    setSending(true);
    setFailure(null);
    const groups = withTypedGroup(settings.groups, event.currentTarget);
    const refused = await send(before, { ...settings, name: settings.name.trim(), groups });
    setSending(false);
    setFailure(refused);
  };
  const send = async (from: Settings, wanted: Settings): Promise<Failure | null> => {
    const now = await request<WorkshopSettings>('GET', path);
    if (!now.ok) return now.error;
    const changes = changesTo(now, from, wanted);
    const reply = await request('PATCH', path, changes);
    if (!reply.ok) return reply.error;
    onSaved(changes.name ?? now.name);
    return null;
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
            <IdentityChoice
              value={settings.identity}
              offered={isIdentityFixed ? [settings.identity] : IDENTITIES}
              hint={isIdentityFixed ? t('console-settings-identity-fixed') : undefined}
              onChange={(identity) => setSettings({ ...settings, identity })}
            />
            {settings.identity === 'open' && (
              <Choice
                legend={t('console-table-mode')}
                hint={t('console-table-mode-hint')}
                name="table_mode"
                value={settings.table_mode}
                choices={TABLE_MODES.map((mode) => ({ value: mode, label: t(`table-mode-${mode}`), explained: t(`table-mode-${mode}-explained`) }))}
                onChange={(table_mode) => setSettings({ ...settings, table_mode })}
              />
            )}
            <label class="check">
              <input
                type="checkbox"
                checked={settings.are_rows_shuffled}
                onChange={(event) => setSettings({ ...settings, are_rows_shuffled: event.currentTarget.checked })}
              />
              <span>
                {t('console-settings-shuffled')}
                <span class="hint"> {t('console-settings-shuffled-hint')}</span>
              </span>
            </label>
          </>
        )}
        <div class="row end sticky-foot">
          <Button onClick={onClose}>
            {t('console-cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={!settings || isSending}>
            {isSending ? t('console-working') : t('console-save')}
          </Button>
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
          maxLength={NAME_LENGTH_MAX}
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

interface IdentityProps {
  value: Identity;
  offered?: readonly Identity[];
  hint?: string | undefined;
  onChange: (identity: Identity) => void;
}

/** Who may join: everybody with the shared code, or each participant with a one-time code. */
export function IdentityChoice({ value, offered = IDENTITIES, hint, onChange }: IdentityProps) {
  const choices = IDENTITIES.map((known) => ({
    value: known,
    label: t(`identity-${known}`),
    explained: t(`identity-${known}-explained`),
    isDisabled: !offered.includes(known),
  }));
  return (
    <Choice
      legend={t('console-create-identity')}
      {...(hint === undefined ? {} : { hint })}
      name="identity"
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
