/** The socket protocol: written by `make protocol` from shared/protocol.py, never edited. */

export const PROTOCOL = 1;

export const STABLE_FROM = 0.9;

export const FAIRLY_STABLE_FROM = 0.7;

export const ROUND_MAX = 3;

export const OWN_ITEMS_MAX = 10;

export const OWN_ITEM_TEXT_MAX = 140;

export const OWN_ITEM_LABEL_MAX = 30;

export const OWN_ITEM_OPTION_MAX = 40;

export const OWN_ITEM_OPTIONS_MIN = 2;

export const OWN_ITEM_OPTIONS_MAX = 7;

export const IDEA_LENGTH_MAX = 80;

export const IDEAS_RANKED_MIN = 2;

export const IDEAS_RANKED_MAX = 20;

/** The phases in which a command moves an item on. */
export const PHASES_OF = {
  open_items: ['hidden', 'locked'],
  lock_items: ['open'],
  reveal_items: ['open', 'locked'],
  hide_items: ['open', 'locked', 'revealed'],
  start_round: ['locked', 'revealed'],
} as const satisfies Record<string, readonly Phase[]>;

/** The views of the structure, in the order in which the large button shows them. */
export const STRUCTURE_VIEWS = ['structure.roles', 'structure.matrix', 'structure.changes'] as const;

export type Audience = 'phone' | 'console' | 'projector' | 'viewer';

export type Phase = 'hidden' | 'open' | 'locked' | 'revealed';

export type Status = 'own' | 'hat' | 'none';

export type AnswerValue = string | number | Record<string, string> | string[] | null;

/** A new action or decision of the plan. The same intent again gives the same ack and changes nothing. */
export interface ActionAdd {
  intent: string;
  kind: 'task' | 'decision';
  text: string;
}

/** The action is in the plan. */
export interface ActionAdded {
  ok: true;
  intent: string;
  action: string;
}

/** Adds the actions and decisions that follow from what has been revealed and are not in the plan yet. */
export interface ActionsPropose {}

/** So many actions and decisions were new. */
export interface ActionsProposed {
  ok: true;
  added: number;
}

/** How far the room is, for those who wait. */
export interface Answered {
  /**
   * Participants online who have answered every open counted item of the room's step; None where there is
   * none.
   */
  answered: number | null;
  online: number;
}

/** A role that is accountable, for all customers or for one segment. */
export interface AnsweringView {
  role: string;
  segment: 'large' | 'small' | null;
}

/** Answering before the workshop, all questions at once and at one's own pace. */
export interface BeforehandView {
  /**
   * Until when, in seconds since the epoch by the server's clock; until the room opens, all is sealed. None
   * once it has: who has not answered does so now.
   */
  until: number | null;
}

/** One clause of a role's reason. */
export interface ClauseView {
  /**
   * The id of an answer; or what decided instead of the answers: `seats`, others take the few selling jobs
   * there are, or `anchor`, somebody sells as a main job and this is that job.
   */
  about: string;
  /** Whether the answer lies above or below the middle of its scale; None where it was kept without. */
  side: 'high' | 'low' | null;
  /** For the role's work or job, or against it. */
  speaks: 'for' | 'against';
  /** True where the question was not asked: the clause rests on what such a firm usually answers. */
  is_assumed: boolean;
  /**
   * The group's answer it rests on, those who did not answer a later round with their earlier one; None where
   * it was not asked, on phones and the wall, and where it was kept without.
   */
  level: number | null;
}

/** A participant's comment on an item. The same intent again gives the same ack and changes nothing. */
export interface CommentAdd {
  intent: string;
  item: string;
  text: string;
  /** Why the participant answered the item as they did, on one line: asked of both sides. */
  is_reason?: boolean;
}

/** Replaces the text of the sender's own comment; an empty text takes the comment away. */
export interface CommentEdit {
  comment: string;
  text: string;
}

/** The facilitator's marks on a comment; what is None stays. A hidden comment leaves every screen. */
export interface CommentMark {
  comment: string;
  is_hidden?: boolean | null;
  is_pinned?: boolean | null;
  is_answered?: boolean | null;
  /** A heading the comment is grouped under; an empty one takes it out of its group. */
  cluster?: string | null;
}

/** The comment is in the database. */
export interface CommentSaved {
  ok: true;
  intent: string;
  comment: string;
}

/** Gives or takes back the sender's upvote of somebody else's comment. */
export interface CommentUpvote {
  comment: string;
  is_upvoted: boolean;
}

/** A comment as others see it: never who wrote it. */
export interface CommentView {
  id: string;
  item: string;
  text: string;
  upvotes: number;
  is_pinned: boolean;
  is_answered: boolean;
  cluster: string;
  /** Of a reason for an answer: its author's side in round `reason_round`. */
  side: 'high' | 'low' | null;
  reason_round: number;
}

/** A comment as the facilitator sees it. */
export interface ConsoleCommentView {
  id: string;
  item: string;
  text: string;
  upvotes: number;
  is_pinned: boolean;
  is_answered: boolean;
  cluster: string;
  /** Of a reason for an answer: its author's side in round `reason_round`. */
  side: 'high' | 'low' | null;
  reason_round: number;
  is_hidden: boolean;
  created_at: number;
}

/** Every comment, newest last. */
export interface ConsoleComments {
  revision: number;
  comments: ConsoleCommentView[];
}

/** A console's room part. */
export interface ConsoleRoom {
  revision: number;
  workshop: WorkshopView;
  agenda: string[];
  step: string;
  is_paused: boolean;
  is_room_locked: boolean;
  are_comments_shared: boolean;
  are_results_shared: boolean;
  /** Seconds since the epoch by the server's clock; during a pause the end of the pause. */
  timer_ends_at: number | null;
  /** Seconds left of the timer that a pause has stopped; it goes on with them after the pause. */
  timer_left_s: number | null;
  server_now: number;
  /** None in a workshop that is not answered beforehand. */
  beforehand: BeforehandView | null;
  items: Record<string, ItemView>;
  /** Only what this screen may see: phones and projector revealed items, consoles locked ones too. */
  results: Record<string, ItemResult>;
  /** Of items that are asked again: the round before, where the room was shown it. */
  earlier: Record<string, RoundResult>;
  structure: StructureView | null;
  position: number;
  focus: string | null;
  is_focus_by_group: boolean;
  is_blank: boolean;
  join_address: string;
  next: NextStep | null;
  /** What a clicker's way back puts on the wall; None where nothing was shown before. */
  previous_focus: string | null;
  can_undo: boolean;
  undo_kind: string | null;
  /** The commands that undoing takes back one after the other, the newest first: at most three. */
  undo_kinds: string[];
  results_path: string | null;
  /** Where people elsewhere see the wall, while there is such a link. */
  wall_path: string | null;
  /** The large button shows of a step only what divides the group, not every item. */
  is_divided_walk: boolean;
  /** The items of the room's step on which the group is divided, in the order of asking. */
  divided: string[];
  /** When the room came to its stop, in seconds since the epoch by the server's clock. */
  entered_at: number | null;
  /** Seconds spent at each stop before that. */
  spent_s: Record<string, number>;
  /** Whether the room may see the structure; the console itself always does. */
  is_structure_revealed: boolean;
  /**
   * The items asked whose answers the structure is computed from, in the order of asking: what `what_if`
   * takes.
   */
  driving: string[];
}

/** Everything a console shows. */
export interface ConsoleSynced {
  ok: true;
  room: ConsoleRoom;
  counts: Counts;
  comments: ConsoleComments;
  plan: PlanView;
}

/**
 * Most say that a role exists today, or that nobody does the work, and the result says the opposite while it
 * is open or rests on what was not asked: a warning about the result.
 */
export interface ContradictionView {
  role: string;
  /** What most say. */
  today: 'own' | 'part' | 'none';
  /** So many of the `of` who spoke of the role say that it exists, or that nobody does the work. */
  says: number;
  of: number;
  status: 'own' | 'hat' | 'none';
  /** Items that were not asked and could change the result; empty where the answers leave it open. */
  unasked: string[];
}

/** Who is here and who has answered; sent at every heartbeat too. */
export interface Counts {
  revision: number;
  joined: number;
  online: number;
  /**
   * By open item: participants online with a saved answer in the current round, abstentions included. A grid
   * is answered with all its rows; an ideas question with one idea.
   */
  answered: Record<string, number>;
  /**
   * Participants online who have answered every open counted item of the room's step; None where there is
   * none.
   */
  answered_online: number | null;
  /** In a workshop that is answered beforehand. */
  turnout: TurnoutView | null;
  /** True while so few of those online have answered everything that locking asks first. */
  is_lock_early: boolean;
  /** After the end. */
  evaluation: EvaluationView | null;
}

/** How one customer segment is covered. */
export interface CoverageView {
  segment: 'large' | 'small';
  mode: 'field' | 'remote' | 'self';
  has_partner_overlay: boolean;
}

/** An item worth talking about next, the most valuable first. */
export interface DiscussView {
  item: string;
  agreement: number;
  /** Roles whose status the fewest changed votes on this very item would turn. */
  changes: string[];
  votes_to_flip: number | null;
}

/** Says, once the workshop has ended, whether it was worth the time; saying it again changes it. */
export interface EvaluationSet {
  worth: 'yes' | 'partly' | 'no';
}

/** Whether participants found the workshop worth the time, in numbers alone. */
export interface EvaluationView {
  answered: number;
  /** By `yes`, `partly` and `no`; empty while fewer than five have said it. */
  worth: Record<string, number>;
}

/** Nothing was changed. */
export interface Failed {
  ok: false;
  error: Failure;
}

/** A code whose words are `error-<code>` in the locales, and its variables. */
export interface Failure {
  code: string;
  params: Record<string, string | number>;
}

/** A remark on the structure: a code, and the ids that its words name. */
export interface FlagView {
  code: string;
  role: string | null;
  segment: 'large' | 'small' | null;
  mode: 'field' | 'remote' | 'self' | null;
  items: string[];
}

/** What one group answered to an item; fields as in `RoundResult`. */
export interface GroupResult {
  group: string;
  n: number;
  counts: number[];
  median: number | null;
  agreement: number | null;
  agreement_word: 'strong' | 'moderate' | 'weak' | 'scattered' | null;
  has_two_camps: boolean;
  rows: RowResult[];
}

/** A role that comes out otherwise than in the whole group's structure. */
export interface GroupRole {
  role: string;
  status: 'own' | 'hat' | 'none';
  host: string | null;
  whole: 'own' | 'hat' | 'none';
  whole_host: string | null;
}

/** What a group's own answers lead to, beside what everybody's do. */
export interface GroupStructure {
  group: string;
  own_roles: number;
  whole_own_roles: number;
  /** Those whose status differs. */
  roles: GroupRole[];
  /** Segments that are covered otherwise. */
  coverage: CoverageView[];
  /**
   * Items on which everybody's answer is used, because too few of the group answered or the item is not
   * revealed.
   */
  borrowed: string[];
}

/** Asks for what has been revealed by participant group. */
export interface GroupsAsk {}

/** What has been revealed, by participant group. */
export interface GroupsShown {
  ok: true;
  /** In the order of asking. */
  items: ItemGroups[];
  /** What the answers of each large enough group alone would lead to. */
  structures: GroupStructure[];
}

/** A place on the customer's path where another role becomes accountable. */
export interface HandOffView {
  /** What `PlanEdit` names it by. */
  id: string;
  /** Its place on the customer's path, from 1. */
  number: number;
  from_stage: string;
  to_stage: string;
  givers: AnsweringView[];
  receivers: AnsweringView[];
  /** So many of the `of` who answered named the receiving stage among those with the most friction. */
  named: number;
  of: number;
  /** What is handed over. */
  text: string;
  /** When it counts as accepted; continues "Accepted when". */
  accepted: string;
  /** `done` is agreed. */
  state: 'open' | 'started' | 'done' | 'dropped';
  versions: Record<string, number>;
}

/** A table's count of hands on one item. The same intent again gives the same ack and changes nothing. */
export interface HandsCast {
  intent: string;
  sequence: number;
  item: string;
  round: number;
  hands: Record<string, number> | Record<string, Record<string, number>> | null;
}

/** The `auth` of a connection. Who the sender is comes from its cookies, never from here. */
export interface Handshake {
  audience: 'phone' | 'console' | 'projector' | 'viewer';
  /** A phone names the join code, console and projector the workshop's id, a viewer its link's secret. */
  workshop: string;
  protocol: number;
  /** Which of those who joined with this device answers now. */
  seat?: number;
}

/** Every 5 s: the newest revision of each part; a screen that holds another one sends `sync`. */
export interface Heartbeat {
  room: number;
  comments: number;
  /** For all but phones. */
  plan: number | null;
  /** For all but phones. */
  counts: Counts | null;
  /** For phones. */
  answered: Answered | null;
}

/** Opens the ranking of the ideas that are kept of a locked or revealed ideas question. */
export interface IdeasRank {
  item: string;
  /** Of the room that the screen shows; the room must still be there. */
  position: number;
}

/**
 * A revealed item's newest round by group. Fewer than five people's answers can't be learnt from it, not even
 * by subtracting what it shows from the item's own result.
 */
export interface ItemGroups {
  item: string;
  round: number;
  /** Those with at least five answers, in the workshop's order of groups. */
  groups: GroupResult[];
  /** Groups with fewer answers than that. */
  too_few: string[];
  /** Large enough themselves, but their figures would give away those of `too_few`. */
  kept_back: string[];
  lowest: string[];
  /** The groups with the lowest and the highest median, where these lie at least a level apart. */
  highest: string[];
}

/** An item's newest counted round, with the rounds before it. */
export interface ItemResult {
  round: number;
  /** Answers without abstentions. */
  n: number;
  abstained: number;
  /** Ordinal: by level, lowest first. Number: by value from the item's minimum. Otherwise empty. */
  counts: number[];
  /** 1-based level (half levels between two) or number; None without answers or for grids and rankings. */
  median: number | null;
  /** van der Eijk's A, -1 two extremes, 0 even spread, 1 all the same. */
  agreement: number | null;
  agreement_word: 'strong' | 'moderate' | 'weak' | 'scattered' | null;
  has_two_camps: boolean;
  /** Of two camps, the place in `counts` where the high one begins; otherwise None. */
  high_camp_from: number | null;
  /** Agreed enough to need no more discussion. */
  is_closed: boolean;
  rows: RowResult[];
  item: string;
  earlier: RoundResult[];
  /**
   * Of those who answered both this round and the one before, how many changed; None in round 1 and in a
   * round that nobody answered.
   */
  moved: number | null;
}

/** An item's phase and current round. */
export interface ItemView {
  phase: 'hidden' | 'open' | 'locked' | 'revealed';
  round: number;
  /** People answer a round whose answers the facilitator has looked at: the screens say so. */
  is_reopened: boolean;
}

/** A rated company near the group's answers for one role: made up, and its raters are language models. */
export interface LikeCompanyView {
  /** Its id among the structure's `companies`. */
  company: string;
  /** So many of its raters made the role a dedicated one. */
  own: number;
  hat: number;
  none: number;
  /** 0 to 1: 0 where every answer that counts for the role is alike. */
  distance: number;
  /** Items answered alike that count most for the role, at most three. */
  same: string[];
  /** Items answered otherwise that count most, at most three. */
  differs: OtherAnswerView[];
}

/** An answer of a trial: the group's level, and the one that is tried. */
export interface MoveView {
  item: string;
  before: number;
  after: number;
}

/** A question of the definition that was not asked and could change roles, the best first. */
export interface NextQuestionView {
  item: string;
  /** Most probable first. */
  roles: string[];
  /** The level that most such firms answer. */
  usual: number;
}

/** What the one large button will do: the command to send, and whether it asks first. */
export interface NextStep {
  command: WorkshopCommandReceived;
  needs_confirmation: boolean;
}

/** Done, and committed where there was something to save. */
export interface Ok {
  ok: true;
}

/** An answer in which a rated company differs from the group: the company's level. */
export interface OtherAnswerView {
  item: string;
  level: number;
}

/** The facilitator's own decision on a role, kept beside the computed result. */
export interface OverrideSet {
  role: string;
  /** None takes the override away. */
  status: 'own' | 'hat' | 'none' | null;
  host?: string | null;
  reason?: string;
}

/** A facilitator's decision beside the computed result. */
export interface OverrideView {
  status: 'own' | 'hat' | 'none';
  host: string | null;
  reason: string;
}

/** One saved answer of the participant. */
export interface OwnAnswer {
  item: string;
  round: number;
  answer: string | number | Record<string, string> | string[] | null;
}

/**
 * What this participant has saved; sent in acks only, never broadcast.
 *
 * At a table whose people answer in turn nothing is sent back, so that the next one cannot read it; at one
 * that counts hands the counts are in `table`.
 */
export interface OwnAnswers {
  participant: string;
  name: string;
  group: string | null;
  /** The highest vote sequence the server has of this participant; the phone goes on above it. */
  sequence: number;
  answers: OwnAnswer[];
  comments: OwnComment[];
  upvoted: string[];
  /** What they said of the workshop after its end. */
  worth: 'yes' | 'partly' | 'no' | null;
  table: OwnTable | null;
}

/** One saved comment of the participant. */
export interface OwnComment {
  id: string;
  item: string;
  text: string;
  /** The round whose answer it is a reason for; 0 for any other comment. */
  reason_round: number;
}

/** One saved count of hands. */
export interface OwnHands {
  item: string;
  round: number;
  hands: Record<string, number> | Record<string, Record<string, number>> | null;
  /** So many have answered: fewer than there are at the table, where some have come to it since. */
  people: number;
}

/** An own item as it was written, in one language for all. */
export interface OwnItemText {
  id: string;
  step: string;
  /** An id of a question type, as a facilitator chose it; a ranking is of ideas given to another item. */
  type: string;
  /** How its answers are counted and drawn. */
  shape: 'levels' | 'table' | 'ranking' | 'text';
  text: string;
  label: string;
  /** Lowest first; none for free text and ideas; of a ranking, its rows. */
  options: OwnOptionText[];
}

/** A level of an own item's scale. */
export interface OwnOptionText {
  id: string;
  text: string;
  short: string;
}

/** The table of a participant who shares a device. */
export interface OwnTable {
  mode: 'seats' | 'hands';
  /** The participant's own; with hands always the first. */
  seat: number;
  /** Everybody's at the table, some of whom a facilitator may have removed since. */
  seats: number[];
  /** Of these, who have answered every open counted item of the room's step; with hands none. */
  done: number[];
  hands: OwnHands[];
}

/** Who has joined, and nothing of what they have answered: not even whether. */
export interface ParticipantView {
  id: string;
  /** Counts a workshop's joins from 1. */
  number: number;
  name: string;
  is_online: boolean;
  /** The number of the first who joined with the same device; None for somebody with their own. */
  table: number | null;
  table_mode: 'none' | 'seats' | 'hands';
}

/** Asks who has joined. */
export interface ParticipantsAsk {}

/**
 * Removes participants for good, with all they have answered and written.
 *
 * Without ids: everybody who has answered and written nothing.
 */
export interface ParticipantsRemove {
  participants?: string[] | null;
}

/** So many are gone. */
export interface ParticipantsRemoved {
  ok: true;
  removed: number;
}

/** Who has joined, the newest first. */
export interface ParticipantsShown {
  ok: true;
  participants: ParticipantView[];
  /** How many have answered and written nothing. */
  unanswered: number;
}

/**
 * The comments this room may see: all shown ones when shared, otherwise only pinned ones; at most a hundred,
 * the pinned and the newest.
 */
export interface PhoneComments {
  revision: number;
  comments: CommentView[];
  /** How many more there are. */
  left_out: number;
}

/** A phone's room part. */
export interface PhoneRoom {
  revision: number;
  workshop: WorkshopView;
  agenda: string[];
  step: string;
  is_paused: boolean;
  is_room_locked: boolean;
  are_comments_shared: boolean;
  are_results_shared: boolean;
  /** Seconds since the epoch by the server's clock; during a pause the end of the pause. */
  timer_ends_at: number | null;
  /** Seconds left of the timer that a pause has stopped; it goes on with them after the pause. */
  timer_left_s: number | null;
  server_now: number;
  /** None in a workshop that is not answered beforehand. */
  beforehand: BeforehandView | null;
  items: Record<string, ItemView>;
  /** Only what this screen may see: phones and projector revealed items, consoles locked ones too. */
  results: Record<string, ItemResult>;
  /** Of items that are asked again: the round before, where the room was shown it. */
  earlier: Record<string, RoundResult>;
  structure: StructureView | null;
  /** Those of the workshop's own items that have been opened, in the order in which they are asked. */
  own_items: OwnItemText[];
  /** The revealed item that the wall shows; None where it shows none by itself. */
  focus: string | null;
  /** Revealed items that are decisive and split the group in two sides of at least five. */
  reasons_asked: ReasonsAsked[];
  results_path: string | null;
}

/** Everything a phone shows. */
export interface PhoneSynced {
  ok: true;
  room: PhoneRoom;
  comments: PhoneComments;
  own: OwnAnswers;
}

/**
 * Writes one field of an action, a decision or a hand-off.
 *
 * Where somebody has written it since `version`, it is refused `written_meanwhile` with what it says now
 * (`theirs`) and the `version` of that, so that the sender can choose between both.
 */
export interface PlanEdit {
  entry: string;
  field: 'text' | 'accepted' | 'owner' | 'due' | 'state';
  /** A day is written as `2027-03-01`; an empty text brings back what was proposed. */
  value: string;
  version: number;
}

/** The field says this, in this version. */
export interface PlanSaved {
  ok: true;
  entry: string;
  field: string;
  value: string;
  version: number;
}

/**
 * What the workshop leads to, as facilitators write it. A projector's is empty until the structure is
 * revealed.
 */
export interface PlanView {
  revision: number;
  /** In the order in which they were added. */
  actions: PlannedActionView[];
  /** The one into the stage with the most friction first. */
  hand_offs: HandOffView[];
}

/** An action or a decision of the plan. */
export interface PlannedActionView {
  id: string;
  /** Its place in the list, from 1. */
  number: number;
  kind: 'basis' | 'check' | 'change' | 'pilot' | 'objection' | 'review' | 'task' | 'decision';
  text: string;
  owner: string;
  /** The day as `2027-03-01`: as it was written, otherwise counted from the end; empty for none. */
  due: string;
  /** Of a decision `open` is yet to be decided, `done` decided. */
  state: 'open' | 'started' | 'done' | 'dropped';
  wave: number | null;
  /** How often each field has been written; a field that is not there never was. */
  versions: Record<string, number>;
}

/** Changes the sender's own name or department (null: none of them); what is missing stays. */
export interface ProfileSet {
  name?: string | null;
  group?: string | null;
}

/** A projector's room part. */
export interface ProjectorRoom {
  revision: number;
  workshop: WorkshopView;
  agenda: string[];
  step: string;
  is_paused: boolean;
  is_room_locked: boolean;
  are_comments_shared: boolean;
  are_results_shared: boolean;
  /** Seconds since the epoch by the server's clock; during a pause the end of the pause. */
  timer_ends_at: number | null;
  /** Seconds left of the timer that a pause has stopped; it goes on with them after the pause. */
  timer_left_s: number | null;
  server_now: number;
  /** None in a workshop that is not answered beforehand. */
  beforehand: BeforehandView | null;
  items: Record<string, ItemView>;
  /** Only what this screen may see: phones and projector revealed items, consoles locked ones too. */
  results: Record<string, ItemResult>;
  /** Of items that are asked again: the round before, where the room was shown it. */
  earlier: Record<string, RoundResult>;
  structure: StructureView | null;
  focus: string | null;
  /** The focused item by group, where the facilitator chose to show that. */
  groups: ItemGroups | null;
  is_blank: boolean;
  join_address: string;
  /** Where everybody reads the results, once the facilitator has shared them. */
  results_path: string | null;
  /** The network of the room; None where the facilitator has given none, and always elsewhere. */
  wifi: WifiView | null;
}

/** Everything a projector shows. */
export interface ProjectorSynced {
  ok: true;
  room: ProjectorRoom;
  counts: Counts;
  comments: PhoneComments;
  trial: TrialView;
  plan: PlanView;
}

/** A made-up company that three language models judged. */
export interface RatedCompanyView {
  id: string;
  /** How many work there. */
  people: number;
  /** What it is, by language. */
  kind: Record<string, string>;
}

/** An item whose two sides are asked why they answered as they did; places are counted from 0. */
export interface ReasonsAsked {
  item: string;
  /** The low side answered this or lower. */
  low: number;
  /** The high side answered this or higher. */
  high: number;
}

/** The server is going down on purpose; reconnect after so long. */
export interface Restarting {
  retry_ms: number;
}

/** One role in the recommended structure. */
export interface RoleView {
  role: string;
  status: 'own' | 'hat' | 'none';
  /** The role that carries this one as a hat. */
  host: string | null;
  hats: string[];
  need: number;
  room: number;
  margin: number;
  /** Share of bootstraps with the same status, 0 to 1; None where not computed, and of few ballots. */
  stability: number | null;
  binds: 'need' | 'room';
  /** Who does the work of a selling role that nobody needs. */
  carried_by: 'marketing_and_service' | 'partners' | null;
  /**
   * Why it became what it is: at most two clauses in the order in which they are said; none where nothing
   * speaks.
   */
  reasons: ClauseView[];
  /** What would make it something else: asked items first, by the fewest answers that have to change. */
  turns: TurnView[];
  /** How far the computed status can be relied on; None where it was kept without. */
  certainty: 'firm' | 'likely' | 'open' | null;
  /** Items that were not asked and could change it. */
  unasked: string[];
  /**
   * The rated companies most like this one in what counts for the role, the nearest first; none on phones and
   * the wall.
   */
  companies: LikeCompanyView[];
  /** Fewest votes on one item, `flip_item`, whose change would make the role `flip_status`. */
  votes_to_flip: number | null;
  flip_item: string | null;
  flip_status: 'own' | 'hat' | 'none' | null;
  /**
   * Of so many answers to `flip_item`; None where nothing flips, on phones and the wall, and where it was
   * kept without.
   */
  flip_of: number | null;
  is_borderline: boolean;
  /** What the majority says exists today; None where nobody answered and nothing was prepared. */
  asis: 'own' | 'hat' | 'none' | 'part' | null;
  /** True where nobody answered: the facilitator has noted it beforehand. */
  is_asis_prepared: boolean;
  /**
   * What the solution changes, decisions included: kept, new, split_out, merged, moved, removed, absent; None
   * when as-is is not known.
   */
  change: string | null;
  override: OverrideView | null;
  /**
   * The status in effect where it differs from the computed one: the group agreed on something else for the
   * role or for the role that has it as a hat, or that role is not dedicated.
   */
  standing: StandingView | null;
}

/** What the group answered to one item in one round. */
export interface RoundResult {
  round: number;
  /** Answers without abstentions. */
  n: number;
  abstained: number;
  /** Ordinal: by level, lowest first. Number: by value from the item's minimum. Otherwise empty. */
  counts: number[];
  /** 1-based level (half levels between two) or number; None without answers or for grids and rankings. */
  median: number | null;
  /** van der Eijk's A, -1 two extremes, 0 even spread, 1 all the same. */
  agreement: number | null;
  agreement_word: 'strong' | 'moderate' | 'weak' | 'scattered' | null;
  has_two_camps: boolean;
  /** Of two camps, the place in `counts` where the high one begins; otherwise None. */
  high_camp_from: number | null;
  /** Agreed enough to need no more discussion. */
  is_closed: boolean;
  rows: RowResult[];
}

/** One row of a grid or a ranking. */
export interface RowResult {
  row: string;
  /** Grid: participants by option id. Ranking: by place, "1" to "3". */
  counts: Record<string, number>;
  /** Ranking: three points a first place, two a second, one a third; grid: 0. */
  score: number;
  /** Ranking: place by points, 1 the worst friction, as many points the same place; grid: 0. */
  place: number;
  /** Another row of the ranking has as many points. */
  is_place_shared: boolean;
  /** Grid: the option that most gave, the middle one of several; None without an answer. Ranking: None. */
  majority: string | null;
  /** Grid: fewer than three of four gave the same option. Ranking: false. */
  is_contested: boolean;
}

/** This connection may not go on: logged out, removed, or the workshop is gone. */
export interface SessionEnded {
  code: string;
}

/** One stage of the life cycle: exactly one accountable role. */
export interface StageView {
  stage: string;
  accountable: string;
  responsible: string[];
  consulted: string[];
  /**
   * Selling: the accountable role of each segment, where segments are sold to by different roles; empty
   * otherwise.
   */
  by_segment: Record<string, string>;
}

/** A role's place once every decision is made. A hat without a host is shared among the people. */
export interface StandingView {
  status: 'own' | 'hat' | 'none';
  host: string | null;
}

/**
 * The consensus role structure.
 *
 * What a screen shows of a role: `status`, `host` and `hats`; `certainty` (firm, likely, open) and `unasked`,
 * the items that were not asked and could change it; `reasons`, the clauses behind "because"; `turns`, what
 * would make it something else (for a fact the `level` from which on, for a view the `votes` of `of`);
 * `change`, `asis` and `is_asis_prepared`, what it is compared with today. Of the whole: `next_questions`,
 * what to ask next, `contradictions`, where today's roles warn about the result, and `companies`, the rated
 * ones that each role's `companies` name. Phones and the wall are sent no companies, no levels, and no clause
 * or turn of an item whose answers are not revealed.
 */
export interface StructureView {
  /** False while too few items have answers for a structure; then the lists are empty. */
  is_complete: boolean;
  anchor: string | null;
  own_roles: number;
  own_roles_range: [number, number];
  roles: RoleView[];
  coverage: CoverageView[];
  flags: FlagView[];
  /** Code of the named form the structure comes closest to, and of what speaks for it. */
  form: string | null;
  form_why: string[];
  discuss_next: DiscussView[];
  raci: StageView[];
  waves: WaveView[];
  notices: string[];
  /** True when the group was too large to bootstrap whole and a sample was used. */
  is_sampled: boolean;
  has_consensus: boolean;
  /** The second structure where the group is split in two camps; otherwise empty. */
  alternative: RoleView[];
  /** What has not been asked and could change a role, the best question first. */
  next_questions: NextQuestionView[];
  /** Where today's roles contradict a result that is open or assumed. */
  contradictions: ContradictionView[];
  /** The rated companies that the roles are compared with. */
  companies: RatedCompanyView[];
}

/** Asks for every part of the sender's own screen. */
export interface Sync {}

/**
 * Shows on the wall what other answers would lead to, as a trial; without answers the trial ends.
 *
 * A console repeats it every ten seconds while it is to be seen.
 */
export interface TrialShow {
  answers: Record<string, number>;
}

/** What a console tries with other answers and shows on the wall; no structure while it tries nothing. */
export interface TrialView {
  revision: number;
  structure: StructureView | null;
  /** Of answers that have been revealed. */
  moves: MoveView[];
}

/** An answer that alone would make a role something else. */
export interface TurnView {
  item: string;
  /**
   * The whole level nearest to the group's answer that turns the role; where the item was not asked, the most
   * usual one that does.
   */
  level: number;
  status: 'own' | 'hat' | 'none';
  /** The fewest answers to `item` whose change turns the role, of `of`; None where it was not asked. */
  votes: number | null;
  of: number | null;
}

/** How many have answered anything before the room opened, and how many have done so since. */
export interface TurnoutView {
  beforehand: number;
  /** Of these, who have answered every question; None once the room has opened. */
  finished: number | null;
  live: number;
}

/**
 * The room part of a wall elsewhere. Its `definition` has none of the workshop's own items: what is not asked
 * yet is not given to those who have the link.
 */
export interface ViewerRoom {
  revision: number;
  workshop: WorkshopView;
  agenda: string[];
  step: string;
  is_paused: boolean;
  is_room_locked: boolean;
  are_comments_shared: boolean;
  are_results_shared: boolean;
  /** Seconds since the epoch by the server's clock; during a pause the end of the pause. */
  timer_ends_at: number | null;
  /** Seconds left of the timer that a pause has stopped; it goes on with them after the pause. */
  timer_left_s: number | null;
  server_now: number;
  /** None in a workshop that is not answered beforehand. */
  beforehand: BeforehandView | null;
  items: Record<string, ItemView>;
  /** Only what this screen may see: phones and projector revealed items, consoles locked ones too. */
  results: Record<string, ItemResult>;
  /** Of items that are asked again: the round before, where the room was shown it. */
  earlier: Record<string, RoundResult>;
  structure: StructureView | null;
  focus: string | null;
  /** The focused item by group, where the facilitator chose to show that. */
  groups: ItemGroups | null;
  is_blank: boolean;
  join_address: string;
  /** Where everybody reads the results, once the facilitator has shared them. */
  results_path: string | null;
  /** The network of the room; None where the facilitator has given none, and always elsewhere. */
  wifi: WifiView | null;
  /** As a phone's. */
  own_items: OwnItemText[];
}

/** Everything the wall shows somebody elsewhere. */
export interface ViewerSynced {
  ok: true;
  room: ViewerRoom;
  counts: Counts;
  comments: PhoneComments;
  trial: TrialView;
  plan: PlanView;
}

/** A participant's answer to one item. The same intent again gives the same ack and changes nothing. */
export interface VoteCast {
  intent: string;
  /** Grows with each vote of this participant on this phone; an older one never overwrites a newer one. */
  sequence: number;
  item: string;
  round: number;
  /** Option id, whole number, option by row, ranked row ids, or null for "en osaa sanoa". */
  answer: string | number | Record<string, string> | string[] | null;
}

/** The vote is in the database; `is_superseded` when a newer one of this participant already did. */
export interface VoteSaved {
  ok: true;
  intent: string;
  item: string;
  round: number;
  is_superseded: boolean;
}

/** One wave of the transition; `pilots` are the unstable ones: try before deciding. */
export interface WaveView {
  number: number;
  /** Codes of things to do that are not one role's change. */
  actions: string[];
  changes: string[];
  pilots: string[];
}

/** Asks for the structure under other answers (1-based levels or numbers); nothing is saved. */
export interface WhatIf {
  answers: Record<string, number>;
}

/** The structure under the answers asked about, without bootstrap: every stability is null. */
export interface WhatIfStructure {
  ok: true;
  structure: StructureView;
}

/** A wireless network; an open one has an empty password. */
export interface WifiView {
  name: string;
  password: string;
}

/**
 * One facilitator's command, as `shared.workshop.commands` names them in snake case.
 *
 * `position` is the one the sender's screen shows: two facilitators who press at once move one step, not two.
 */
export interface WorkshopCommand {
  position: number;
  kind: 'go_to' | 'start_step' | 'open_items' | 'lock_items' | 'reveal_items' | 'hide_items' | 'start_round' | 'focus_item' | 'set_pause' | 'lock_room' | 'set_timer' | 'blank_projector' | 'share_comments' | 'walk_divided' | 'reveal_structure' | 'share_results' | 'open_beforehand' | 'close_workshop' | 'reopen_workshop';
  step?: string | null;
  items?: string[] | null;
  /** With `reveal_items`, the one of the items that the projector shows first. */
  item?: string | null;
  /** Which way a switch goes; with `focus_item`, true shows the item by group. */
  is_on?: boolean | null;
  duration_s?: number | null;
  /** With `open_beforehand`: until when people answer, in seconds since the epoch; null ends it. */
  until?: number | null;
}

/**
 * One facilitator's command, as `shared.workshop.commands` names them in snake case.
 *
 * `position` is the one the sender's screen shows: two facilitators who press at once move one step, not two.
 */
export interface WorkshopCommandReceived {
  position: number;
  kind: 'go_to' | 'start_step' | 'open_items' | 'lock_items' | 'reveal_items' | 'hide_items' | 'start_round' | 'focus_item' | 'set_pause' | 'lock_room' | 'set_timer' | 'blank_projector' | 'share_comments' | 'walk_divided' | 'reveal_structure' | 'share_results' | 'open_beforehand' | 'close_workshop' | 'reopen_workshop';
  step: string | null;
  items: string[] | null;
  /** With `reveal_items`, the one of the items that the projector shows first. */
  item: string | null;
  /** Which way a switch goes; with `focus_item`, true shows the item by group. */
  is_on: boolean | null;
  duration_s: number | null;
  /** With `open_beforehand`: until when people answer, in seconds since the epoch; null ends it. */
  until: number | null;
}

/** Takes back the newest command; the answers given meanwhile stay saved. */
export interface WorkshopUndo {
  position: number;
}

/** What does not change while the workshop runs. */
export interface WorkshopView {
  id: string;
  code: string;
  name: string;
  language: 'fi' | 'sv' | 'en';
  item_set: 'short' | 'full';
  identity: 'open' | 'personal';
  groups: string[];
  intro: string;
  /** Its participants are simulated, but for those who join with their own phone. */
  is_rehearsal: boolean;
  /**
   * Path of the questions' texts, without language and ending; immutable. A phone's has none of the
   * workshop's own items: what is not asked yet is not given to the room.
   */
  definition: string;
  /** What several people who join with one device are from now on. */
  table_mode: 'none' | 'seats' | 'hands';
  /** Each participant sees the rows of a ranking in a random order that stays theirs. */
  are_rows_shuffled: boolean;
  /**
   * How each role exists today as far as the facilitator knew beforehand, by role: what phones propose.
   * States are options of the as-is grid.
   */
  prepared_asis: Record<string, string>;
  /**
   * Custom properties of the style sheet that the company's accent gives other values, as `--accent`; empty
   * without one.
   */
  colours: Record<string, string>;
  /** Path of the company's logo, a PNG whose ground may be transparent; empty without one. */
  logo: string;
}

/** What a client sends, by event. */
export interface FromClient {
  'sync': Sync;
  'vote.cast': VoteCast;
  'hands.cast': HandsCast;
  'comment.add': CommentAdd;
  'comment.edit': CommentEdit;
  'comment.upvote': CommentUpvote;
  'profile.set': ProfileSet;
  'evaluation.set': EvaluationSet;
  'workshop.command': WorkshopCommand;
  'workshop.undo': WorkshopUndo;
  'comment.mark': CommentMark;
  'ideas.rank': IdeasRank;
  'participants': ParticipantsAsk;
  'participants.remove': ParticipantsRemove;
  'override.set': OverrideSet;
  'what_if': WhatIf;
  'trial.show': TrialShow;
  'groups': GroupsAsk;
  'action.add': ActionAdd;
  'actions.propose': ActionsPropose;
  'plan.edit': PlanEdit;
}

/** What a client receives, by event. */
export interface FromServer {
  'phone.room': PhoneRoom;
  'phone.comments': PhoneComments;
  'projector.room': ProjectorRoom;
  'projector.comments': PhoneComments;
  'projector.counts': Counts;
  'projector.trial': TrialView;
  'projector.plan': PlanView;
  'viewer.room': ViewerRoom;
  'viewer.comments': PhoneComments;
  'viewer.counts': Counts;
  'viewer.trial': TrialView;
  'viewer.plan': PlanView;
  'console.room': ConsoleRoom;
  'console.comments': ConsoleComments;
  'console.counts': Counts;
  'console.plan': PlanView;
  'heartbeat': Heartbeat;
  'server.restarting': Restarting;
  'session.ended': SessionEnded;
}

/** What the server answers a client's event with, besides Failed. */
export interface Acks {
  'sync': PhoneSynced | ConsoleSynced | ProjectorSynced | ViewerSynced;
  'vote.cast': VoteSaved;
  'hands.cast': VoteSaved;
  'comment.add': CommentSaved;
  'comment.edit': Ok;
  'comment.upvote': Ok;
  'profile.set': Ok;
  'evaluation.set': Ok;
  'workshop.command': Ok;
  'workshop.undo': Ok;
  'comment.mark': Ok;
  'ideas.rank': Ok;
  'participants': ParticipantsShown;
  'participants.remove': ParticipantsRemoved;
  'override.set': Ok;
  'what_if': WhatIfStructure;
  'trial.show': Ok;
  'groups': GroupsShown;
  'action.add': ActionAdded;
  'actions.propose': ActionsProposed;
  'plan.edit': PlanSaved;
}
