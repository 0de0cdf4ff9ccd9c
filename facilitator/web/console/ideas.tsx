/** The ideas given to a question, made into a list that the group ranks: reworded, put together, hidden, and taken back. */
import { useState } from 'preact/hooks';
import type { ItemText } from '@shared/definition';
import { IDEAS_RANKED_MAX, IDEAS_RANKED_MIN, type KeptIdea, keptIdeas } from '@shared/ideas';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import { Icon } from '../icon';
import { comments, isSending, markComment, rankIdeas } from './live';

/** As long as the heading of a group of comments. */
const WORDING_LENGTH_MAX = 60;

interface IdeasProps {
  room: ConsoleRoom;
  item: ItemText;
  onClose: () => void;
}

export function IdeasDialog({ room, item, onClose }: IdeasProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const written = comments.value.filter((comment) => comment.item === item.id);
  const kept = keptIdeas(written, item.id);
  const hidden = written.filter((comment) => comment.is_hidden);
  const merged = kept.filter(({ ids }) => chosen.includes(ids[0] ?? ''));
  const isMany = kept.length > IDEAS_RANKED_MAX;
  const canRank = kept.length >= IDEAS_RANKED_MIN && !isMany && room.step !== 'closed';
  const word = (ideas: readonly KeptIdea[], cluster: string): void => {
    for (const { ids } of ideas) for (const id of ids) void markComment(id, { cluster });
  };
  const choose = (id: string, isChosen: boolean): void => setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  const merge = (): void => {
    word(merged, (merged[0]?.text ?? '').slice(0, WORDING_LENGTH_MAX).trim());
    setChosen([]);
  };
  const rank = (): void => {
    void rankIdeas(item.id).then((isDone) => isDone && onClose());
  };

  return (
    <Dialog title={t('console-ideas')} onClose={onClose} isWide>
      <p class="item-text">{item.text}</p>
      <p class="hint">{t('console-ideas-lead')}</p>
      {kept.length === 0 && <p class="empty">{t('console-ideas-none')}</p>}
      <ol class="ideas-list">
        {kept.map((idea) => (
          <IdeaRow
            key={idea.ids[0]}
            idea={idea}
            // One that nobody words otherwise is as it was written.
            isWorded={written.some((one) => idea.ids.includes(one.id) && one.cluster !== '')}
            isChosen={chosen.includes(idea.ids[0] ?? '')}
            onChoose={(isChosen) => choose(idea.ids[0] ?? '', isChosen)}
            onWord={(text) => word([idea], text)}
            onHide={() => {
              for (const id of idea.ids) void markComment(id, { is_hidden: true });
            }}
          />
        ))}
      </ol>
      {kept.length > 1 && (
        <Button disabled={merged.length < 2} icon={<Icon name="folder" />} onClick={merge}>
          {t('console-ideas-merge')}
        </Button>
      )}
      {hidden.length > 0 && (
        <details class="ideas-hidden">
          <summary>{t('console-ideas-hidden', { count: hidden.length })}</summary>
          <ul class="ideas-list">
            {hidden.map((comment) => (
              <li key={comment.id}>
                <span>{comment.text}</span>
                <Button kind="quiet" size="small" icon={<Icon name="eye" />} onClick={() => void markComment(comment.id, { is_hidden: false })}>
                  {t('console-ideas-show')}
                  <span class="visually-hidden">: {comment.text}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class={isMany ? 'refusal' : 'hint'} role="status">
        {t('console-ideas-kept', { count: kept.length, max: IDEAS_RANKED_MAX })}
      </p>
      <div class="row end sticky-foot">
        <Button kind="primary" disabled={!canRank} aria-disabled={isSending.value} onClick={rank}>
          {t('console-ideas-rank')}
        </Button>
      </div>
    </Dialog>
  );
}

interface IdeaRowProps {
  idea: KeptIdea;
  /** The facilitator has given it a wording, alone or with others. */
  isWorded: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** Gives it another wording; an empty one brings back what was written. */
  onWord: (text: string) => void;
  onHide: () => void;
}

function IdeaRow({ idea, isWorded, isChosen, onChoose, onWord, onHide }: IdeaRowProps) {
  return (
    <li>
      <input type="checkbox" checked={isChosen} aria-label={t('console-ideas-choose', { idea: idea.text })} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <input
        type="text"
        aria-label={t('console-ideas-wording')}
        maxLength={WORDING_LENGTH_MAX}
        autocomplete="off"
        dir="auto"
        // Another wording that comes from elsewhere takes the field's place.
        key={idea.text}
        defaultValue={idea.text}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text && text !== idea.text) onWord(text);
          else event.currentTarget.value = idea.text;
        }}
      />
      {idea.ids.length > 1 && <span class="hint">{t('console-ideas-of', { count: idea.ids.length })}</span>}
      {isWorded && (
        <Button kind="quiet" size="small" icon={<Icon name="undo-2" />} onClick={() => onWord('')}>
          {t('console-ideas-as-written')}
          <span class="visually-hidden">: {idea.text}</span>
        </Button>
      )}
      <Button kind="quiet" size="small" icon={<Icon name="eye-off" />} onClick={onHide}>
        {t('console-ideas-hide')}
        <span class="visually-hidden">: {idea.text}</span>
      </Button>
    </li>
  );
}
