/** Who leads: the facilitators of one workshop, a colleague's invitation, and one's own password. */
import type { Invitation, Me, Member, Members } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure, ParticipantsShown } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { AccountsList } from './accounts_list';
import { goToProvider, PASSWORD_LENGTH_MIN, type Ways } from './accounts';
import { CopyButton } from './copy';
import { Dialog } from '@shared/parts/dialog';
import { Field, FormFailure } from './form';
import { request, type WorkshopRow } from './http';
import { askParticipants, removeParticipants } from './live';
import { LogIns } from './log_ins';
import { SecondFactor } from './second_factor';
import { ApiTokens } from './tokens';
import { Webhooks } from './webhooks';

/** The facilitators of a workshop; the owner lets others in by the name of their account. */
export function MembersDialog({ row, onClose }: { row: WorkshopRow; onClose: () => void }) {
  const [members, setMembers] = useState<Member[] | null>(null);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const path = `/api/workshops/${row.id}/members`;

  const load = async (): Promise<void> => {
    const reply = await request<Members>('GET', path);
    if (reply.ok) setMembers(reply.members);
    else setFailure(reply.error);
  };
  const change = async (method: 'POST' | 'DELETE', who: string): Promise<void> => {
    setFailure(null);
    const reply = await request(method, path, { name: who });
    if (!reply.ok) return setFailure(reply.error);
    setName('');
    await load();
  };
  useEffect(() => void load(), []);

  return (
    <Dialog title={t('console-members-title', { name: row.name })} onClose={onClose}>
      <p class="hint">{t('console-members-lead')}</p>
      <FormFailure failure={failure} />
      <ul class="members" aria-busy={members === null && !failure}>
        {members?.map((member) => (
          <li key={member.name} class="row between">
            <span>
              {member.name}
              {member.role === 'owner' && <span class="hint"> · {t('console-members-owner')}</span>}
            </span>
            {member.role !== 'owner' && (
              <Button kind="quiet" onClick={() => void change('DELETE', member.name)}>
                <Icon name="x" />
                {t('console-members-remove')}
                <span class="visually-hidden">: {member.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void change('POST', name.trim());
        }}
      >
        <Field label={t('console-members-name')} hint={t('console-members-name-hint')}>
          {(field) => (
            <input
              {...field}
              type="text"
              maxLength={60}
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row end">
          <Button kind="primary" type="submit" disabled={!name.trim()}>
            {t('console-members-add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/**
 * Who has joined, and removing them one by one or all who have answered nothing. Each removal is confirmed and for good:
 * one that could be taken back would let a facilitator see the results with and without somebody.
 */
export function ParticipantsDialog({ onClose }: { onClose: () => void }) {
  const [shown, setShown] = useState<ParticipantsShown | null>(null);
  const [asked, setAsked] = useState<string | 'unanswered' | null>(null);
  const load = async (): Promise<void> => setShown(await askParticipants());
  const remove = async (who: string[] | null): Promise<void> => {
    setAsked(null);
    await removeParticipants(who);
    await load();
  };
  useEffect(() => void load(), []);
  const confirmation = (words: string, who: string[] | null) => (
    <div class="row wrap" role="group">
      <span>{words}</span>
      <Button kind="danger" onClick={() => void remove(who)}>
        {t('console-participants-confirm')}
      </Button>
      <Button onClick={() => setAsked(null)}>
        {t('console-cancel')}
      </Button>
    </div>
  );
  return (
    <Dialog title={t('console-participants')} onClose={onClose}>
      <p class="hint">{t('console-participants-lead')}</p>
      {shown !== null && shown.unanswered > 0 && (
        <>
          {asked === 'unanswered' ? (
            confirmation(t('console-participants-sure-unanswered', { count: shown.unanswered }), null)
          ) : (
            <Button onClick={() => setAsked('unanswered')}>
              <Icon name="x" />
              {t('console-participants-unanswered', { count: shown.unanswered })}
            </Button>
          )}
        </>
      )}
      {shown !== null && shown.participants.length === 0 && <p>{t('console-participants-none')}</p>}
      <ul class="members" aria-busy={shown === null}>
        {shown?.participants.map((one) => {
          const name = one.name || t('console-participants-nameless', { number: one.number });
          return (
            <li key={one.id} class="row between">
              {asked === one.id ? (
                confirmation(t('console-participants-sure', { name }), [one.id])
              ) : (
                <>
                  <span>
                    {name}
                    {one.is_online && <span class="hint"> · {t('console-participants-online')}</span>}
                    {one.table !== null && one.table_mode !== 'none' && (
                      <span class="hint"> · {t(`console-participants-${one.table_mode}`, { number: one.table })}</span>
                    )}
                  </span>
                  <Button kind="quiet" onClick={() => setAsked(one.id)}>
                    <Icon name="x" />
                    {t('console-members-remove')}
                    <span class="visually-hidden">: {name}</span>
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** One's own account: a new password, two-step log-in, and a link for a colleague who has none. */
export function AccountDialog({ ways, onClose }: { ways: Ways; onClose: () => void }) {
  const [own, setOwn] = useState<Me | null>(null);
  useEffect(() => {
    void request<Me>('GET', '/api/me').then((reply) => {
      if (reply.ok) setOwn(reply);
    });
  }, []);
  return (
    <Dialog title={t('console-account-title')} onClose={onClose}>
      <Invitation />
      {own && ways.hasProvider && <ProviderLink isLinked={own.is_linked} />}
      {own?.has_password && <ChangePassword />}
      {own?.has_password && <SecondFactor />}
      <LogIns />
      {own && (
        <details>
          <summary>{t('console-systems-title')}</summary>
          <ApiTokens hasPassword={own.has_password} />
          <Webhooks />
        </details>
      )}
      {own?.is_owner && <AccountsList />}
    </Dialog>
  );
}

/** The organisation's own log-in as another way into this account. */
function ProviderLink({ isLinked }: { isLinked: boolean }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const link = async (): Promise<void> => setFailure(await goToProvider('/api/sign-on/link', {}));
  return (
    <section>
      <h3>{t('console-sign-on-title')}</h3>
      <p class="hint">{t(isLinked ? 'console-sign-on-linked' : 'console-sign-on-lead')}</p>
      <FormFailure failure={failure} />
      {!isLinked && (
        <Button onClick={() => void link()}>
          <Icon name="link" />
          {t('console-sign-on-link')}
        </Button>
      )}
    </section>
  );
}

function Invitation() {
  const [made, setMade] = useState<{ address: string; hours: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const invite = async (): Promise<void> => {
    const reply = await request<Invitation>('POST', '/api/invitations', {});
    setMade(reply.ok ? reply : null);
    setFailure(reply.ok ? null : reply.error);
  };
  return (
    <section>
      <h3>{t('console-invite-title')}</h3>
      <p class="hint">{t('console-invite-lead')}</p>
      <FormFailure failure={failure} />
      {made ? (
        <div role="status">
          <p class="link-words">{made.address}</p>
          <p class="hint">{t('console-invite-made', { hours: made.hours })}</p>
          <CopyButton text={made.address} label={t('console-share-copy')} />
        </div>
      ) : (
        <Button onClick={() => void invite()}>
          <Icon name="link" />
          {t('console-invite-action')}
        </Button>
      )}
    </section>
  );
}

function ChangePassword() {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reply = await request('POST', '/api/password', { current, password });
    setDone(reply.ok);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setCurrent('');
    setPassword('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h3>{t('console-password-title')}</h3>
      <FormFailure failure={failure} />
      <p role="status">{isDone ? t('console-password-done') : ''}</p>
      <Field label={t('console-password-current')}>
        {(field) => (
          <input
            {...field}
            type="password"
            autocomplete="current-password"
            required
            value={current}
            onInput={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t('console-password-new')} hint={t('console-account-password-hint', { min: PASSWORD_LENGTH_MIN })}>
        {(field) => (
          <input
            {...field}
            type="password"
            autocomplete="new-password"
            required
            minLength={PASSWORD_LENGTH_MIN}
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row end">
        <Button kind="primary" type="submit">
          {t('console-password-action')}
        </Button>
      </div>
    </form>
  );
}
