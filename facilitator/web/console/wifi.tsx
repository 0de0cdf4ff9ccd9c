/** The wireless network of the room: the lobby shows it on the wall, with a code that phones join it by. */
import type { NetworkKept } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Field, FormFailure } from './form';
import { request } from './http';

interface Wifi {
  name: string;
  password: string;
}

export function WifiDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [wifi, setWifi] = useState<Wifi | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const path = `/api/workshops/${id}/wifi`;
  useEffect(() => {
    void request<NetworkKept>('GET', path).then((reply) => {
      if (reply.ok) setWifi({ name: reply.name, password: reply.password });
      else setFailure(reply.error);
    });
  }, [path]);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!wifi) return;
    const reply = await request('PUT', path, wifi);
    if (reply.ok) onClose();
    else setFailure(reply.error);
  };
  return (
    <Dialog title={t('console-wifi')} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        <p>{t('console-wifi-lead')}</p>
        {wifi && (
          <>
            <Field label={t('console-wifi-name')}>
              {(field) => (
                <input {...field} type="text" maxLength={32} autocomplete="off" value={wifi.name} onInput={(event) => setWifi({ ...wifi, name: event.currentTarget.value })} />
              )}
            </Field>
            <Field label={t('console-wifi-password')} hint={t('console-wifi-password-hint')}>
              {(field) => (
                <input {...field} type="text" maxLength={63} autocomplete="off" value={wifi.password} onInput={(event) => setWifi({ ...wifi, password: event.currentTarget.value })} />
              )}
            </Field>
          </>
        )}
        <div class="row end sticky-foot">
          <Button onClick={onClose}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!wifi}>
            {t('console-save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
