/** One option of an ordered scale: a row for each. */
import type { JSX } from 'preact';
import { Choice } from '../choice';
import type { AnsweringWithAbstain, QuestionType } from './question_type';

function Options({ item, answer, isSaved, mark, lang, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  return (
    <div class="choices">
      {item.options.map(({ id, text }) => (
        <Choice key={id} group={item.id} isChosen={answer === id} isSaved={isSaved} mark={mark} onChoose={() => onAnswer(id)} text={text} lang={lang} />
      ))}
      {abstain}
    </div>
  );
}

export const ordinal: QuestionType = {
  Answering: Options,
  isMarkedInRow: true,
  inWords: (_definition, item, answer) => item.options.find(({ id }) => id === answer)?.text ?? String(answer),
};
