/** One choice among rows, with the mark of what is saved in the row that was tapped. */
import type { JSX } from 'preact';

interface ChoiceProps {
  group: string;
  isChosen: boolean;
  isSaved: boolean;
  mark: JSX.Element | null;
  onChoose: () => void;
  text: string;
  lang?: string | undefined;
  kind?: string;
}

export function Choice({ group, isChosen, isSaved, mark, onChoose, text, lang, kind = '' }: ChoiceProps): JSX.Element {
  return (
    <div class="choice-row">
      <label class={`choice ${kind}`}>
        <input type="radio" name={group} class={isChosen && isSaved ? 'is-saved' : ''} checked={isChosen} onChange={onChoose} />
        <span lang={lang}>{text}</span>
      </label>
      {isChosen && mark}
    </div>
  );
}
