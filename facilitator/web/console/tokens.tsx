/** API tokens: which programs may use one's workshops, a new token, which is shown once, and the end of one. */
import type { TokenMade, Tokens, TokenShown } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Choice, Field, FormFailure } from './form';
import { request } from './http';

const SCOPES = ['workshops.read', 'workshops.write', 'results.read'] as const;
type Scope = (typeof SCOPES)[number];
const SCOPE_KEYS = {
  'workshops.read': 'console-tokens-scope-workshops-read',
  'workshops.write': 'console-tokens-scope-workshops-write',
  'results.read': 'console-tokens-scope-results-read',
} as const;
const DAYS = ['30', '90', '365'] as const;
type Days = (typeof DAYS)[number];
const DAYS_KEYS = {
  '30': 'console-tokens-days-30', '90': 'console-tokens-days-90', '365': 'console-tokens-days-365',
} as const;

export function ApiTokens({ hasPassword }: { hasPassword: boolean }) {
  const [tokens, setTokens] = useState<readonly TokenShown[] | null>(null);
  const [made, setMade] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const reply = await request<Tokens>('GET', '/api/tokens');
    if (reply.ok) setTokens(reply.tokens);
    else setFailure(reply.error);
  };
  const make = async (body: object): Promise<boolean> => {
    const reply = await request<TokenMade>('POST', '/api/tokens', body);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) {
      setMade(reply.token);
      await load();
    }
    return reply.ok;
  };
  const end = async (id: string): Promise<void> => {
    const reply = await request('DELETE', `/api/tokens/${encodeURIComponent(id)}`);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) await load();
  };
  useEffect(() => void load(), []);

  return (
    <section aria-busy={tokens === null && !failure}>
      <h3>{t('console-tokens-title')}</h3>
      <p class="hint">{t('console-tokens-lead')}</p>
      <FormFailure failure={failure} />
      {tokens?.length === 0 && <p class="hint">{t('console-tokens-none')}</p>}
      <ul class="members">
        {tokens?.map((token) => (
          <li key={token.id} class="row between">
            <span>
              {token.name}
              <span class="hint"> · {detailsOf(token)}</span>
            </span>
            <Button kind="quiet" onClick={() => void end(token.id)}>
              <Icon name="x" />
              {t('console-tokens-end')}
              <span class="visually-hidden">: {token.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {made && (
        <div role="status">
          <div class="banner note">
            <Icon name="triangle-alert" />
            <p>{t('console-tokens-once')}</p>
          </div>
          <Field label={t('console-tokens-new')}>
            {(field) => <input {...field} readOnly value={made} onFocus={(event) => event.currentTarget.select()} translate={false} />}
          </Field>
        </div>
      )}
      <NewToken hasPassword={hasPassword} onMake={make} />
    </section>
  );
}

function NewToken({ hasPassword, onMake }: { hasPassword: boolean; onMake: (body: object) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set(['workshops.read', 'results.read']));
  const [days, setDays] = useState<Days>('90');
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending || scopes.size === 0) return;
    setSending(true);
    if (await onMake({ name, scopes: [...scopes], days: Number(days), password })) setName('');
    setPassword('');
    setSending(false);
  };
  const toggle = (scope: Scope): void => {
    const next = new Set(scopes);
    if (!next.delete(scope)) next.add(scope);
    setScopes(next);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={t('console-tokens-name')}>
        {(field) => <input {...field} type="text" required maxLength={60} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <fieldset class="field choice">
        <legend>{t('console-tokens-scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} class="card-choice">
            <input type="checkbox" checked={scopes.has(scope)} onChange={() => toggle(scope)} />
            <span class="choice-label">{t(SCOPE_KEYS[scope])}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        legend={t('console-tokens-days')}
        name="token-days"
        value={days}
        choices={DAYS.map((value) => ({ value, label: t(DAYS_KEYS[value]) }))}
        onChange={setDays}
      />
      {hasPassword && (
        <Field label={t('console-password-current')}>
          {(field) => (
            <input
              {...field} type="password" autocomplete="current-password" required maxLength={200} value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div class="row end">
        <Button type="submit" disabled={isSending || scopes.size === 0}>
          {isSending ? t('console-working') : t('console-tokens-make')}
        </Button>
      </div>
    </form>
  );
}

function detailsOf(token: TokenShown): string {
  const valid = token.is_expired ? t('console-tokens-expired') : t('console-tokens-until', { day: dayOf(token.expires_on) });
  const used = token.used_on ? t('console-tokens-used', { day: dayOf(token.used_on) }) : t('console-tokens-unused');
  return `${valid} · ${used}`;
}

function dayOf(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString(language.value);
}
