/** What the phone asks of a question type: how it is answered, when nothing is missing, and the answer in words. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, StructureView } from '@shared/protocol.gen';
import type { JSX } from 'preact';

export interface AnsweringProps {
  definition: Definition;
  item: ItemText;
  answer: AnswerValue | undefined;
  /** Says whether the answer is saved; null without one. */
  mark: JSX.Element | null;
  isSaved: boolean;
  /** The language of the item's words, where it is another than the phone's. */
  lang: string | undefined;
  /** What a vote on roles is about; null for other questions. */
  structure: StructureView | null;
  /** States that the facilitator proposes for rows of a table. */
  proposed: Record<string, string>;
  /** The row that was tapped last, whose meaning is then shown. */
  onTouch: (row: string) => void;
  /** An empty ranking is one that was emptied. */
  onAnswer: (answer: AnswerValue) => void;
}

export type AnsweringWithAbstain = AnsweringProps & { abstain: JSX.Element };

/** An answer that is given: "en osaa sanoa" is one for every type, and no type is asked about it. */
export type GivenAnswer = NonNullable<AnswerValue>;

/** What is left out is as for an answer that is given with one tap. */
export interface QuestionType {
  /** The way to answer, with "en osaa sanoa" as the last choice. */
  Answering: (props: AnsweringWithAbstain) => JSX.Element;
  /** Whether an answer is one choice among rows, where the mark of what is saved is in the row that was tapped. */
  isMarkedInRow?: boolean;
  /** Whether a saved answer counts as one, so that the question is answered. */
  isAnswered?: (item: ItemText, answer: GivenAnswer) => boolean;
  /** Whether the next question comes by itself after this answer. */
  goesOn?: (answer: GivenAnswer) => boolean;
  /** What is still missing from an answer that is given in parts; empty where nothing is. */
  missingPart?: (item: ItemText, answer: GivenAnswer) => string;
  inWords?: (definition: Definition, item: ItemText, answer: GivenAnswer) => string;
}
