/** Two-step log-in: an authenticator app is shown a key, proves that it has it, and recovery codes are shown once. */
import type { RecoveryCodes, SecondFactorBegun, SecondFactorShown } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Field, FormFailure } from './form';
import { request } from './http';

export function SecondFactor() {
  const [shown, setShown] = useState<SecondFactorShown | null>(null);
  const [begun, setBegun] = useState<SecondFactorBegun | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const reply = await request<SecondFactorShown>('GET', '/api/second-factor');
    if (reply.ok) setShown(reply);
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);

  const begin = async (password: string): Promise<void> => {
    const reply = await request<SecondFactorBegun>('POST', '/api/second-factor', { password });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setBegun(reply);
  };
  const confirm = async (code: string): Promise<void> => {
    const reply = await request<RecoveryCodes>('POST', '/api/second-factor/confirm', { code });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setBegun(null);
    setCodes(reply.recovery_codes);
    await load();
  };
  const turnOff = async (code: string): Promise<void> => {
    const reply = await request('DELETE', '/api/second-factor', { code });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setCodes([]);
    await load();
  };

  return (
    <section aria-busy={shown === null && !failure}>
      <h3>{t('console-second-factor-title')}</h3>
      <FormFailure failure={failure} />
      <p class="hint" role="status">
        {shown && (shown.is_on ? t('console-second-factor-on', { count: shown.codes_left }) : t('console-second-factor-off'))}
      </p>
      {shown && !shown.is_on && !begun && (
        <Ask label={t('console-password-current')} action={t('console-second-factor-begin')} isPassword onSend={begin} />
      )}
      {begun && <Begin begun={begun} onConfirm={confirm} />}
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {shown?.is_on && (
        <Ask
          label={t('console-second-factor-code')}
          hint={t('console-second-factor-code-or')}
          action={t('console-second-factor-end')}
          onSend={turnOff}
        />
      )}
    </section>
  );
}

function Begin({ begun, onConfirm }: { begun: SecondFactorBegun; onConfirm: (code: string) => Promise<void> }) {
  return (
    <>
      <p>{t('console-second-factor-scan')}</p>
      <img class="key-picture" src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`} alt={t('console-second-factor-picture')} />
      <p>
        {t('console-second-factor-key')}{' '}
        <strong class="key" translate={false}>
          {inFours(begun.key)}
        </strong>
      </p>
      <Ask label={t('console-second-factor-code')} action={t('console-second-factor-confirm')} isLeading onSend={onConfirm} />
    </>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <div class="banner note">
        <Icon name="triangle-alert" />
        <p>{t('console-second-factor-codes-once')}</p>
      </div>
      <ul class="code-list" translate={false} aria-label={t('console-second-factor-codes')}>
        {codes.map((code) => (
          <li key={code}>{inFours(code)}</li>
        ))}
      </ul>
    </>
  );
}

interface AskProps {
  label: string;
  hint?: string;
  action: string;
  isPassword?: boolean;
  isLeading?: boolean;
  onSend: (typed: string) => Promise<void>;
}

/** One field and its button; what was typed is gone once it was sent. */
function Ask({ label, hint, action, isPassword, isLeading, onSend }: AskProps) {
  const [typed, setTyped] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    await onSend(typed);
    setSending(false);
    setTyped('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={label} hint={hint}>
        {(field) => (
          <input
            {...field}
            {...(isPassword
              ? { type: 'password' as const, autocomplete: 'current-password' as const }
              : { type: 'text' as const, autocomplete: 'one-time-code' as const })}
            required
            maxLength={isPassword ? 200 : 40}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row end">
        <Button type="submit" kind={isLeading ? 'primary' : 'plain'} disabled={isSending}>
          {isSending ? t('console-working') : action}
        </Button>
      </div>
    </form>
  );
}

/** Long keys and codes are easier to type in groups; spaces do not count. */
export function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
