/** One-time codes of a workshop: how many there are, making more, and handing them out on paper or as a file. */
import type { CodesCounted, CodesMade, PersonalCode } from '@shared/http.gen';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Dialog } from '@shared/parts/dialog';
import { Field, FormFailure } from './form';
import { request } from './http';
import { shortAddress } from './lobby';

const CODES_MAX = 500;
const OFFERED_COUNT = 12;

interface CodesProps {
  id: string;
  name: string;
  joinCode: string;
  onClose: () => void;
}

/** The server keeps digests alone, so codes are in sight once: here, right after they were made. */
export function CodesDialog({ id, name, joinCode, onClose }: CodesProps) {
  const [counted, setCounted] = useState<Omit<CodesCounted, 'ok'> | null>(null);
  const [codes, setCodes] = useState<readonly PersonalCode[]>([]);
  const [areHandedOut, setHandedOut] = useState(false);
  const [count, setCount] = useState(OFFERED_COUNT);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const path = `/api/workshops/${id}/personal-codes`;

  const load = async (): Promise<void> => {
    const reply = await request<CodesCounted>('GET', path);
    if (reply.ok) setCounted(reply);
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);
  usePrintout(codes, name, joinCode);

  const make = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const reply = await request<CodesMade>('POST', path, { count });
    setSending(false);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setCodes([...codes, ...reply.codes]);
    setHandedOut(false);
    await load();
  };
  const handOut = (write: () => void): void => {
    write();
    setHandedOut(true);
  };

  return (
    <Dialog
      title={t('console-codes-title', { name })}
      onClose={onClose}
      isWide
      isUnsaved={codes.length > 0 && !areHandedOut}
      unsavedWords={{ text: t('console-codes-lost'), stay: t('console-codes-stay') }}
    >
      <p class="hint">{t('console-codes-lead')}</p>
      <FormFailure failure={failure} />
      <p role="status">{counted && t('console-codes-made', { made: counted.made, used: counted.used })}</p>
      <form onSubmit={(event) => void make(event)}>
        <Field label={t('console-codes-count')} hint={t('console-codes-count-hint')}>
          {(field) => (
            <input
              {...field}
              type="number"
              required
              min={1}
              max={CODES_MAX}
              step={1}
              value={count}
              onInput={(event) => setCount(event.currentTarget.valueAsNumber || 0)}
            />
          )}
        </Field>
        <div class="row end">
          <Button type="submit" kind={codes.length > 0 ? 'plain' : 'primary'} disabled={isSending}>
            <Icon name="plus" />
            {isSending ? t('console-working') : t('console-codes-action')}
          </Button>
        </div>
      </form>
      {codes.length > 0 && (
        <>
          <div class="banner note">
            <Icon name="triangle-alert" />
            <p>{t('console-codes-once', { count: codes.length })}</p>
          </div>
          <div class="row wrap">
            <Button kind="primary" onClick={() => handOut(() => print())}>
              <Icon name="printer" />
              {t('console-codes-print')}
            </Button>
            <Button onClick={() => handOut(() => save(codes, name))}>
              <Icon name="download" />
              {t('console-codes-csv')}
            </Button>
          </div>
          <ul class="code-list" translate={false}>
            {codes.map(({ code }) => (
              <li key={code}>{inFours(code)}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** Twelve letters are easier to type in groups; the door takes them with or without the spaces. */
function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What the printer gets instead of the console: a slip for each code, as long as the dialog is open. */
function usePrintout(codes: readonly PersonalCode[], name: string, joinCode: string): void {
  useEffect(() => {
    if (codes.length === 0) return;
    const sheet = document.createElement('div');
    sheet.className = 'printout';
    document.body.append(sheet);
    render(<Slips codes={codes} name={name} joinCode={joinCode} />, sheet);
    return () => {
      render(null, sheet);
      sheet.remove();
    };
  }, [codes, name, joinCode]);
}

function Slips({ codes, name, joinCode }: { codes: readonly PersonalCode[]; name: string; joinCode: string }) {
  return (
    <>
      {codes.map(({ code, address, qr }) => (
        <section class="slip" key={code}>
          <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt="" />
          <div>
            <h2>{name}</h2>
            <p>{t('console-codes-slip-scan')}</p>
            <p>
              {shortAddress(address).replace(/\/j\/.*/, '')} · {t('console-list-code', { code: joinCode })}
            </p>
            <p class="slip-code">
              {t('console-codes-slip-own')} <strong>{inFours(code)}</strong>
            </p>
          </div>
        </section>
      ))}
    </>
  );
}

/** A table as the spreadsheets of the console's language open it. */
function save(codes: readonly PersonalCode[], name: string): void {
  const mark = formatNumber(0.5).includes(',') ? ';' : ',';
  const lines = [[t('console-codes-column-code'), t('console-codes-column-address')], ...codes.map((one) => [one.code, one.address])];
  const text = `\uFEFF${lines.map((line) => line.join(mark)).join('\r\n')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'roolitus'}-${t('console-codes-file')}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
