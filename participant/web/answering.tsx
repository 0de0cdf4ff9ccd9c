/** The ways to answer, each made for a thumb and for a screen reader: nothing is dragged. */
import { t } from '@shared/i18n';
import type { ItemText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import type { JSX } from 'preact';
import { Choice } from './choice';
import { type AnsweringProps, typeOf } from './question_types';

/** The way to answer an item of any type but a comment, with "en osaa sanoa" as the last choice. */
export function Answering(props: AnsweringProps): JSX.Element {
  const { item, answer, mark, onAnswer } = props;
  const { Answering: Way } = typeOf(item);
  const abstain = (
    <Choice group={item.id} isChosen={answer === null} isSaved={props.isSaved} mark={mark} onChoose={() => onAnswer(null)} text={t('abstain')} kind="is-abstain" />
  );
  return <Way {...props} abstain={abstain} />;
}

/** Whether an answer is one choice among rows, where `mark` is in the row that was tapped. */
export function isMarkedInRow(item: Pick<ItemText, 'type'>, answer: AnswerValue | undefined): boolean {
  return answer === null || !!typeOf(item).isMarkedInRow;
}
