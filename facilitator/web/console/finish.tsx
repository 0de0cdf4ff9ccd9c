/** After the end: what to take along, the link for the participants, and the way back in. */
import { useState } from 'preact/hooks';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import { CopyButton } from './copy';
import { Confirm } from './dialog';
import { Downloads } from './downloads';
import { command, looksAt } from './live';
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
        <ShareResults room={room} />
      </div>
      {isClosed && <Reopen />}
    </section>
  );
}

/** A link to the results for everybody who has it, until it is revoked. */
function ShareResults({ room }: { room: ConsoleRoom }) {
  const address = resultsAddress(room);
  return (
    <div class="sheet">
      <h3>{t('console-share-title')}</h3>
      <p class="hint">{t('console-share-lead')}</p>
      {room.are_results_shared && address && (
        <p class="address">
          <a href={address} target="_blank" rel="noopener">
            {address}
          </a>
          <CopyButton text={address} label={t('console-share-copy')} />
        </p>
      )}
      <button
        type="button"
        class="plain"
        onClick={() => void command('share_results', { is_on: !room.are_results_shared })}
      >
        <Icon name={room.are_results_shared ? 'x' : 'link'} />
        {room.are_results_shared ? t('console-share-revoke') : t('console-share-create')}
      </button>
    </div>
  );
}

function Reopen() {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" class="plain" onClick={() => setAsks(true)}>
        <Icon name="rotate-ccw" />
        {t('console-reopen')}
      </button>
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
