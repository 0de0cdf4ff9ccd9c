/** A copy of a workshop is made when it has been named: two of the same name can't be distinguished. */
import { useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { FormFailure } from './form';
import { request, type WorkshopRow } from './http';
import { NAME_LENGTH_MAX, NameField } from './settings';

interface CopyDialogProps {
  row: WorkshopRow;
  onSaved: () => void;
  onClose: () => void;
}

export function CopyDialog({ row, onSaved, onClose }: CopyDialogProps) {
  const [name, setName] = useState(() => nameOfCopy(row.name));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const reply = await request('POST', `/api/workshops/${row.id}/copy`, { name: name.trim() });
    setSending(false);
    if (reply.ok) onSaved();
    else setFailure(reply.error);
  };

  return (
    <Dialog title={t('console-copy-title', { name: row.name })} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        <p class="hint">{t('console-copy-lead')}</p>
        <NameField value={name} onInput={setName} />
        <div class="row end">
          <Button onClick={onClose}>
            {t('console-cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : t('console-copy-action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The name with "(copy)" behind it, shortened where both are longer than a name may be. */
function nameOfCopy(name: string): string {
  const extra = t('console-copy-name', { name: '' }).length;
  return t('console-copy-name', { name: name.slice(0, NAME_LENGTH_MAX - extra) });
}
