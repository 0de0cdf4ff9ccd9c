/** The end: how one's own answers compare with the group's, what changes, and something to keep. */
import fileText from 'lucide-static/icons/file-text.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import type { Definition } from '@shared/definition';
import { Icon } from '@shared/icons';
import type { PhoneRoom } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { compare } from './alike';
import { Evaluation } from './evaluation';
import { saveImage } from './keepsake';
import { t } from './lazy_words';
import { Picture } from './picture';
import type { Session } from './session';
import { Changes, Structure } from './structure';
import { langOf } from './words';

interface EndingProps {
  session: Session;
  definition: Definition;
  room: PhoneRoom;
}

export function Ending({ session, definition, room }: EndingProps): JSX.Element {
  const { structure } = room;
  const { compared, same, apart } = compare(definition, room.results, session.own.value);
  const online = session.connection.parts.value.answered?.online ?? 0;
  return (
    <div class="stack ending">
      <Picture people={online} done={online} hasHats />
      <Evaluation session={session} />
      {compared > 0 && (
        <section class="card stack-tight">
          <h2>{t('phone-you-and-all', { same, compared })}</h2>
          <div class="alike" aria-hidden="true">
            {Array.from({ length: compared }, (_, index) => (
              <i key={index} class={index < same ? 'is-alike' : ''} />
            ))}
          </div>
          {apart.length > 0 && (
            <details>
              <summary>{t('phone-apart')}</summary>
              <ul class="stack-tight">
                {apart.map(({ item, group, own }) => {
                  const text = definition.items.find(({ id }) => id === item);
                  return (
                    <li key={item} lang={text?.is_own ? langOf(room.workshop.language) : undefined}>
                      <b>{text?.label}</b>
                      <br />
                      {t('phone-apart-answers', { group, own })}
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </section>
      )}
      {structure?.is_complete && (
        <>
          <Changes definition={definition} structure={structure} />
          <details class="whole" open>
            <summary>{t('step-structure')}</summary>
            <div class="stack">
              <Structure definition={definition} structure={structure} />
            </div>
          </details>
          <div class="keep">
            <button type="button" class="primary" onClick={() => saveImage(definition, structure, room.workshop.name)}>
              <Icon svg={image} /> {t('phone-save-image')}
            </button>
            <button type="button" class="secondary" onClick={() => print()}>
              <Icon svg={fileText} /> {t('phone-save-pdf')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
