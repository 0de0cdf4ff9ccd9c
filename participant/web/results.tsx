/** What the group answered and the structure that follows from it; with comments and tables, fetched by lazy_screens.ts. */
import './results.css';
import { Bars } from '@shared/bars';
import { type Definition, roleText } from '@shared/definition';
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { RoleCard } from '@shared/rolecard';
import { dealCards, sharedHats } from '@shared/structure';
import type { JSX } from 'preact';
import { Comments, hasComments } from './comments';
import { t } from './lazy_words';
import type { Session } from './session';
import { type AskedItem, counted } from './view';
import { inWords, langOf } from './words';

export { Comments } from './comments';
export { Grid } from './grid';
export { Leave, sayFarewell } from './leave';
export { Missed } from './missed';
export { Privacy } from './privacy';
export { Profile } from './profile';

/** Forms and notices that there are words for: the build keeps what is named here. */
const FORMS = ['islands', 'assembly_line', 'pods', 'product_or_territory', 'key_account_overlay', 'partner_led', 'self_service'];
const NOTICES = ['cooperation_partly', 'cooperation_full'];

interface ResultsProps {
  session: Session;
  definition: Definition;
  items: AskedItem[];
}

/** The revealed items of a step, the own answer beside the group's. */
export function Results({ session, definition, items }: ResultsProps): JSX.Element {
  const room = session.room.value;
  const isClosed = room?.step === 'closed';
  return (
    <>
      {items.map(({ text, phase }) => {
        const result = room?.results[text.id];
        const own = session.own.value?.answers.find(({ item, round }) => item === text.id && round === result?.round);
        if (phase !== 'revealed') return null;
        // A comment has no result: its card would be a question with nothing under it.
        if (text.type === 'comment' && !hasComments(session, text.id)) return null;
        return (
          <section class="card item" key={text.id} id={`item-${text.id}`}>
            <h2 lang={text.is_own ? langOf(room?.workshop.language) : undefined}>{text.text}</h2>
            {result && <Bars definition={definition} item={text} result={result} own={own?.answer} />}
            {own && (
              <p class="before">{t('phone-own-answer', { answer: inWords(definition, text, own.answer) })}</p>
            )}
            <Comments session={session} item={text} isOpen={!isClosed && text.type !== 'comment'} isAsked={false} />
          </section>
        );
      })}
      {counted(items).some(({ phase }) => phase === 'locked') && <p class="soft">{t('phone-rest-later')}</p>}
    </>
  );
}

/** The role structure as cards; two of them side by side in name where the group is divided. */
export function Structure({ definition, structure }: { definition: Definition; structure: StructureView }): JSX.Element {
  if (!structure.is_complete) return <p class="card">{t('phone-structure-incomplete')}</p>;
  const isDivided = !structure.has_consensus && structure.alternative.length > 0;
  return (
    <>
      {isDivided && <p class="card divided">{t('phone-structure-divided')}</p>}
      <Cards definition={definition} roles={structure.roles} title={isDivided && t('phone-structure-first')} />
      {isDivided && <Cards definition={definition} roles={structure.alternative} title={t('phone-structure-second')} />}
      {!isDivided && structure.form && FORMS.includes(structure.form) && (
        <p class="card">{t('structure-form', { form: t(`form-${structure.form}`) })}</p>
      )}
      {structure.coverage.length > 0 && (
        <dl class="card coverage">
          {structure.coverage.map(({ segment, mode, has_partner_overlay }) => (
            <div key={segment}>
              <dt>{t(`segment-${segment}`)}</dt>
              <dd>
                {t(`coverage-${mode}`)}
                {has_partner_overlay && <span class="soft"> · {t('coverage-partner')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {structure.notices.filter((notice) => NOTICES.includes(notice)).map((notice) => (
        <p class="soft" key={notice}>
          {t(`notice-${notice}`)}
        </p>
      ))}
    </>
  );
}

function Cards({ definition, roles, title }: { definition: Definition; roles: RoleView[]; title: string | false }): JSX.Element {
  const cards = dealCards({ roles });
  const shared = sharedHats({ roles });
  const count = t('count-own-roles', { count: cards.length });
  return (
    <>
      <h2>{title || count}</h2>
      {title && <p class="soft">{count}</p>}
      <div class="cards">
        {cards.map(({ role, hats }) => (
          <RoleCard key={role.role} definition={definition} role={role} hats={hats}>
            {hats.length > 0 && (
              // The tabs have been read out.
              <p class="soft" aria-hidden="true">{t('phone-carries', { hats: hats.map((hat) => roleText(definition, hat.role).name).join(', ') })}</p>
            )}
          </RoleCard>
        ))}
      </div>
      {shared.length > 0 && (
        <p class="card">
          {t('role-shared-hats')}: {shared.map((hat) => roleText(definition, hat.role).name).join(', ')}
        </p>
      )}
    </>
  );
}
