/** Workshop templates: saving a workshop as one, the list of them, and their files out and in. */
import type { TemplateKept, TemplateListed, Templates, WorkshopMade } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Field, FormFailure } from './form';
import { request, upload, type WorkshopRow } from './http';
import { NameField } from './settings';

const PATH = '/api/templates';

export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const [templates, setTemplates] = useState<readonly TemplateListed[] | null>(null);
  const [used, setUsed] = useState<TemplateListed | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  const load = async (): Promise<void> => {
    const reply = await request<Templates>('GET', PATH);
    if (reply.ok) setTemplates(reply.templates);
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);
  const change = async (method: 'PATCH' | 'DELETE', { id }: TemplateListed, body: object): Promise<void> => {
    const reply = await request(method, `${PATH}/${encodeURIComponent(id)}`, body);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) await load();
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const reply = await upload<TemplateKept>(PATH, file, 'POST');
    setFailure(reply.ok ? null : reply.error);
    setDone(reply.ok ? t('console-templates-imported') : '');
    if (reply.ok) await load();
  };
  return (
    <Dialog title={t('console-templates')} onClose={onClose} isWide>
      <p class="hint">{t('console-templates-lead')}</p>
      <FormFailure failure={failure} />
      <p role="status">{done}</p>
      {templates?.length === 0 && <p>{t('console-templates-none')}</p>}
      <ul class="members">
        {templates?.map((one) => (
          <li key={one.id} class="invited">
            <p>
              {one.name}
              {!one.is_own && <span class="hint"> · {t('console-templates-of', { name: one.by })}</span>}
              {one.is_own && one.is_shared && <span class="hint"> · {t('console-templates-shared')}</span>}
            </p>
            <div class="row wrap">
              <Button kind="tonal" onClick={() => setUsed(one)}>
                {t('console-templates-use')}
                <span class="visually-hidden">: {one.name}</span>
              </Button>
              <a class="button quiet" href={`${PATH}/${encodeURIComponent(one.id)}/file`} download>
                {t('console-templates-download')}
                <span class="visually-hidden">: {one.name}</span>
              </a>
              {one.is_own && (
                <>
                  <Button kind="quiet" onClick={() => void change('PATCH', one, { is_shared: !one.is_shared })}>
                    {t(one.is_shared ? 'console-templates-unshare' : 'console-templates-share')}
                    <span class="visually-hidden">: {one.name}</span>
                  </Button>
                  <Button kind="quiet" onClick={() => void change('DELETE', one, {})}>
                    {t('console-templates-delete')}
                    <span class="visually-hidden">: {one.name}</span>
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Field label={t('console-templates-import')}>
        {(field) => <input {...field} type="file" accept=".json,application/json" onChange={(event) => void take(event.currentTarget.files?.[0])} />}
      </Field>
      <div class="row end sticky-foot">
        <Button onClick={onClose}>{t('console-close')}</Button>
      </div>
      {used && <UseDialog template={used} onClose={() => setUsed(null)} />}
    </Dialog>
  );
}

function UseDialog({ template, onClose }: { template: TemplateListed; onClose: () => void }) {
  const [name, setName] = useState(template.name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reply = await request<WorkshopMade>('POST', `${PATH}/${encodeURIComponent(template.id)}/workshops`, { name: name.trim() });
    if (reply.ok) location.assign(`/console/${reply.id}`);
    else setFailure(reply.error);
  };
  return (
    <Dialog title={t('console-templates-use')} onClose={onClose}>
      <form onSubmit={(event) => void make(event)}>
        <FormFailure failure={failure} />
        <NameField value={name} onInput={setName} />
        <div class="row end">
          <Button onClick={onClose}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('console-templates-use')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function SaveTemplateDialog({ row, onClose, onSaved }: { row: WorkshopRow; onClose: () => void; onSaved: () => void }) {
  const [name, setName] = useState(row.name);
  const [isShared, setShared] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reply = await request<TemplateKept>('POST', `/api/workshops/${row.id}/template`, { name: name.trim(), is_shared: isShared });
    if (reply.ok) onSaved();
    else setFailure(reply.error);
  };
  return (
    <Dialog title={t('console-templates-save-title', { name: row.name })} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        <p class="hint">{t('console-templates-lead')}</p>
        <Field label={t('console-templates-save-name')}>
          {(field) => (
            <input {...field} type="text" required maxLength={60} autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <label class="card-choice">
          <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />
          <span class="choice-label">{t('console-templates-save-shared')}</span>
        </label>
        <div class="row end">
          <Button onClick={onClose}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('console-templates-save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
