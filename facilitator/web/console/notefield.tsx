/** The note of a stop, which several facilitators may write at the same time. */
import { t } from '@shared/i18n';
import { chooseNote, joinedNote, noteOf, saveNote, theirNoteOf } from './plan';
import { TwoTexts } from './twotexts';

const NOTE_LENGTH_MAX = 500;

interface NoteFieldProps {
  workshop: string;
  stop: string;
  title: string;
  onLeave?: () => void;
}

export function NoteField({ workshop, stop, title, onLeave }: NoteFieldProps) {
  const theirs = theirNoteOf(stop);
  const joined = joinedNote(stop);
  return (
    <div class="note-field">
      <textarea
        rows={onLeave ? 2 : 1}
        maxLength={NOTE_LENGTH_MAX}
        placeholder={t('console-say-note')}
        aria-label={`${t('console-say-note')}: ${title}`}
        value={noteOf(stop)}
        onInput={(event) => saveNote(workshop, stop, event.currentTarget.value)}
        onBlur={onLeave}
      />
      {theirs !== undefined && (
        <TwoTexts
          theirs={theirs}
          onMine={() => chooseNote(workshop, stop, noteOf(stop))}
          onTheirs={() => chooseNote(workshop, stop, theirs)}
          onBoth={joined.length <= NOTE_LENGTH_MAX ? () => chooseNote(workshop, stop, joined) : undefined}
        />
      )}
    </div>
  );
}
