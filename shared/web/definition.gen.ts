/** A definition's texts: written by `make protocol` from shared/workshop/definition.py, never edited. */

/** The questions, roles and stages of a workshop in one language. */
export interface DefinitionText {
  version: string;
  steps: StepText[];
  items: ItemText[];
  /** Questions of the other set: a structure names what was not asked, and a facilitator may add it. */
  unasked_items: ItemText[];
  roles: RoleText[];
  /** Words of role names with a "|" where they may break. */
  seams: string[];
  stages: StageText[];
  /** What the company calls its customer segments, where it has other names for them. */
  segments: SegmentText[];
}

/** One thing asked. */
export interface ItemText {
  id: string;
  step: string;
  /** An id of `QUESTION_TYPES`. */
  type: string;
  /** There is one true answer, so disagreement calls for checking rather than for a median. */
  is_fact: boolean;
  text: string;
  label: string;
  help: string | null;
  /** Lowest first; of a ranking of ideas, the words of its rows. */
  options: OptionText[];
  /** The lowest and the highest level of an item that has levels and no options; 0 otherwise. */
  minimum: number;
  maximum: number;
  /** The ids that a grid or a ranking is over, in the order shown; empty for other types. */
  rows: string[];
  /** What the rows are; ideas of the workshop's people have their words in `options`, in the same order. */
  rows_of: 'role' | 'stage' | 'idea' | '';
  /** Each participant sees the rows in an order that stays theirs, so that no row gains by its place. */
  is_shuffled: boolean;
  /** Made by a facilitator for this workshop: counted like any other, with no weight in the structure. */
  is_own: boolean;
  shape: 'levels' | 'table' | 'ranking' | 'text';
}

/** One level of an ordinal item or one state of a grid; levels are ordered lowest first. */
export interface OptionText {
  id: string;
  text: string;
  /** At most 14 characters, for bars seen from the back of a room. */
  short: string;
}

/** One customer-facing role of the catalogue. */
export interface RoleText {
  id: string;
  name: string;
  /** At most 18 characters, for role cards. */
  short: string;
  does: string;
  /** When the work becomes a dedicated role, in words. */
  own: string;
  stages: string[];
}

/** A segment of customers under the company's name for it. */
export interface SegmentText {
  id: string;
  name: string;
}

/** One stage of the customer's life cycle. */
export interface StageText {
  id: string;
  name: string;
}

/** One stop of the agenda with its own ballot. */
export interface StepText {
  id: string;
  title: string;
  lead: string;
}
