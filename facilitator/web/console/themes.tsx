/** Themes of comments as the server proposes them: a heading for each, which the facilitator rewords, accepts or leaves. */
import type { ProposedThemes } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleCommentView, Failure } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import type { Texts } from '../texts';
import { Field, FormFailure } from './form';
import { request } from './http';
import { markComment } from './live';

const HEADING_LENGTH_MAX = 60;

interface Proposed {
  item: string;
  name: string;
  isAccepted: boolean;
  comments: readonly string[];
}

interface ThemesProps {
  id: string;
  /** The questions whose comments are looked at. */
  items: readonly string[];
  comments: readonly ConsoleCommentView[];
  texts: Texts;
  onClose: () => void;
}

export function ThemesDialog({ id, items, comments, texts, onClose }: ThemesProps) {
  const [themes, setThemes] = useState<readonly Proposed[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void (async () => {
      const found: Proposed[] = [];
      for (const item of items) {
        const reply = await request<ProposedThemes>('GET', `/api/workshops/${id}/themes/${encodeURIComponent(item)}`);
        if (!reply.ok) return setFailure(reply.error);
        found.push(...reply.themes.map((theme) => ({ ...theme, item, isAccepted: true })));
      }
      setThemes(found);
    })();
  }, []);
  const change = (place: number, part: Partial<Proposed>): void => {
    setThemes(themes?.map((theme, at) => (at === place ? { ...theme, ...part } : theme)) ?? null);
  };
  const accepted = themes?.filter(({ isAccepted, name }) => isAccepted && name.trim()) ?? [];
  const accept = (event: SubmitEvent): void => {
    event.preventDefault();
    for (const { name, comments: marked } of accepted) {
      for (const comment of marked) void markComment(comment, { cluster: name.trim() });
    }
    onClose();
  };
  return (
    <Dialog title={t('console-themes')} onClose={onClose} isWide>
      <form onSubmit={accept}>
        <p class="hint">{t('console-themes-lead')}</p>
        <FormFailure failure={failure} />
        {themes?.length === 0 && <p>{t('console-themes-none')}</p>}
        {themes?.map((theme, place) => (
          <fieldset class="field invited" key={`${theme.item} ${theme.comments[0] ?? ''}`}>
            <legend>{texts.itemLabel(theme.item)}</legend>
            <label class="check">
              <input type="checkbox" checked={theme.isAccepted} onChange={(event) => change(place, { isAccepted: event.currentTarget.checked })} />
              {t('console-themes-accept', { count: theme.comments.length })}
            </label>
            <Field label={t('console-themes-name')}>
              {(field) => (
                <input
                  {...field} type="text" required={theme.isAccepted} maxLength={HEADING_LENGTH_MAX} value={theme.name}
                  onInput={(event) => change(place, { name: event.currentTarget.value })}
                />
              )}
            </Field>
            <ul>
              {theme.comments.map((comment) => (
                <li key={comment}>{comments.find((one) => one.id === comment)?.text ?? ''}</li>
              ))}
            </ul>
          </fieldset>
        ))}
        <div class="row end sticky-foot">
          <Button onClick={onClose}>{t('console-cancel')}</Button>
          <Button kind="primary" type="submit" disabled={accepted.length === 0}>
            {t('console-themes-take')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
