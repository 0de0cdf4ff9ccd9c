/** After the end: what to take along, the link for the participants, and the way back in. */
import type { WorkshopSettings } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRoom, Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { CopyButton } from './copy';
import { Confirm } from '@shared/parts/dialog';
import { Downloads } from './downloads';
import { FollowUpCard } from './followup';
import { FormFailure } from './form';
import { request } from './http';
import { command, counts, looksAt } from './live';
import { resultsAddress } from './words';

export function FinishView({ id, room, formats }: { id: string; room: ConsoleRoom; formats: readonly string[] }) {
  const isClosed = room.step === 'closed';
  return (
    <section class="finish">
      <h2>{isClosed ? t('console-finish-title') : t('console-finish-early-title')}</h2>
      <p class="lead">{isClosed ? t('console-finish-lead') : t('console-finish-early-lead')}</p>
      <div class="finish-cards">
        <div class="sheet">
          {formats.length > 0 ? (
            <Downloads workshop={id} language={room.workshop.language} formats={formats} />
          ) : (
            <p class="hint">{t('console-downloads-none')}</p>
          )}
        </div>
        {isClosed && <Worth />}
        <ShareResults room={room} />
        {isClosed && <FollowUpCard id={id} name={room.workshop.name} />}
        {isClosed && <Keeping id={id} name={room.workshop.name} />}
      </div>
      {isClosed && <Reopen />}
    </section>
  );
}

/** What participants say of the hour, in numbers alone. */
function Worth() {
  const evaluation = counts.value.evaluation;
  const answered = evaluation?.answered ?? 0;
  const { yes, partly = 0, no = 0 } = evaluation?.worth ?? {};
  return (
    <div class="sheet">
      <h3>{t('console-worth')}</h3>
      <p>{yes === undefined ? t('console-worth-few', { answered }) : t('console-worth-said', { yes, partly, no })}</p>
    </div>
  );
}

/** A link to the results for everybody who has it, until it is revoked. */
function ShareResults({ room }: { room: ConsoleRoom }) {
  const [asks, setAsks] = useState(false);
  const state = room.step === 'closed' ? 'closed' : 'running';
  const address = resultsAddress(room);
  return (
    <div class="sheet">
      <h3>{t('console-share-title')}</h3>
      <p class="hint">{t('console-share-lead', { state })}</p>
      {room.are_results_shared && address && (
        <p class="address">
          <a href={address} target="_blank" rel="noopener">
            {address}
          </a>
          <CopyButton text={address} label={t('console-share-copy')} />
        </p>
      )}
      <Button
       
        onClick={() => (room.are_results_shared ? void command('share_results', { is_on: false }) : setAsks(true))}
      >
        <Icon name={room.are_results_shared ? 'x' : 'link'} />
        {room.are_results_shared ? t('console-share-revoke') : t('console-share-create')}
      </Button>
      {asks && (
        <Confirm
          title={t('console-share-create')}
          text={t('console-share-text', { state })}
          action={t('console-share-action')}
          onConfirm={() => {
            setAsks(false);
            void command('share_results', { is_on: true });
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

type Kept = Pick<WorkshopSettings, 'joined' | 'is_anonymised' | 'is_owner'>;

/** What happens to people's answers afterwards: cut off from the people, or deleted whole. The owner decides. */
function Keeping({ id, name }: { id: string; name: string }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [asks, setAsks] = useState<'anonymise' | 'delete' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const path = `/api/workshops/${id}`;

  const load = async (): Promise<void> => {
    const reply = await request<WorkshopSettings>('GET', path);
    if (reply.ok) setKept(reply);
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);

  const anonymise = async (): Promise<void> => {
    setAsks(null);
    const reply = await request('POST', `${path}/anonymise`, {});
    setFailure(reply.ok ? null : reply.error);
    await load();
  };
  const remove = async (): Promise<void> => {
    setAsks(null);
    const reply = await request('DELETE', path);
    if (reply.ok) location.assign('/console');
    else setFailure(reply.error);
  };

  return (
    <div class="sheet keeping">
      <h3>{t('console-keep-title')}</h3>
      <FormFailure failure={failure} />
      {kept && !kept.is_owner && <p class="hint">{t('console-keep-owner')}</p>}
      {kept?.is_owner && (
        <>
          {kept.is_anonymised ? (
            <p role="status">{t('console-anonymised')}</p>
          ) : (
            <>
              <p class="hint">{t('console-anonymise-lead')}</p>
              <Button onClick={() => setAsks('anonymise')}>
                <Icon name="eye-off" />
                {t('console-anonymise')}
              </Button>
            </>
          )}
          <p class="hint">{t('console-keep-delete-lead')}</p>
          <Button onClick={() => setAsks('delete')}>
            <Icon name="trash-2" />
            {t('console-keep-delete')}
          </Button>
        </>
      )}
      {asks === 'anonymise' && (
        <Confirm
          title={t('console-anonymise-title')}
          text={t('console-anonymise-text')}
          action={t('console-anonymise-action')}
          isDangerous
          onConfirm={() => void anonymise()}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'delete' && kept && (
        <Confirm
          title={t('console-delete-title', { name })}
          text={t('console-delete-text', { joined: kept.joined })}
          action={t('console-delete-action')}
          isDangerous
          onConfirm={() => void remove()}
          onClose={() => setAsks(null)}
        />
      )}
    </div>
  );
}

function Reopen() {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button onClick={() => setAsks(true)}>
        <Icon name="rotate-ccw" />
        {t('console-reopen')}
      </Button>
      {asks && (
        <Confirm
          title={t('console-reopen')}
          text={t('console-reopen-text')}
          action={t('console-reopen')}
          onConfirm={() => {
            setAsks(false);
            void command('reopen_workshop').then((isDone) => {
              if (isDone) looksAt.value = null;
            });
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
