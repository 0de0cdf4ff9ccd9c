/** The follow-up of an ended workshop: made with one press, planned for a day, and the line of all of them. */
import type { Created, FollowUp } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language, t } from '@shared/i18n';
import { Button, ButtonLink } from '@shared/parts/button';
import { Icon } from '../icon';
import { FormFailure } from './form';
import { request } from './http';
import { NAME_LENGTH_MAX } from './settings';

/** A moment as a date field has it, by this machine's clock. */
export function asField(seconds: number): string {
  const day = new Date(seconds * 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** What the follow-up is called: the name of the workshop with what was added to it before left out. */
export function followUpName(name: string, number: number): string {
  const ending = t('console-follow-name', { name: '', number });
  const [bare = name] = name.split(ending.replace(String(number), '').trimEnd());
  return t('console-follow-name', { name: bare.trim().slice(0, NAME_LENGTH_MAX - ending.length), number });
}

export function FollowUpCard({ id, name }: { id: string; name: string }) {
  const [planned, setPlanned] = useState<FollowUp | null>(null);
  const [day, setDay] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMaking, setMaking] = useState(false);
  const path = `/api/workshops/${id}/follow-up`;

  const load = async (): Promise<void> => {
    const reply = await request<FollowUp>('GET', path);
    if (!reply.ok) return setFailure(reply.error);
    setPlanned(reply);
    setDay(asField(reply.at ?? reply.proposed_at));
  };
  useEffect(() => void load(), [path]);

  const plan = async (at: number | null): Promise<void> => {
    const reply = await request('PUT', path, { at });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) await load();
  };
  const make = async (): Promise<void> => {
    setMaking(true);
    const reply = await request<Created>('POST', path, { name: followUpName(name, (planned?.line ?? 1) + 1) });
    if (reply.ok) return location.assign(`/console/${reply.id}`);
    setMaking(false);
    setFailure(reply.error);
  };

  return (
    <div class="sheet follow-up">
      <h3>{t('console-follow-title')}</h3>
      <p class="hint">{t('console-follow-lead')}</p>
      <FormFailure failure={failure} />
      <Button kind="primary" icon={<Icon name="plus" />} disabled={isMaking} onClick={() => void make()}>
        {isMaking ? t('console-working') : t('console-follow-make')}
      </Button>
      {planned && (
        <>
          <p role="status">
            {planned.at === null ? t('console-follow-unplanned') : t('console-follow-planned', { day: asDay(planned.at) })}
          </p>
          <div class="row wrap">
            <label>
              <span>{t('console-follow-due')}</span>{' '}
              <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
            </label>
            <Button disabled={!day} onClick={() => void plan(new Date(`${day}T12:00:00`).getTime() / 1000)}>
              {t('console-follow-plan')}
            </Button>
            {planned.at !== null && (
              <Button kind="quiet" onClick={() => void plan(null)}>
                {t('console-follow-call-off')}
              </Button>
            )}
          </div>
          {planned.line > 1 && (
            <ButtonLink kind="quiet" href={`/console/${id}/line?lang=${language.value}`}>
              <Icon name="columns" />
              {t('console-follow-line')}
            </ButtonLink>
          )}
        </>
      )}
    </div>
  );
}

function asDay(seconds: number): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(new Date(seconds * 1000));
}
