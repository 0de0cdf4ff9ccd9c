/** A workshop's own questions: what one is, and how a list of them changes. Pure. */
import {
  OWN_ITEM_LABEL_MAX as LABEL_LENGTH_MAX,
  OWN_ITEM_OPTION_MAX as OPTION_LENGTH_MAX,
  OWN_ITEM_OPTIONS_MAX as OPTIONS_MAX,
  OWN_ITEM_OPTIONS_MIN as OPTIONS_MIN,
  OWN_ITEM_TEXT_MAX as TEXT_LENGTH_MAX,
  OWN_ITEMS_MAX as OWN_MAX,
} from '@shared/protocol.gen';

export { LABEL_LENGTH_MAX, OPTION_LENGTH_MAX, OPTIONS_MAX, OPTIONS_MIN, OWN_MAX, TEXT_LENGTH_MAX };

const OFFERED_OPTIONS = 3;

/** The types that a custom question may have, in the order in which they are offered. */
export const CUSTOM_TYPES = ['ordinal', 'comment', 'ideas'] as const;
export type CustomType = (typeof CUSTOM_TYPES)[number];
const [ORDINAL] = CUSTOM_TYPES;

/** Whether a question is answered by choosing an option; otherwise in writing. */
export function hasOptions({ type }: Pick<OwnQuestion, 'type'>): boolean {
  return type === ORDINAL;
}

export interface OwnQuestion {
  step: string;
  type: CustomType;
  text: string;
  /** The short name; the server makes one where it is empty. */
  label: string;
  /** Lowest first; while they are being typed, some may be empty. */
  options: string[];
}

export interface OwnItem extends OwnQuestion {
  id: string;
  /** It has been opened or answered: what people answered to can no longer be changed. */
  is_asked: boolean;
}

export function emptyQuestion(step: string): OwnQuestion {
  return { step, type: ORDINAL, text: '', label: '', options: Array<string>(OFFERED_OPTIONS).fill('') };
}

/** A question as it was typed: without the short name that the server made of its beginning, so that it can follow it. */
export function asTyped(item: OwnItem): OwnQuestion {
  const letters = [...item.text];
  const isShort = letters.length <= LABEL_LENGTH_MAX;
  const made = isShort ? item.text : `${letters.slice(0, LABEL_LENGTH_MAX - 1).join('').trimEnd()}…`;
  return { ...item, label: item.label === made ? '' : item.label };
}

/** A question as it is sent: without the spaces around it, and without options that were left empty. */
export function asSent({ step, type, text, label, options }: OwnQuestion): OwnQuestion {
  const written = options.map((option) => option.trim()).filter(Boolean);
  return { step, type, text: text.trim(), label: label.trim(), options: type === ORDINAL ? written : [] };
}

export function differs(one: OwnQuestion, other: OwnQuestion): boolean {
  return JSON.stringify(asSent(one)) !== JSON.stringify(asSent(other));
}

/** What is wrong with each of the options, in their order; null where nothing is. */
export function optionProblems(options: readonly string[]): ('few' | 'twice' | null)[] {
  const written = options.map((option) => option.trim().toLocaleLowerCase());
  const isFew = written.filter(Boolean).length < OPTIONS_MIN;
  const firstEmpty = written.indexOf('');
  return written.map((option, index) => {
    if (option === '') return isFew && index === firstEmpty ? 'few' : null;
    return written.indexOf(option) < index ? 'twice' : null;
  });
}

/** The list with a question changed, or added at its end where `id` is null or is no longer there. */
export function withQuestion(items: readonly OwnItem[], id: string | null, question: OwnQuestion): OwnQuestion[] {
  const isThere = items.some((item) => item.id === id);
  return isThere ? items.map((item) => (item.id === id ? question : item)) : [...items, question];
}

export function withoutQuestion(items: readonly OwnItem[], id: string): OwnQuestion[] {
  return items.filter((item) => item.id !== id);
}

/** The questions of a step as they are asked: scales in their order, and then, after all others, what is free text. */
export function askedIn<Q extends OwnQuestion>(step: string, items: readonly Q[]): Q[] {
  const ofStep = items.filter((item) => item.step === step);
  return [...ofStep.filter(hasOptions), ...ofStep.filter((item) => !hasOptions(item))];
}

/** The question that one can change places with; undefined where there is none on that side. */
export function neighbourOf(items: readonly OwnItem[], moved: OwnItem, by: 1 | -1): OwnItem | undefined {
  const alike = items.filter(({ step, type }) => step === moved.step && type === moved.type);
  return alike[alike.findIndex(({ id }) => id === moved.id) + by];
}

/** The list with a question moved past its neighbour; as it was where it has none. */
export function moveQuestion(items: readonly OwnItem[], id: string, by: 1 | -1): OwnItem[] {
  const moved = items.find((item) => item.id === id);
  const neighbour = moved && neighbourOf(items, moved, by);
  if (!moved || !neighbour) return [...items];
  return items.map((item) => (item === moved ? neighbour : item === neighbour ? moved : item));
}

/** Texts with one of them moved a place; as they were at the edge. */
export function moveText(texts: readonly string[], index: number, by: 1 | -1): string[] {
  const moved = texts[index];
  const neighbour = texts[index + by];
  if (moved === undefined || neighbour === undefined) return [...texts];
  return texts.map((text, at) => (at === index ? neighbour : at === index + by ? moved : text));
}
