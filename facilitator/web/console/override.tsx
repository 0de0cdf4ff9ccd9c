/** The facilitator's own decision on a role, with its reason; the computed result stays beside it. */
import { useRef, useState } from 'preact/hooks';
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { decided } from '@shared/structure';
import type { Texts } from '../texts';
import { Dialog } from '@shared/parts/dialog';
import { Choice, Field } from './form';
import { setOverride } from './live';
import { statusWithHost } from './roles';

const STATUSES = ['own', 'hat', 'none'] as const;
const REASON_LENGTH_MAX = 500;

interface OverrideDialogProps {
  role: RoleView;
  structure: StructureView;
  texts: Texts;
  onClose: () => void;
}

export function OverrideDialog({ role, structure, texts, onClose }: OverrideDialogProps) {
  const hosts = structure.roles.filter((other) => other.role !== role.role && decided(other).status === 'own');
  const before = {
    status: decided(role).status,
    host: decided(role).host ?? hosts[0]?.role ?? '',
    reason: role.override?.reason ?? '',
  };
  const [status, setStatus] = useState<RoleView['status']>(before.status);
  const [host, setHost] = useState(before.host);
  const [reason, setReason] = useState(before.reason);
  const isUnsaved = status !== before.status || host !== before.host || reason.trim() !== before.reason;

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!reason.trim()) {
      askReason();
      return;
    }
    const isSaved = await setOverride({
      role: role.role,
      status,
      host: status === 'hat' ? host : null,
      reason: reason.trim(),
    });
    if (isSaved) onClose();
  };
  const field = useRef<HTMLTextAreaElement>(null);
  /** Spaces alone satisfy the browser's own check, so this one says it. */
  const askReason = (): void => {
    field.current?.setCustomValidity(t('console-override-reason-missing'));
    field.current?.reportValidity();
  };
  const takeAway = async (): Promise<void> => {
    if (await setOverride({ role: role.role, status: null, host: null, reason: '' })) onClose();
  };

  return (
    <Dialog
      title={t('console-override-title', { role: texts.roleName(role.role) })}
      onClose={onClose}
      isUnsaved={isUnsaved}
    >
      <form onSubmit={(event) => void save(event)}>
        <p class="hint">
          {t('console-override-computed', { status: statusWithHost(role.status, role.host, texts) })}
        </p>
        <Choice
          legend={t('console-override-status')}
          name="status"
          value={status}
          choices={STATUSES.map((known) => ({
            value: known,
            label: t(`role-status-${known}`),
            isDisabled: known === 'hat' && hosts.length === 0,
          }))}
          onChange={setStatus}
        />
        {status === 'hat' && (
          <Field label={t('console-override-host')}>
            {(field) => (
              <select {...field} value={host} onChange={(event) => setHost(event.currentTarget.value)}>
                {hosts.map((other) => (
                  <option key={other.role} value={other.role}>
                    {texts.roleName(other.role)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t('console-override-reason')} hint={t('console-override-reason-hint')}>
          {(attributes) => (
            <textarea
              {...attributes}
              ref={field}
              rows={3}
              required
              maxLength={REASON_LENGTH_MAX}
              value={reason}
              onInput={(event) => {
                event.currentTarget.setCustomValidity('');
                setReason(event.currentTarget.value);
              }}
            />
          )}
        </Field>
        <div class="row end">
          {role.override && (
            <Button onClick={() => void takeAway()}>
              {t('console-override-remove')}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {t('console-override-save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
