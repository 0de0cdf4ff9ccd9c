/** The first account on a new server, and logging in: with a password, by a provider, by an operator's link. */
import type { WayOut } from '@shared/http.gen';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Field, FormFailure } from './form';
import { request } from './http';
import { LanguageChoice } from './language';
import { StatementLink } from './statement';
import { Wordmark } from './wordmark';

interface Account {
  name: string;
  password: string;
  /** Of the second factor, once the server has asked for it. */
  code?: string;
}

/** How this server lets facilitators in. */
export interface Ways {
  takesPasswords: boolean;
  hasProvider: boolean;
  /** The operator's own words for the provider's button, empty for ours. */
  providerLabel: string;
}

/** Passwords of at least this many characters; the server checks the same. */
export const PASSWORD_LENGTH_MIN = 10;

export function SetUpPage({ token, ways }: { token: string; ways: Ways }) {
  return (
    <AccountPage
      title={t('console-setup-title')}
      lead={t(ways.takesPasswords ? 'console-setup-lead' : 'console-setup-lead-provider')}
      ways={ways}
      provider={{ link: token, next: '/console' }}
      action={t('console-setup-action')}
      isNew
      send={(account) => request('POST', '/api/setup', { token, ...account })}
      next="/console"
    />
  );
}

/** `isFirst`: there is no account yet, and so nobody who could log in with a password; a provider may let people in. */
export function LoginPage({ ways, isFirst }: { ways: Ways; isFirst: boolean }) {
  const next = safeNext(new URLSearchParams(location.search).get('next'));
  if (isFirst && !ways.hasProvider) return <Sheet title={t('console-setup-title')} lead={t('console-login-none')} />;
  return (
    <AccountPage
      ways={ways}
      provider={{ link: '', next }}
      title={t('console-login-title')}
      lead={t('console-login-lead')}
      action={t('console-login-action')}
      isNew={false}
      send={(account) => request('POST', '/api/login', account)}
      next={next}
    />
  );
}

/** An operator's link: it works once, so a preview that opens it must not use it up. */
export function EnterPage({ token }: { token: string }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const enter = async (): Promise<void> => {
    const reply = await request('POST', '/api/enter', { token });
    if (reply.ok) location.assign('/console');
    else setFailure(reply.error);
  };
  return (
    <Sheet title={t('console-login-title')} lead={t('console-enter-lead')}>
      <FormFailure failure={failure} />
      <Button kind="primary" size="large" onClick={() => void enter()}>
        {t('console-login-action')}
      </Button>
    </Sheet>
  );
}

const PROBLEMS = [
  'provider_away',
  'provider_nonsense',
  'provider_refused',
  'sign_on_expired',
  'not_admitted',
  'not_invited',
  'subject_taken',
  'link_used',
  'link_expired',
  'storage_unavailable',
];

/** Why the way back from the provider ended here, if it did; nothing else in an address becomes words. */
export function problemOf(search: string): Failure | null {
  const code = new URLSearchParams(search).get('problem');
  return code !== null && PROBLEMS.includes(code) ? { code, params: {} } : null;
}

/** Goes to the provider; what it says on the way back is the server's to judge. */
export async function goToProvider(path: string, body: object): Promise<Failure> {
  const reply = await request<WayOut>('POST', path, body);
  if (!reply.ok) return reply.error;
  location.assign(reply.address);
  // The page is about to be left; it stays as it is until then.
  return new Promise<Failure>(() => undefined);
}

function ProviderButton({ ways, body, onFailure }: { ways: Ways; body: object; onFailure: (failure: Failure) => void }) {
  const [isGoing, setGoing] = useState(false);
  const go = async (): Promise<void> => {
    setGoing(true);
    onFailure(await goToProvider('/api/sign-on', body));
    setGoing(false);
  };
  return (
    <Button
      kind={ways.takesPasswords ? 'plain' : 'primary'}
      size="large"
      disabled={isGoing}
      onClick={() => void go()}
    >
      <Icon name="users" />
      {isGoing ? t('console-working') : ways.providerLabel || t('console-sign-on')}
    </Button>
  );
}

function Sheet({ title, lead, children }: { title: string; lead: string; children?: ComponentChildren }) {
  return (
    <div class="page narrow">
      <header class="page-head">
        <Wordmark />
        <div class="row">
          <StatementLink />
          <LanguageChoice />
        </div>
      </header>
      <main class="sheet">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}

/** Only this server's own console or projector, so that a link can't send somebody elsewhere after logging in. */
export function safeNext(path: string | null): string {
  return path !== null && /^\/(console|projector)(\/[A-Za-z0-9_.-]+)?$/.test(path) ? path : '/console';
}

interface AccountPageProps {
  ways: Ways;
  /** What the way to the provider takes along. */
  provider: { link: string; next: string };
  title: string;
  lead: string;
  action: string;
  isNew: boolean;
  send: (account: Account) => ReturnType<typeof request>;
  next: string;
}

function AccountPage({ ways, provider, title, lead, action, isNew, send, next }: AccountPageProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [isVisible, setVisible] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(problemOf(location.search));

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailure(null);
    const reply = await send({ name: name.trim(), password, ...(isCodeAsked && { code }) });
    if (reply.ok) {
      location.assign(next);
      return;
    }
    setSending(false);
    if (reply.error.code === 'second_factor_needed') {
      setCodeAsked(true);
      return;
    }
    setCode('');
    setFailure(reply.error);
  };

  if (isCodeAsked) {
    return (
      <Sheet title={t('console-second-factor-title')} lead={t('console-second-factor-ask')}>
        <FormFailure failure={failure} />
        <form onSubmit={(event) => void submit(event)}>
          <Field label={t('console-second-factor-code')} hint={t('console-second-factor-code-or')}>
            {(field) => (
              <input
                {...field}
                type="text"
                name="code"
                autocomplete="one-time-code"
                autoFocus
                required
                maxLength={40}
                value={code}
                onInput={(event) => setCode(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button kind="primary" size="large" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : action}
          </Button>
        </form>
      </Sheet>
    );
  }
  return (
    <Sheet title={title} lead={lead}>
      <FormFailure failure={failure} />
      {ways.hasProvider && <ProviderButton ways={ways} body={provider} onFailure={setFailure} />}
      {ways.hasProvider && ways.takesPasswords && <p class="or">{t('console-sign-on-or')}</p>}
      {ways.takesPasswords && (
        <form onSubmit={submit}>
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
          <Button kind="primary" size="large" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : action}
          </Button>
        </form>
      )}
    </Sheet>
  );
}
