/** Invitations by mail: what they say in each language, whom they go to, and how each has fared. */
import type { InvitationShown, Invitations, InvitedCounted, LetterShown, Reminded } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language, LANGUAGE_NAMES, LANGUAGES, type Language, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Icon } from '../icon';
import { Field, FormFailure } from './form';
import { request } from './http';

const ADDRESSES_LENGTH_MAX = 60_000;
const SUBJECT_LENGTH_MAX = 150;
const BODY_LENGTH_MAX = 4000;
const MINUTES_MAX = 1440;
const FOLLOWED_MS = 2000;

type Text = { subject: string; body: string };

/** What the form holds of the message; `starts` as a field for local time writes it. */
interface Draft {
  starts: string;
  minutes: number;
  texts: Partial<Record<Language, Text>>;
}

interface InvitationsProps {
  id: string;
  name: string;
  onClose: () => void;
}

export function InvitationsDialog({ id, name, onClose }: InvitationsProps) {
  const [shown, setShown] = useState<Invitations | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  const path = `/api/workshops/${id}`;
  const load = async (): Promise<void> => {
    const reply = await request<Invitations>('GET', `${path}/invitations`);
    if (reply.ok) setShown(reply);
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);
  // Letters leave by and by: as long as one is on its way, the list is asked for anew.
  useEffect(() => {
    if (!shown?.invitations.some(({ state }) => state === 'waiting' || state === 'sending')) return;
    const timer = setTimeout(() => void load(), FOLLOWED_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  /** Asks for a change, says what came of it, and shows everybody as they are then. */
  const change: Change = async (method, where, body, words) => {
    const reply = await request<Record<string, unknown>>(method, `${path}${where}`, body);
    setFailure(reply.ok ? null : reply.error);
    setDone(reply.ok ? words(reply) : '');
    if (reply.ok) await load();
    return reply.ok;
  };
  return (
    <Dialog title={t('console-mail-title', { name })} onClose={onClose} isWide>
      <FormFailure failure={failure} />
      <p role="status">{done}</p>
      {shown && shown.sender === '' && <p>{t('console-mail-off')}</p>}
      {shown && shown.sender !== '' && (
        <div class="mail">
          <p class="hint">
            {t('console-mail-lead', { sender: shown.sender })} {shown.joined_codes !== null && t('console-mail-codes')}
          </p>
          <Message shown={shown} path={path} onChange={change} />
          <People shown={shown} onChange={change} />
        </div>
      )}
      <div class="row end sticky-foot">
        <Button onClick={onClose}>{t('console-close')}</Button>
      </div>
    </Dialog>
  );
}

type Change = (
  method: 'POST' | 'PUT' | 'DELETE',
  where: string,
  body: object,
  words: (reply: Record<string, unknown>) => string,
) => Promise<boolean>;

function Message({ shown, path, onChange }: { shown: Invitations; path: string; onChange: Change }) {
  const [draft, setDraft] = useState<Draft>(() => ({
    starts: shown.starts_at === null ? '' : localTime(shown.starts_at),
    minutes: shown.minutes,
    texts: shown.texts,
  }));
  const [spoken, setSpoken] = useState<Language>(language.value);
  const [preview, setPreview] = useState<LetterShown | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const text = draft.texts[spoken] ?? { subject: '', body: '' };
  const usual = shown.usual[spoken] ?? text;
  const letter = letterOf(draft);
  const write = (part: Partial<Text>): void => {
    setDraft({ ...draft, texts: { ...draft.texts, [spoken]: { ...text, ...part } } });
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    void onChange('PUT', '/invitation-letter', letter, () => t('console-mail-saved'));
  };
  const show = async (kind: 'invitation' | 'reminder'): Promise<void> => {
    const reply = await request<LetterShown>('POST', `${path}/invitation-letter/preview`, { letter, language: spoken, kind });
    setFailure(reply.ok ? null : reply.error);
    setPreview(reply.ok ? reply : null);
  };
  return (
    <form onSubmit={save}>
      <h3>{t('console-mail-letter')}</h3>
      <FormFailure failure={failure} />
      <Field label={t('console-mail-starts')} hint={t('console-mail-starts-hint', { zone: ownZone() })}>
        {(field) => (
          <input {...field} type="datetime-local" value={draft.starts} onInput={(event) => setDraft({ ...draft, starts: event.currentTarget.value })} />
        )}
      </Field>
      <Field label={t('console-mail-minutes')}>
        {(field) => (
          <input
            {...field} type="number" required min={1} max={MINUTES_MAX} step={1} value={draft.minutes}
            onInput={(event) => setDraft({ ...draft, minutes: event.currentTarget.valueAsNumber || 0 })}
          />
        )}
      </Field>
      <LanguageField value={spoken} onChange={setSpoken} />
      <Field label={t('console-mail-subject')}>
        {(field) => (
          <input
            {...field} type="text" maxLength={SUBJECT_LENGTH_MAX} lang={spoken} placeholder={usual.subject} value={text.subject}
            onInput={(event) => write({ subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('console-mail-body')} hint={t('console-mail-body-hint')}>
        {(field) => (
          <textarea
            {...field} rows={5} maxLength={BODY_LENGTH_MAX} lang={spoken} placeholder={usual.body} value={text.body}
            onInput={(event) => write({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="row wrap end">
        <Button onClick={() => void show('invitation')}>{t('console-mail-preview')}</Button>
        {shown.joined_codes !== null && <Button onClick={() => void show('reminder')}>{t('console-mail-preview-reminder')}</Button>}
        <Button kind="tonal" type="submit">{t('console-mail-save')}</Button>
      </div>
      {preview && (
        <section class="letter-preview" role="status" lang={spoken}>
          <p>
            <strong>{preview.subject}</strong>
          </p>
          <p class="letter-body">{preview.body}</p>
        </section>
      )}
    </form>
  );
}

function People({ shown, onChange }: { shown: Invitations; onChange: Change }) {
  const [addresses, setAddresses] = useState('');
  const [spoken, setSpoken] = useState<Language>(language.value);
  const [isSending, setSending] = useState(false);
  const invite = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const words = (reply: Record<string, unknown>): string => {
      const { new: made, known } = reply as unknown as InvitedCounted;
      return t('console-mail-done', { new: made, known });
    };
    if (await onChange('POST', '/invitations', { addresses, language: spoken }, words)) setAddresses('');
    setSending(false);
  };
  const remind = (): void => {
    void onChange('POST', '/invitations/reminder', {}, (reply) => t('console-mail-reminded', { count: (reply as unknown as Reminded).count }));
  };
  const invited = shown.invitations.length;
  return (
    <>
      <form onSubmit={(event) => void invite(event)}>
        <h3>{t('console-mail-people')}</h3>
        <Field label={t('console-mail-addresses')} hint={t('console-mail-addresses-hint')}>
          {(field) => (
            <textarea
              {...field} rows={4} required maxLength={ADDRESSES_LENGTH_MAX} autocomplete="off" spellcheck={false} value={addresses}
              onInput={(event) => setAddresses(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('console-mail-file')}>
          {(field) => (
            <input
              {...field} type="file" accept=".csv,.txt,text/csv,text/plain"
              onChange={(event) => void event.currentTarget.files?.[0]?.text().then((text) => setAddresses(text.slice(0, ADDRESSES_LENGTH_MAX)))}
            />
          )}
        </Field>
        <LanguageField value={spoken} onChange={setSpoken} />
        <div class="row end">
          <Button kind="primary" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : t('console-mail-send')}
          </Button>
        </div>
      </form>
      <section>
        <h3>{t('console-mail-list')}</h3>
        <p>
          {invited === 0
            ? t('console-mail-none')
            : shown.joined_codes === null
              ? t('console-mail-invited', { invited })
              : t('console-mail-joined', { invited, joined: shown.joined_codes })}
        </p>
        {invited > 0 && <p class="hint">{t('console-mail-late')}</p>}
        {invited > 0 && shown.joined_codes !== null && (
          <div class="row wrap">
            <Button onClick={remind}>{t('console-mail-remind')}</Button>
          </div>
        )}
        <ul class="members">
          {shown.invitations.map((one) => (
            <Invited key={one.id} one={one} onChange={onChange} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Invited({ one, onChange }: { one: InvitationShown; onChange: Change }) {
  const where = `/invitations/${encodeURIComponent(one.id)}`;
  const isOpen = one.state === 'refused' || one.state === 'unsure';
  return (
    <li class="row between wrap invited">
      <span>
        <span translate={false}>{one.address}</span>
        <span class="hint"> · {t(`console-mail-state-${one.state}`)}</span>
        {one.problem && <span class="hint"> · {t(`mail-problem-${one.problem}`)}</span>}
        {one.detail && <span class="hint" translate={false}> ({one.detail})</span>}
      </span>
      <span class="row wrap">
        {isOpen && (
          <Button onClick={() => void onChange('POST', `${where}/again`, {}, () => '')}>
            {t('console-mail-again')}
            <span class="visually-hidden">: {one.address}</span>
          </Button>
        )}
        <Button kind="quiet" onClick={() => void onChange('DELETE', where, {}, () => '')}>
          <Icon name="x" />
          {t('console-mail-withdraw')}
          <span class="visually-hidden">: {one.address}</span>
        </Button>
      </span>
    </li>
  );
}

function LanguageField({ value, onChange }: { value: Language; onChange: (value: Language) => void }) {
  return (
    <Field label={t('console-mail-language')}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.currentTarget.value as Language)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What the server is sent of the message. */
export function letterOf({ starts, minutes, texts }: Draft): object {
  const starts_at = starts === '' ? null : new Date(starts).getTime() / 1000;
  return { starts_at, minutes, zone: ownZone(), texts };
}

/** A moment as a field for local time takes it, to the minute. */
export function localTime(moment: number): string {
  const at = new Date(moment * 1000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
