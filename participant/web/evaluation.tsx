/** The closing evaluation: one tap, no name; it can be changed as long as the page is open. */
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { EvaluationSet } from '@shared/protocol.gen';
import { t } from './lazy_words';
import type { Session } from './session';

const WORTHS = ['yes', 'partly', 'no'] as const satisfies readonly EvaluationSet['worth'][];

export function Evaluation({ session }: { session: Session }): JSX.Element {
  const [hasFailed, setFailed] = useState(false);
  const said = session.own.value?.worth ?? null;
  return (
    <section class="card stack-tight evaluation" aria-labelledby="evaluation">
      <h2 id="evaluation">{t('phone-worth')}</h2>
      <div class="worths" role="group" aria-labelledby="evaluation">
        {WORTHS.map((worth) => (
          <button
            key={worth}
            type="button"
            class="secondary"
            aria-pressed={said === worth}
            onClick={() => void session.setWorth(worth).then((done) => setFailed(!done))}
          >
            {t(`phone-worth-${worth}`)}
          </button>
        ))}
      </div>
      <p class="hint" role="status">
        {hasFailed ? t('phone-worth-failed') : said ? t('phone-worth-saved') : t('phone-worth-anonymous')}
      </p>
    </section>
  );
}
