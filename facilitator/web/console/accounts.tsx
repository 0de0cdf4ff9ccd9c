/** The first account on a new server, and logging in. */
import { useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Field, FormFailure } from './form';
import { request } from './http';
import { LanguageChoice } from './language';
import { Wordmark } from './wordmark';

interface Account {
  name: string;
  password: string;
}

/** Passwords of at least this many characters; the server checks the same. */
export const PASSWORD_LENGTH_MIN = 10;

export function SetUpPage({ token }: { token: string }) {
  return (
    <AccountPage
      title={t('console-setup-title')}
      lead={t('console-setup-lead')}
      action={t('console-setup-action')}
      isNew
      send={(account) => request('POST', '/api/setup', { token, ...account })}
      next="/console"
    />
  );
}

export function LoginPage() {
  return (
    <AccountPage
      title={t('console-login-title')}
      lead={t('console-login-lead')}
      action={t('console-login-action')}
      isNew={false}
      send={(account) => request('POST', '/api/login', account)}
      next={safeNext(new URLSearchParams(location.search).get('next'))}
    />
  );
}

/** Only this server's own console or projector, so that a link can't send somebody elsewhere after logging in. */
export function safeNext(path: string | null): string {
  return path !== null && /^\/(console|projector)(\/[A-Za-z0-9_.-]+)?$/.test(path) ? path : '/console';
}

interface AccountPageProps {
  title: string;
  lead: string;
  action: string;
  isNew: boolean;
  send: (account: Account) => ReturnType<typeof request>;
  next: string;
}

function AccountPage({ title, lead, action, isNew, send, next }: AccountPageProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isVisible, setVisible] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailure(null);
    const reply = await send({ name: name.trim(), password });
    if (reply.ok) {
      location.assign(next);
      return;
    }
    setSending(false);
    setFailure(reply.error);
  };

  return (
    <div class="page narrow">
      <header class="page-head">
        <Wordmark />
        <LanguageChoice />
      </header>
      <main class="sheet">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <form onSubmit={submit}>
          <FormFailure failure={failure} />
          <Field label={t('console-account-name')}>
            {(field) => (
              <input
                {...field}
                type="text"
                name="username"
                autocomplete="username"
                required
                maxLength={60}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field
            label={t('console-account-password')}
            hint={isNew ? t('console-account-password-hint', { min: PASSWORD_LENGTH_MIN }) : undefined}
          >
            {(field) => (
              <input
                {...field}
                {...(isVisible ? { type: 'text' as const } : { type: 'password' as const })}
                name="password"
                autocomplete={isNew ? 'new-password' : 'current-password'}
                required
                minLength={isNew ? PASSWORD_LENGTH_MIN : 1}
                value={password}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
            )}
          </Field>
          <label class="check">
            <input type="checkbox" checked={isVisible} onChange={(event) => setVisible(event.currentTarget.checked)} />
            {t('console-account-show-password')}
          </label>
          <button type="submit" class="primary large" disabled={isSending}>
            {isSending ? t('console-working') : action}
          </button>
        </form>
      </main>
    </div>
  );
}
