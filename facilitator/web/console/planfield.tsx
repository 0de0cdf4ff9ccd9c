/**
 * One field of the plan, which several facilitators may write at the same time.
 *
 * What is typed is a draft until the server has it. A draft outlives the view it was typed in, an answer that never
 * came, and what somebody else saved meanwhile: then both texts are shown, and one of them or both are chosen.
 */
import { signal } from '@preact/signals';
import type { PlanEdit } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { failureWords } from './form';
import { editPlan, say } from './live';
import { TwoTexts } from './twotexts';

type FieldName = PlanEdit['field'];

export interface Draft {
  value: string;
  /** The version of the field that the draft was begun from. */
  base: number;
  /** What somebody else has written since, once the server has said so. */
  theirs?: { value: string; version: number };
  /** The server did not take it, or did not answer. */
  isUnsaved?: boolean;
}

/** By entry and field; what has been saved is kept until the plan that says so has come. */
export const drafts = signal<ReadonlyMap<string, Draft>>(new Map());
const saved = signal<ReadonlyMap<string, { value: string; version: number }>>(new Map());

function keep(key: string, draft: Draft | null): void {
  const next = new Map(drafts.value);
  if (draft) next.set(key, draft);
  else next.delete(key);
  drafts.value = next;
}

interface PlanFieldProps {
  entry: string;
  field: FieldName;
  value: string;
  version: number;
  label: string;
  /** What readers hear before the label, since each row has the same fields. */
  about: string;
  kind?: 'line' | 'text' | 'date' | 'choice';
  choices?: readonly { value: string; words: string }[];
  list?: string;
}

export function PlanField(props: PlanFieldProps) {
  const { entry, field, label, about, kind = 'line', choices = [], list } = props;
  const key = `${entry}/${field}`;
  const own = saved.value.get(key);
  const known = own && own.version > props.version ? own : { value: props.value, version: props.version };
  const draft = drafts.value.get(key);
  const shown = draft?.value ?? known.value;
  const theirs = draft && (draft.theirs ?? (known.version > draft.base && known.value !== draft.value ? known : undefined));

  const type = (value: string): void => keep(key, { ...draft, value, base: draft?.base ?? known.version });
  const save = async (value: string, base: number): Promise<void> => {
    const begun = drafts.value.get(key);
    const answer = await editPlan({ entry, field, value, version: base });
    if (answer?.ok) {
      saved.value = new Map(saved.value).set(key, { value: answer.value, version: answer.version });
      const now = drafts.value.get(key);
      // What was typed while the answer was on its way goes on from what is saved now.
      keep(key, now === begun || !now ? null : { value: now.value, base: answer.version });
      return;
    }
    if (answer?.ok === false && answer.error.code === 'written_meanwhile') {
      const { theirs: text, version } = answer.error.params as { theirs: string; version: number };
      keep(key, { value, base, theirs: { value: text, version } });
      return;
    }
    keep(key, { value, base, isUnsaved: true });
    say(answer ? failureWords(answer.error) : t('console-no-answer'), true);
  };
  const leave = (): void => {
    if (!draft || theirs) return;
    if (draft.value.trim() === known.value) keep(key, null);
    else void save(draft.value.trim(), draft.base);
  };
  const choose = (value: string): void => {
    keep(key, { value, base: known.version });
    void save(value, known.version);
  };

  const attributes = { 'aria-label': `${about}: ${label}`, value: shown, title: label };
  return (
    <div class={`plan-field of-${field}${draft ? ' is-draft' : ''}`}>
      <span class="plan-label" aria-hidden="true">
        {label}
      </span>
      {kind === 'choice' && (
        <select {...attributes} onChange={(event) => choose(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
      {kind === 'date' && <input type="date" {...attributes} onInput={(event) => type(event.currentTarget.value)} onBlur={leave} />}
      {kind === 'line' && (
        <input
          type="text"
          maxLength={600}
          autocomplete="off"
          list={list}
          {...attributes}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      )}
      {kind === 'text' && (
        <textarea rows={2} maxLength={600} {...attributes} onInput={(event) => type(event.currentTarget.value)} onBlur={leave} />
      )}
      {draft?.isUnsaved && !theirs && (
        <p class="plan-conflict" role="alert">
          <Icon name="triangle-alert" /> {t('actions-unsaved')}{' '}
          <Button kind="quiet" size="small" onClick={() => void save(draft.value.trim(), draft.base)}>
            {t('actions-try-again')}
          </Button>
        </p>
      )}
      {draft && theirs && (
        <TwoTexts
          theirs={theirs.value}
          onMine={() => void save(draft.value.trim(), theirs.version)}
          onTheirs={() => keep(key, null)}
          onBoth={
            kind === 'line' || kind === 'text'
              ? () => void save(`${theirs.value} ${draft.value.trim()}`, theirs.version)
              : undefined
          }
        />
      )}
    </div>
  );
}
