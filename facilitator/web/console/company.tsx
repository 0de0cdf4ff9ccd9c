/** The company's words and face of one workshop: its colour, its logo, and what roles, stages and segments are called. */
import './company.css';
import type { Company, LogoKept, Named } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { LIGHT } from '@shared/tokens.gen';
import { ConfirmDiscard, Dialog } from '@shared/parts/dialog';
import { Icon } from '../icon';
import { Field, FormFailure } from './form';
import { request, upload } from './http';

const KINDS = ['segments', 'stages', 'roles'] as const;
type Kind = (typeof KINDS)[number];
type Names = Record<Kind, Record<string, string>>;

const NAME_LENGTH_MAX = 40;
const PICTURES = 'image/png,image/jpeg';

interface CompanyProps {
  id: string;
  name: string;
  onSaved: () => void;
  onClose: () => void;
}

/** The names that differ from the saved ones; an emptied one gives the usual name back. */
export function changedNames(company: Pick<Company, Kind>, typed: Names): Partial<Record<Kind, Record<string, string | null>>> {
  const changes: Partial<Record<Kind, Record<string, string | null>>> = {};
  for (const kind of KINDS) {
    const changed = company[kind]
      .map(({ id, name }): [string, string, string] => [id, name, (typed[kind][id] ?? '').trim()])
      .filter(([, before, now]) => before !== now);
    if (changed.length) changes[kind] = Object.fromEntries(changed.map(([id, , now]) => [id, now || null]));
  }
  return changes;
}

function namesOf(company: Company): Names {
  const of = (kind: Kind): Record<string, string> => Object.fromEntries(company[kind].map(({ id, name }) => [id, name]));
  return { roles: of('roles'), stages: of('stages'), segments: of('segments') };
}

export function CompanyDialog({ id, name, onSaved, onClose }: CompanyProps) {
  const [company, setCompany] = useState<Company | null>(null);
  const [names, setNames] = useState<Names>({ roles: {}, stages: {}, segments: {} });
  const [accent, setAccent] = useState('');
  const [logo, setLogo] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [asksDiscard, setAsksDiscard] = useState(false);
  const path = `/api/workshops/${id}`;
  const changes = company ? changedNames(company, names) : {};
  const isUnsaved = company !== null && (Object.keys(changes).length > 0 || accent.trim() !== company.accent);

  useEffect(() => {
    void request<Company>('GET', `${path}/company`).then((reply) => {
      if (!reply.ok) return setFailure(reply.error);
      setCompany(reply);
      setNames(namesOf(reply));
      setAccent(reply.accent);
      setLogo(reply.logo);
    });
  }, [path]);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!company || isSending) return;
    setSending(true);
    setFailure(null);
    const refused = await send(company);
    setSending(false);
    if (refused) setFailure(refused);
    else onSaved();
  };
  const send = async (before: Company): Promise<Failure | null> => {
    if (accent.trim() !== before.accent) {
      const reply = await request('PUT', `${path}/accent`, { accent: accent.trim() });
      if (!reply.ok) return reply.error;
      setCompany({ ...before, accent: accent.trim().toLowerCase() });
    }
    if (Object.keys(changes).length === 0) return null;
    const reply = await request('PATCH', `${path}/names`, changes);
    return reply.ok ? null : reply.error;
  };
  const sendLogo = async (file: File): Promise<void> => {
    setFailure(null);
    const reply = await upload<LogoKept>(`${path}/logo`, file);
    if (reply.ok) setLogo(reply.logo);
    else setFailure(reply.error);
  };
  const removeLogo = async (): Promise<void> => {
    const reply = await request('DELETE', `${path}/logo`);
    if (reply.ok) setLogo('');
    else setFailure(reply.error);
  };

  return (
    <Dialog title={t('console-company-title', { name })} onClose={onClose} isWide isUnsaved={isUnsaved}>
      <form class="company" onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        {failure?.code === 'accent_too_pale' && (
          <Button onClick={() => (setAccent(String(failure.params['nearest'])), setFailure(null))}>
            <Swatch colour={String(failure.params['nearest'])} />
            {t('console-company-accent-use', { colour: String(failure.params['nearest']) })}
          </Button>
        )}
        {company === null && !failure && <p role="status">{t('console-loading')}</p>}
        {company && (
          <>
            <p class="hint">{t('console-company-lead')}</p>
            <section>
              <h3>{t('console-company-face')}</h3>
              <AccentField value={accent} onInput={setAccent} />
              <LogoField logo={logo} onChoose={(file) => void sendLogo(file)} onRemove={() => void removeLogo()} />
            </section>
            <Templates id={id} company={company} onFailure={setFailure} />
            <section>
              <h3>{t('console-company-names')}</h3>
              <p class="hint">{t(company.is_closed ? 'console-company-names-closed' : 'console-company-names-hint')}</p>
              {KINDS.map((kind) => (
                <NameFields
                  key={kind}
                  kind={kind}
                  rows={company[kind]}
                  typed={names[kind]}
                  isFixed={company.is_closed}
                  onType={(typed) => setNames({ ...names, [kind]: typed })}
                />
              ))}
            </section>
          </>
        )}
        <div class="row end sticky-foot">
          <Button onClick={() => (isUnsaved ? setAsksDiscard(true) : onClose())}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!company || isSending}>
            {isSending ? t('console-working') : t('console-save')}
          </Button>
        </div>
      </form>
      {asksDiscard && <ConfirmDiscard onConfirm={onClose} onClose={() => setAsksDiscard(false)} />}
    </Dialog>
  );
}

function Swatch({ colour }: { colour: string }) {
  const isColour = /^#[0-9a-f]{6}$/i.test(colour);
  return <span class="swatch" aria-hidden="true" style={isColour ? { background: colour } : {}} />;
}

function AccentField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <Field label={t('console-company-accent')} hint={t('console-company-accent-hint')}>
      {(field) => (
        <div class="row">
          <Swatch colour={value.trim()} />
          <input
            {...field}
            type="text"
            maxLength={20}
            autocomplete="off"
            spellcheck={false}
            placeholder={LIGHT.accent}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}

interface LogoProps {
  logo: string;
  onChoose: (file: File) => void;
  onRemove: () => void;
}

function LogoField({ logo, onChoose, onRemove }: LogoProps) {
  return (
    <Field label={t('console-company-logo')} hint={t('console-company-logo-hint')}>
      {(field) => (
        <div class="row wrap">
          {logo && <img class="logo" src={logo} alt={t('console-company-logo-alt')} />}
          <input
            {...field}
            type="file"
            accept={PICTURES}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onChoose(file);
              event.currentTarget.value = '';
            }}
          />
          {logo && (
            <Button kind="quiet" icon={<Icon name="trash-2" />} onClick={onRemove}>
              {t('console-company-logo-remove')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

const TEMPLATES = ['pptx', 'docx'] as const;

/** The company's own files that decks and charters are made on; the owner alone changes them. */
function Templates({ id, company, onFailure }: { id: string; company: Company; onFailure: (failure: Failure | null) => void }) {
  const [files, setFiles] = useState<Record<string, string>>(company.files);
  const send = async (kind: string, file: File): Promise<void> => {
    const reply = await upload(`/api/workshops/${id}/templates/${kind}`, file);
    onFailure(reply.ok ? null : reply.error);
    if (reply.ok) setFiles({ ...files, [kind]: file.name });
  };
  const remove = async (kind: string): Promise<void> => {
    const reply = await request('DELETE', `/api/workshops/${id}/templates/${kind}`);
    onFailure(reply.ok ? null : reply.error);
    if (reply.ok) setFiles(Object.fromEntries(Object.entries(files).filter(([known]) => known !== kind)));
  };
  return (
    <section>
      <h3>{t('console-company-templates')}</h3>
      <p class="hint">{t('console-company-templates-hint')}</p>
      {TEMPLATES.map((kind) => (
        <Field key={kind} label={t(`console-company-${kind}`)}>
          {(field) => (
            <div class="row wrap">
              {kind in files && <span>{t('console-company-template-now', { file: files[kind] || kind })}</span>}
              {company.is_owner && (
                <input
                  {...field}
                  type="file"
                  accept={`.${kind}`}
                  onChange={(event) => {
                    const file = event.currentTarget.files?.[0];
                    if (file) void send(kind, file);
                    event.currentTarget.value = '';
                  }}
                />
              )}
              {company.is_owner && kind in files && (
                <Button kind="quiet" icon={<Icon name="trash-2" />} onClick={() => void remove(kind)}>
                  {t('console-company-template-remove')}
                </Button>
              )}
            </div>
          )}
        </Field>
      ))}
    </section>
  );
}

interface NamesProps {
  kind: Kind;
  rows: readonly Named[];
  typed: Readonly<Record<string, string>>;
  isFixed: boolean;
  onType: (typed: Record<string, string>) => void;
}

/** The usual names with a field each, open where the company has names already. */
function NameFields({ kind, rows, typed, isFixed, onType }: NamesProps) {
  return (
    <details open={kind === 'segments' || rows.some(({ name }) => name)}>
      <summary>{t(`console-company-${kind}`)}</summary>
      <div class="company-names">
        {rows.map(({ id, usual }) => (
          <label key={id}>
            <span>{usual}</span>
            <input
              type="text"
              maxLength={NAME_LENGTH_MAX}
              autocomplete="off"
              disabled={isFixed}
              placeholder={usual}
              value={typed[id] ?? ''}
              onInput={(event) => onType({ ...typed, [id]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
