/** While one waits: how far the room is, and what comes next. */
import type { Definition } from '@shared/definition';
import type { PhoneRoom } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { t } from './lazy_words';
import { Picture } from './picture';
import type { Session } from './session';
import { counted } from './view';

interface WaitingProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
  /** Whether people are still answering. */
  isOpen: boolean;
}

export function Waiting({ session, definition, room, isOpen }: WaitingProps): JSX.Element {
  const progress = session.connection.parts.value.answered;
  const online = progress?.online ?? 0;
  const answered = (isOpen && progress?.answered) || 0;
  const next = nextStep(definition, room);
  return (
    <section class="waiting stack">
      {room.workshop.logo && <img class="company-logo" src={room.workshop.logo} alt="" />}
      <Picture people={online} done={isOpen ? answered : online} hasHats={room.step === 'closed'} />
      {isOpen && online > 1 && (
        <p>
          <b>{t('phone-ready', { answered, online })}</b> {answered < online ? t('phone-thinking', { count: online - answered }) : t('phone-all-ready')}
        </p>
      )}
      {!isOpen && online > 1 && <p class="soft">{t('phone-here', { count: online })}</p>}
      {room.step === 'lobby' && <p class="soft">{t('phone-you')}</p>}
      {next && (
        <dl class="card coming">
          {isOpen && (
            <div>
              <dt>{t('phone-then')}</dt>
              <dd>{t('phone-then-results')}</dd>
            </div>
          )}
          <div>
            <dt>{t(isOpen ? 'phone-after-that' : 'phone-then')}</dt>
            <dd>
              {next.title}
              {next.questions > 0 && <span class="soft"> · {t('count-questions', { count: next.questions })}</span>}
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}

/** The stop of the agenda after the room's own, where it has a title that phones know. */
function nextStep(definition: Definition, room: PhoneRoom): { title: string; questions: number } | null {
  const id = room.agenda[room.agenda.indexOf(room.step) + 1];
  const step = definition.steps.find((one) => one.id === id);
  if (!step) return id === 'structure' ? { title: t('step-structure'), questions: 0 } : null;
  return { title: step.title, questions: counted(definition.items.filter((item) => item.step === id).map((text) => ({ text }))).length };
}
