/** What is on the wall now, as a picture, what comes next, and what to say meanwhile. */
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { isAsking } from '../texts';
import { command, counts } from './live';
import { NoteField } from './notefield';
import { noteOf, theirNoteOf } from './plan';
import { Scaled } from './scaled';
import { lineOf } from './say';
import { commandDetail, commandWords } from './words';
import { useState } from 'preact/hooks';

/** The wall's own page is drawn at this size and made smaller. */
const WALL = { width: 1280, height: 720 };

export function NowAndNext({ id, room, texts }: { id: string; room: ConsoleRoom; texts: Texts }) {
  return (
    <section class="now" aria-label={t('console-now')}>
      <div class="now-wall">
        <h2 class="caption live-caption">
          {t('console-now-wall')}
          <ShowWhole room={room} texts={texts} />
        </h2>
        <Scaled src={`/projector/${id}`} title={t('console-now-wall')} screen={WALL} />
      </div>
      <ComesNext room={room} texts={texts} />
      <SayThis id={id} room={room} texts={texts} />
    </section>
  );
}

/** Takes the wall from one question back to the whole of its step. */
function ShowWhole({ room, texts }: { room: ConsoleRoom; texts: Texts }) {
  if (!isAsking(room.step) || room.focus === null || texts.isAnswering(room.step, room.items)) return null;
  return (
    <Button kind="quiet" size="small" onClick={() => void command('focus_item', { item: null })}>
      {t('console-focus-step')}
    </Button>
  );
}

function ComesNext({ room, texts }: { room: ConsoleRoom; texts: Texts }) {
  const next = room.next;
  if (!next) return null;
  return (
    <div class="now-next">
      <h2 class="caption">{t('console-now-next')}</h2>
      <p class="now-next-words">{commandWords(next.command, room, texts)}</p>
      <p class="hint">{commandDetail(next.command, room, counts.value, texts)}</p>
    </div>
  );
}

/** Two lines to say and what to do, for the moment the room is in; and the facilitator's own note of the step. */
function SayThis({ id, room, texts }: { id: string; room: ConsoleRoom; texts: Texts }) {
  const [isWriting, setWriting] = useState(false);
  const line = lineOf(room, texts);
  const note = noteOf(room.step);
  return (
    <div class="now-say">
      <h2 class="caption">
        {t('console-say')}
        <Button kind="quiet" size="small" isIconOnly icon={<Icon name="pencil" />} onClick={() => setWriting(!isWriting)}>
          {t('console-say-note')}
        </Button>
      </h2>
      <p class="say">{line.say}</p>
      <p class="do">{line.ask}</p>
      {isWriting || theirNoteOf(room.step) !== undefined ? (
        <NoteField workshop={id} stop={room.step} title={texts.stopTitle(room.step)} onLeave={() => setWriting(false)} />
      ) : (
        note && <p class="own-note">{note}</p>
      )}
    </div>
  );
}
