/** Every account of the installation, for its owner, who may close one or let somebody log in again. */
import type { Accounts, AccountShown } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { FormFailure } from './form';
import { request } from './http';

export function AccountsList() {
  const [accounts, setAccounts] = useState<readonly AccountShown[] | null>(null);
  const [asked, setAsked] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const reply = await request<Accounts>('GET', '/api/accounts');
    if (reply.ok) setAccounts(reply.accounts);
    else setFailure(reply.error);
  };
  const change = async (account: AccountShown): Promise<void> => {
    setAsked('');
    const reply = await request('POST', `/api/accounts/${account.is_disabled ? 'enable' : 'disable'}`, { id: account.id });
    setFailure(reply.ok ? null : reply.error);
    await load();
  };
  useEffect(() => void load(), []);

  return (
    <section>
      <h3>{t('console-accounts-title')}</h3>
      <p class="hint">{t('console-accounts-lead')}</p>
      <FormFailure failure={failure} />
      <ul class="members" aria-busy={accounts === null && !failure}>
        {accounts?.map((account) => (
          <li key={account.id} class="row between wrap">
            <span>
              {account.name}
              <span class="hint">{marks(account).map((mark) => ` · ${mark}`)}</span>
            </span>
            {asked === account.id ? (
              <span class="row wrap" role="group" aria-label={t('console-accounts-sure', { name: account.name })}>
                <span>{t('console-accounts-sure', { name: account.name })}</span>
                <Button kind="danger" onClick={() => void change(account)}>
                  {t('console-accounts-disable')}
                </Button>
                <Button onClick={() => setAsked('')}>{t('console-cancel')}</Button>
              </span>
            ) : (
              !account.is_this && (
                <Button kind="quiet" onClick={() => (account.is_disabled ? void change(account) : setAsked(account.id))}>
                  {t(account.is_disabled ? 'console-accounts-enable' : 'console-accounts-disable')}
                  <span class="visually-hidden">: {account.name}</span>
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function marks(account: AccountShown): string[] {
  return [
    ...(account.is_this ? [t('console-accounts-this')] : []),
    ...(account.is_owner ? [t('console-accounts-owner')] : []),
    ...(account.is_disabled ? [t('console-accounts-disabled')] : []),
  ];
}
