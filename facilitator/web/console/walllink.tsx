/** The link by which people elsewhere see the wall, and nothing else: made, copied and revoked. */
import { useState } from 'preact/hooks';
import type { ConsoleRoom, Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Icon } from '../icon';
import { CopyButton } from './copy';
import { FormFailure } from './form';
import { request } from './http';

export function WallLinkDialog({ room, onClose }: { room: ConsoleRoom; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const address = room.wall_path === null ? null : new URL(room.wall_path, room.join_address).href;
  const send = async (method: 'POST' | 'DELETE'): Promise<void> => {
    setSending(true);
    const reply = await request(method, `/api/workshops/${room.workshop.id}/wall-link`);
    setFailure(reply.ok ? null : reply.error);
    setSending(false);
  };
  return (
    <Dialog title={t('console-wall-link')} onClose={onClose}>
      <FormFailure failure={failure} />
      <p>{t('console-wall-link-lead')}</p>
      {address !== null && (
        <p class="address">
          <a href={address} target="_blank" rel="noopener">
            {address}
          </a>
          <CopyButton text={address} label={t('console-share-copy')} />
        </p>
      )}
      <p class="hint">{t('console-wall-link-limits')}</p>
      <div class="row end sticky-foot">
        <Button onClick={onClose}>{t('console-close')}</Button>
        {address === null ? (
          <Button kind="primary" disabled={isSending} icon={<Icon name="plus" />} onClick={() => void send('POST')}>
            {t('console-wall-link-make')}
          </Button>
        ) : (
          <Button kind="danger" disabled={isSending} onClick={() => void send('DELETE')}>
            {t('console-share-revoke')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
