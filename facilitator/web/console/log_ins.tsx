/** Where one is logged in: each browser by its kind and its last day, to be logged out from here. */
import type { LogIns, OwnLogIn } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@shared/protocol.gen';
import { language, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { FormFailure } from './form';
import { request } from './http';

export type LogIn = OwnLogIn;

const NAMES: Readonly<Record<string, string>> = {
  android: 'Android',
  chrome: 'Chrome',
  chromeos: 'ChromeOS',
  edge: 'Edge',
  firefox: 'Firefox',
  ios: 'iOS',
  linux: 'Linux',
  macos: 'macOS',
  opera: 'Opera',
  safari: 'Safari',
  windows: 'Windows',
};

/** A kind of browser as people know it, as "Firefox, Windows"; nothing for one that nobody knows. */
export function nameOfBrowser(kind: string): string {
  return kind
    .split(' ')
    .flatMap((word) => NAMES[word] ?? [])
    .join(', ');
}

export function LogIns() {
  const [logIns, setLogIns] = useState<LogIn[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (): Promise<void> => {
    const reply = await request<LogIns>('GET', '/api/log-ins');
    if (reply.ok) setLogIns(reply.log_ins);
    else setFailure(reply.error);
  };
  const end = async (number: string | null): Promise<void> => {
    setFailure(null);
    const reply = await request('POST', '/api/log-ins/end', { number });
    if (reply.ok) await load();
    else setFailure(reply.error);
  };
  useEffect(() => void load(), []);
  const others = logIns?.filter((one) => !one.is_this) ?? [];

  return (
    <section>
      <h3>{t('console-log-ins-title')}</h3>
      <FormFailure failure={failure} />
      <ul class="members" aria-busy={logIns === null && !failure}>
        {logIns?.map((one) => (
          <li key={one.number} class="row between">
            <span>
              {nameOfBrowser(one.browser) || t('console-log-ins-unknown')}
              <span class="hint">
                {' · '}
                {one.is_this ? t('console-log-ins-this') : t('console-log-ins-seen', { day: dayOf(one.seen_on) })}
              </span>
            </span>
            {!one.is_this && (
              <Button kind="quiet" onClick={() => void end(one.number)}>
                <Icon name="x" />
                {t('console-log-ins-end')}
                <span class="visually-hidden">: {nameOfBrowser(one.browser)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {logIns && !others.length && <p class="hint">{t('console-log-ins-only')}</p>}
      {others.length > 1 && (
        <p class="row end">
          <Button onClick={() => void end(null)}>
            {t('console-log-ins-end-others')}
          </Button>
        </p>
      )}
    </section>
  );
}

function dayOf(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString(language.value);
}
