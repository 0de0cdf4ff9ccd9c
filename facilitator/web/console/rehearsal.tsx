/** Rehearsals: starting one from a workshop, and the banner of its copy, which says how its participants are. */
import type { RehearsalProgress, RehearsalStarted } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRoom, Failure } from '@shared/protocol.gen';
import { t, tError } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { Confirm, Dialog } from '@shared/parts/dialog';
import { Choice, failureWords, FormFailure } from './form';
import { request } from './http';

const COUNTS = ['5', '12', '30'] as const;
const ASK_AGAIN_MS = 4000;

/** Asks how many shall come, and leads to the console of the copy. */
export function RehearseDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const [count, setCount] = useState<(typeof COUNTS)[number]>('12');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const path = `/api/workshops/${id}/rehearsal`;
    const reply = await request<RehearsalStarted>('POST', path, { participants: Number(count) });
    if (reply.ok) return location.assign(`/console/${reply.id}`);
    setSending(false);
    setFailure(reply.error);
  };
  return (
    <Dialog title={t('console-rehearse-title', { name })} onClose={onClose}>
      <form onSubmit={(event) => void start(event)}>
        <FormFailure failure={failure} />
        <p>{t('console-rehearse-lead')}</p>
        <Choice
          legend={t('console-rehearse-count')}
          name="participants"
          value={count}
          choices={COUNTS.map((value) => ({ value, label: t('console-rehearse-count-choice', { count: Number(value) }) }))}
          onChange={setCount}
        />
        <div class="row end">
          <Button onClick={onClose}>
            {t('console-cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={isSending}>
            {isSending ? t('console-working') : t('console-rehearse-action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the server says of it, as far as it is shown here; only the bar above shows how many are online. */
type Rehearsal = Pick<RehearsalProgress, 'state' | 'reason' | 'failed'>;

/** On the console of a rehearsal, always in sight: what it is, who is there, and the ways on from there. */
export function RehearsalBanner({ room }: { room: ConsoleRoom }) {
  const { id } = room.workshop;
  const [found, setFound] = useState<Rehearsal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asksEnd, setAsksEnd] = useState(false);
  const path = `/api/workshops/${id}/rehearsal`;

  const load = async (): Promise<void> => {
    const reply = await request<RehearsalProgress>('GET', path);
    // The console's own banner shows that the connection is lost.
    if (reply.ok) setFound(reply);
  };
  useEffect(() => {
    void load();
    const every = setInterval(() => void load(), ASK_AGAIN_MS);
    return () => clearInterval(every);
  }, [id]);

  const callBack = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await request('POST', `${path}/again`, {});
    setFailure(reply.ok ? null : reply.error);
    await load();
    setBusy(false);
  };
  const end = async (): Promise<void> => {
    setAsksEnd(false);
    const reply = await request('DELETE', path);
    if (reply.ok) location.assign('/console');
    else setFailure(reply.error);
  };

  const jump = async (isToStructure: boolean): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await request('POST', `${path}/answers`, { is_to_structure: isToStructure });
    setFailure(reply.ok ? null : reply.error);
    setBusy(false);
  };
  const isAsking = room.next?.command.kind === 'lock_items';
  const canJump = room.step !== 'closed' && room.step !== 'structure' && !room.is_structure_revealed;

  const isMissing = found !== null && found.state !== 'coming' && found.state !== 'here';
  const isWrong = found?.state === 'failed' || found?.state === 'gone' || (found?.failed ?? 0) > 0 || failure !== null;
  return (
    <section class={isWrong ? 'banner rehearsal bad' : 'banner rehearsal'} aria-label={t('console-rehearsal')}>
      <strong class="rehearsal-mark">
        <Icon name="drama" />
        {t('console-rehearsal')}
      </strong>
      <p role="status">
        {found && stateWords(found)}{' '}
        {found && found.failed > 0 && t('console-rehearsal-unanswered', { count: found.failed })}{' '}
        {failure ? failureWords(failure) : !isMissing && t('console-rehearsal-join')}
      </p>
      {isMissing && room.step !== 'closed' && (
        <Button disabled={isBusy} onClick={() => void callBack()}>
          <Icon name="rotate-ccw" />
          {t('console-rehearsal-again')}
        </Button>
      )}
      {isAsking && (
        <Button size="small" disabled={isBusy} onClick={() => void jump(false)}>
          {t('console-rehearsal-answer')}
        </Button>
      )}
      {canJump && (
        <Button size="small" disabled={isBusy} onClick={() => void jump(true)}>
          {t('console-rehearsal-jump')}
        </Button>
      )}
      <Button size="small" onClick={() => setAsksEnd(true)}>
        <Icon name="x" />
        {t('console-rehearsal-end')}
      </Button>
      {asksEnd && <ConfirmEnd onConfirm={() => void end()} onClose={() => setAsksEnd(false)} />}
    </section>
  );
}

export function ConfirmEnd({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  return (
    <Confirm
      title={t('console-rehearsal-end-title')}
      text={t('console-rehearsal-end-text')}
      action={t('console-rehearsal-end')}
      isDangerous
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}

function stateWords({ state, reason }: Rehearsal): string {
  return t(`console-rehearsal-${state}`, { reason: reason ? tError(reason) : '' });
}
