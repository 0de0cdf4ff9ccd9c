/** The hand-offs on the console: what is handed over, and when it counts as accepted, written in the room. */
import type { HandOffView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { whom } from '../whom';
import { plan } from './live';
import './plan.css';
import { PlanField } from './planfield';

export function HandOffs({ texts }: { texts: Texts }) {
  const handOffs = plan.value.hand_offs;
  if (handOffs.length === 0) return <p class="empty">{t('hand-offs-none')}</p>;
  return (
    <section class="plan">
      <p class="hint">{t('hand-offs-lead')}</p>
      <ol class="plan-rows">
        {handOffs.map((one) => (
          <li key={one.id} class={`hand-off is-${one.state}`}>
            <HandOff handOff={one} texts={texts} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function HandOff({ handOff, texts }: { handOff: HandOffView; texts: Texts }) {
  const about = `${texts.stageName(handOff.from_stage)} → ${texts.stageName(handOff.to_stage)}`;
  const field = (name: 'text' | 'accepted' | 'state') => ({
    entry: handOff.id,
    field: name,
    value: handOff[name],
    version: handOff.versions[name] ?? 0,
    about,
  });
  return (
    <>
      <header>
        <span class="hand-off-number">{handOff.number}</span>
        <strong>
          {whom(handOff.givers, texts)} <Icon name="arrow-right" />
          <span class="visually-hidden"> → </span> {whom(handOff.receivers, texts)}
        </strong>
        <span class="hint">{about}</span>
        {handOff.of > 0 && <span class="hint">{t('hand-offs-unclear', { named: handOff.named, of: handOff.of })}</span>}
      </header>
      <PlanField {...field('text')} kind="text" label={t('hand-offs-what')} />
      <PlanField {...field('accepted')} kind="text" label={t('hand-offs-accepted')} />
      <PlanField
        {...field('state')}
        kind="choice"
        label={t('actions-state')}
        choices={[
          { value: 'open', words: t('hand-off-open') },
          { value: 'done', words: t('hand-off-agreed') },
        ]}
      />
    </>
  );
}
