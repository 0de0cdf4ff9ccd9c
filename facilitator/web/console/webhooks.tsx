/** Webhooks: the addresses that are sent what happens in one's workshops, a new one, and why one was stopped. */
import type { WebhookMade, Webhooks as WebhookList, WebhookShown } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Field, FormFailure } from './form';
import { request } from './http';

const KINDS = ['workshop.started', 'step.revealed', 'workshop.ended', 'results.ready'] as const;
type Kind = (typeof KINDS)[number];
const KIND_KEYS = {
  'workshop.started': 'console-webhooks-kind-started',
  'step.revealed': 'console-webhooks-kind-revealed',
  'workshop.ended': 'console-webhooks-kind-ended',
  'results.ready': 'console-webhooks-kind-ready',
} as const;

export function Webhooks() {
  const [webhooks, setWebhooks] = useState<readonly WebhookShown[] | null>(null);
  const [address, setAddress] = useState('');
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(new Set(KINDS));
  const [key, setKey] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const reply = await request<WebhookList>('GET', '/api/webhooks');
    if (reply.ok) setWebhooks(reply.webhooks);
    else setFailure(reply.error);
  };
  const change = async (method: 'POST' | 'DELETE', path: string): Promise<void> => {
    const reply = await request(method, path);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) await load();
  };
  const toggle = (kind: Kind): void => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
  };
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reply = await request<WebhookMade>('POST', '/api/webhooks', { address, kinds: [...kinds] });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setKey(reply.key);
    setAddress('');
    await load();
  };
  useEffect(() => void load(), []);

  return (
    <section aria-busy={webhooks === null && !failure}>
      <h3>{t('console-webhooks-title')}</h3>
      <p class="hint">{t('console-webhooks-lead')}</p>
      <FormFailure failure={failure} />
      {webhooks?.length === 0 && <p class="hint">{t('console-webhooks-none')}</p>}
      <ul class="members">
        {webhooks?.map((one) => (
          <li key={one.id} class="row between">
            <span translate={false}>
              {one.address}
              <span class="hint"> · {one.kinds.map((kind) => kindWords(kind)).join(', ')}</span>
              {one.is_disabled && <span class="hint"> · {t('console-webhooks-disabled', { problem: one.problem })}</span>}
            </span>
            <span class="row">
              {one.is_disabled && (
                <Button onClick={() => void change('POST', `/api/webhooks/${encodeURIComponent(one.id)}/enable`)}>
                  {t('console-webhooks-enable')}
                </Button>
              )}
              <Button kind="quiet" onClick={() => void change('DELETE', `/api/webhooks/${encodeURIComponent(one.id)}`)}>
                <Icon name="x" />
                {t('console-webhooks-end')}
                <span class="visually-hidden">: {one.address}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {key && (
        <div role="status">
          <div class="banner note">
            <Icon name="triangle-alert" />
            <p>{t('console-webhooks-once')}</p>
          </div>
          <Field label={t('console-webhooks-key')}>
            {(field) => <input {...field} readOnly value={key} onFocus={(event) => event.currentTarget.select()} translate={false} />}
          </Field>
        </div>
      )}
      <form onSubmit={(event) => void add(event)}>
        <Field label={t('console-webhooks-address')}>
          {(field) => (
            <input
              {...field} type="url" required maxLength={500} placeholder="https://" value={address}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset class="field choice">
          <legend>{t('console-webhooks-kinds')}</legend>
          {KINDS.map((kind) => (
            <label key={kind} class="card-choice">
              <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
              <span class="choice-label">{t(KIND_KEYS[kind])}</span>
            </label>
          ))}
        </fieldset>
        <div class="row end">
          <Button type="submit" disabled={kinds.size === 0}>{t('console-webhooks-make')}</Button>
        </div>
      </form>
    </section>
  );
}

/** What a message is about; one that a newer server knows goes by its own name. */
function kindWords(kind: string): string {
  return kind in KIND_KEYS ? t(KIND_KEYS[kind as Kind]) : kind;
}
