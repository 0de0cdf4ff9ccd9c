/** Bodies and answers over HTTP: written by `make protocol` from the routes, never edited. */
import type { CommentView, PhoneSynced } from './protocol.gen';

/** The body of the company's colour, as "#rrggbb"; empty for the software's. */
export interface Accent {
  accent: string;
}

/** The body of disabling or enabling an account. */
export interface AccountId {
  id: string;
}

/** An account, as the owner of the installation sees it; `is_this`: it is the owner's who asks. */
export interface AccountShown {
  id: string;
  name: string;
  is_owner: boolean;
  is_disabled: boolean;
  is_this: boolean;
}

/** Every account, by name. */
export interface Accounts {
  ok: true;
  accounts: AccountShown[];
}

/** The body of a question of the definition that a workshop asks beside its set. */
export interface AddedItem {
  item: string;
}

/** What was asked is granted. */
export interface Answer {
  ok: true;
}

/** The body of a jump in a rehearsal: over the questions that are open, or to the structure. */
export interface AnswersNow {
  is_to_structure?: boolean;
}

/** A custom question that has been asked before; `workshop`: the name of the newest that asks it. */
export interface BankedQuestion {
  id: string;
  step: string;
  type: 'ordinal' | 'comment' | 'ideas';
  text: string;
  label: string;
  options: string[];
  workshop: string;
}

/** The body of what is proved with a code: of the authenticator app, or a recovery code. */
export interface Code {
  code: string;
}

/** The body of making one-time codes. */
export interface CodeCount {
  count: number;
}

/** How many one-time codes there are, and how many let somebody in. */
export interface CodesCounted {
  ok: true;
  made: number;
  used: number;
}

/** New one-time codes; they cannot be read again. */
export interface CodesMade {
  ok: true;
  codes: PersonalCode[];
}

/** A workshop's names, accent and files. `logo`: its address; `files`: what each was called, by kind. */
export interface Company {
  ok: true;
  roles: Named[];
  stages: Named[];
  segments: Named[];
  accent: string;
  logo: string;
  files: Record<string, string>;
  is_owner: boolean;
  is_closed: boolean;
}

/** The body of copying a workshop: what the copy is called. */
export interface CopyName {
  name: string;
}

/** A new workshop. */
export interface Created {
  ok: true;
  id: string;
  code: string;
}

/** The body of a log-in; `code`: of the second factor, once an answer has asked for it. */
export interface Credentials {
  name: string;
  password: string;
  code?: string;
}

/** How many share a device from now on. */
export interface DevicePeople {
  people: number;
}

/** What a code leads to; everything a phone shows, if this browser has joined. */
export interface Door {
  ok: true;
  workshop: JoinedWorkshop;
  definition: string;
  synced: PhoneSynced | null;
}

/** The body of ending one of one's log-ins, by its number; null: all but this browser's. */
export interface EndLogIns {
  number: string | null;
}

/** Everything that the phone shows which has joined now. */
export interface Entered {
  ok: true;
  synced: PhoneSynced | null;
}

/**
 * The body of the figures, each of which may be null: customers of each segment, contacts a year with each of
 * them, hours a contact, leads a month, hours a year that a person has for customers.
 */
export interface Figures {
  customers_large?: number | null;
  customers_small?: number | null;
  contacts_large?: number | null;
  contacts_small?: number | null;
  hours_large?: number | null;
  hours_small?: number | null;
  leads?: number | null;
  selling_hours?: number | null;
}

/**
 * When the follow-up of a workshop is due, null where none is planned; and which day is proposed.
 *
 * `line`: how many workshops follow each other, this one included.
 */
export interface FollowUp {
  ok: true;
  at: number | null;
  proposed_at: number;
  line: number;
}

/** The body of when a follow-up is due, in seconds since the epoch; null calls it off. */
export interface FollowUpDue {
  at: number | null;
}

/** The body of a follow-up: what it is called. */
export interface FollowUpName {
  name: string;
}

/** A link that makes one account, for so many hours. */
export interface Invitation {
  ok: true;
  address: string;
  hours: number;
}

/** The body of what invitations say; `starts_at`: seconds since the epoch, null where no time is said. */
export interface InvitationLetter {
  starts_at: number | null;
  minutes: number;
  zone: string;
  texts: Record<string, InvitationText>;
}

/** Somebody who is invited. `problem`, `detail`: what kept the last letter, in the mail server's words. */
export interface InvitationShown {
  id: string;
  address: string;
  language: 'fi' | 'sv' | 'en';
  state: 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure';
  problem: string;
  detail: string;
}

/** The facilitator's words of an invitation in a language; empty ones are the software's. */
export interface InvitationText {
  subject: string;
  body: string;
}

/**
 * Who is invited, and what the letters say. `sender`: their address, empty without a mail server.
 *
 * `usual`: the software's words by language. `joined_codes`: how many of the invited have used their code;
 * null where people join without one.
 */
export interface Invitations {
  ok: true;
  sender: string;
  invitations: InvitationShown[];
  joined_codes: number | null;
  starts_at: number | null;
  minutes: number;
  zone: string;
  texts: Record<string, TextShown>;
  usual: Record<string, TextShown>;
}

/** How many people were invited, and how many had been before. */
export interface InvitedCounted {
  ok: true;
  new: number;
  known: number;
}

/** The body of a join request. */
export interface Join {
  name?: string;
  group?: string | null;
  language?: 'fi' | 'sv' | 'en';
  personal_code?: string | null;
  people?: number;
}

/** Whose phones reach the address that the lobby shows. */
export interface JoinReach {
  ok: true;
  reach: 'this_machine' | 'moved' | 'same_network' | 'anywhere';
}

/** A workshop as somebody sees it who has its code. */
export interface JoinedWorkshop {
  code: string;
  name: string;
  language: 'fi' | 'sv' | 'en';
  groups: string[];
  identity: 'open' | 'personal';
  intro: string;
  is_room_locked: boolean;
  is_closed: boolean;
  has_joined: boolean;
  seat: number;
  table_mode: 'none' | 'seats' | 'hands';
}

/** What a letter says to somebody with an example code. */
export interface LetterShown {
  ok: true;
  subject: string;
  body: string;
}

/** The body of a preview: what invitations are to say, and the language and kind to see. */
export interface LetterToShow {
  letter: InvitationLetter;
  language: 'fi' | 'sv' | 'en';
  kind: 'invitation' | 'reminder';
}

/** The body of a log-in by an operator's link. */
export interface LinkToken {
  token: string;
}

/**
 * The workshops that this account facilitates, the newest first.
 *
 * `next`: the id to ask the following ones by, as `after`, where `limit` left some off.
 */
export interface List {
  ok: true;
  workshops: Listed[];
  next: string | null;
}

/** A workshop in its facilitator's list. */
export interface Listed {
  id: string;
  code: string;
  name: string;
  language: 'fi' | 'sv' | 'en';
  item_set: 'short' | 'full';
  identity: 'open' | 'personal';
  created_at: number;
  step: string;
  is_closed: boolean;
  is_archived: boolean;
  is_rehearsal: boolean;
  is_imported: boolean;
  joined: number;
  removed_at: number | null;
  follow_up_at: number | null;
  is_followed: boolean;
}

/** Where somebody is logged in, the newest log-in first. */
export interface LogIns {
  ok: true;
  log_ins: OwnLogIn[];
}

/** Where to go to end the log-in at the provider too, if it was by one. */
export interface LoggedOut {
  ok: true;
  address: string | null;
}

/** The address of the logo as every screen shows it. */
export interface LogoKept {
  ok: true;
  logo: string;
}

/** The account that this browser is logged in to. */
export interface Me {
  ok: true;
  name: string;
  is_owner: boolean;
  has_password: boolean;
  is_linked: boolean;
}

/** Somebody who facilitates a workshop. */
export interface Member {
  name: string;
  role: 'owner' | 'co';
}

/** The body of letting somebody facilitate a workshop too: the name of their account. */
export interface MemberName {
  name: string;
}

/** Who facilitates a workshop, the owner first. */
export interface Members {
  ok: true;
  members: Member[];
}

/** Something that may have a name of the company's; `name` is empty where it has the usual one. */
export interface Named {
  id: string;
  usual: string;
  name: string;
}

/** The body of new names by id; null or an empty one gives the usual name back, what is missing stays. */
export interface NamesChange {
  roles?: Record<string, string | null>;
  stages?: Record<string, string | null>;
  segments?: Record<string, string | null>;
}

/** The people in all, and for each role that the figures size. */
export interface Need {
  people: number;
  low: number;
  high: number;
  roles: RoleNeed[];
  managers: number[] | null;
  below_one: string[];
  unsized: string[];
  missing: string[];
  assumed: string[];
  swings: Swing[];
  tension: string | null;
  selling: number[];
  sellers_today: (number | null)[] | null;
}

/** The body of the room's network; without a name there is none, without a password it is open. */
export interface Network {
  name: string;
  password: string;
}

/** The room's network; an empty name where none was given. */
export interface NetworkKept {
  ok: true;
  name: string;
  password: string;
}

/** The body of inviting people: a text with their addresses, and the language of their letters. */
export interface NewInvitations {
  addresses: string;
  language: 'fi' | 'sv' | 'en';
}

/** An own item, in the body of all of a workshop's; what is allowed of it is decided by the rules. */
export interface NewOwnItem {
  step: string;
  type: 'ordinal' | 'comment' | 'ideas';
  text: string;
  label?: string;
  options?: string[];
}

/** The body of a change of password. */
export interface NewPassword {
  current: string;
  password: string;
}

/** The body of a rehearsal: how many participants are simulated. */
export interface NewRehearsal {
  participants?: 5 | 12 | 30;
}

/** The body of a sample workshop: the language it is in. */
export interface NewSample {
  language: 'fi' | 'sv' | 'en';
}

/** The body of saving a workshop as a template; `is_shared`: with every account of the server. */
export interface NewTemplate {
  name: string;
  is_shared: boolean;
}

/** The body of a new token. `password`: of who asks, where the account has one. */
export interface NewToken {
  name: string;
  scopes: ('workshops.read' | 'workshops.write' | 'results.read')[];
  days: number;
  password?: string;
}

/** The body of a new webhook: where messages go, and of what. */
export interface NewWebhook {
  address: string;
  kinds: ('workshop.started' | 'step.revealed' | 'workshop.ended' | 'results.ready')[];
}

/** The body of a new workshop. */
export interface NewWorkshop {
  name: string;
  language: 'fi' | 'sv' | 'en';
  item_set?: 'short' | 'full';
  identity?: 'open' | 'personal';
  groups?: string[];
  intro?: string;
}

/** A note as it is to be, and the text that the edit of it began from. */
export interface NoteChange {
  text: string;
  began_from: string;
}

/** A page of comments, the oldest first. */
export interface OlderComments {
  ok: true;
  comments: CommentView[];
}

/** What one participant has said. */
export interface OwnFile {
  workshop: string;
  name: string;
  group: string | null;
  language: 'fi' | 'sv' | 'en';
  joined_at: string;
  answers: WordedAnswer[];
  comments: WordedComment[];
  upvoted_comments: number;
  worth: 'yes' | 'partly' | 'no' | null;
}

/** An own item of a workshop; `is_asked` once people have seen it, so that it can't be changed. */
export interface OwnItem {
  id: string;
  step: string;
  type: 'ordinal' | 'comment' | 'ideas';
  text: string;
  label: string;
  options: string[];
  is_asked: boolean;
}

/** The body of a workshop's own items, all in their order; `known`: the ids of those they replace. */
export interface OwnItems {
  items: NewOwnItem[];
  known: string[];
}

/** A workshop's own items, in their order. */
export interface OwnItemsKept {
  ok: true;
  own_items: OwnItem[];
}

/** A log-in: the kind of its browser, the day it was last seen, and whether it is this browser's. */
export interface OwnLogIn {
  number: string;
  browser: string;
  seen_on: string;
  is_this: boolean;
}

/** The body of what somebody who is logged in proves with their password. */
export interface Password {
  password: string;
}

/**
 * The figures that were given, and the people they come to. `need` is null where they size no role, and as
 * long as the structure has not been shown (`has_structure`).
 */
export interface People {
  ok: true;
  figures: Record<string, number>;
  has_structure: boolean;
  need: Need | null;
}

/** A one-time code, the address that carries it to a phone, and that address as an SVG picture. */
export interface PersonalCode {
  code: string;
  address: string;
  qr: string;
}

/** What is planned for a stop. */
export interface PlannedStop {
  minutes: number | null;
  note: string;
}

/** The body of what is known of some of today's roles: a state by role, null for what is known no more. */
export interface PreparedAsIs {
  roles: Record<string, 'none' | 'part' | 'own' | null>;
}

/** Comments, by id, that could go under one heading. */
export interface ProposedTheme {
  name: string;
  comments: string[];
}

/** Themes of a question's comments that are not hidden and under no heading. Asking changes nothing. */
export interface ProposedThemes {
  ok: true;
  themes: ProposedTheme[];
}

/** The custom questions of the workshops that an account facilitates, the newest first, each once. */
export interface QuestionBank {
  ok: true;
  questions: BankedQuestion[];
}

/** Ten codes that work once each in place of the app; they are shown this once. */
export interface RecoveryCodes {
  ok: true;
  recovery_codes: string[];
}

/**
 * How a rehearsal goes; `reason` says why one has failed, `ends_at` in seconds since the epoch.
 *
 * `failed`: how many answers simulated people could not give because of an error.
 */
export interface RehearsalProgress {
  ok: true;
  state: 'coming' | 'here' | 'closed' | 'time_over' | 'gone' | 'failed';
  participants: number;
  online: number;
  failed: number;
  ends_at: number;
  reason: string | null;
}

/** The copy of a workshop that the rehearsal is held in. */
export interface RehearsalStarted {
  ok: true;
  id: string;
  code: string;
}

/** How many people are reminded. */
export interface Reminded {
  ok: true;
  count: number;
}

/** One dedicated role: hours of work in a year, people from and to as whole numbers. */
export interface RoleNeed {
  role: string;
  hours: number;
  people: number;
  low: number;
  high: number;
}

/** What is planned, by stop. */
export interface RunOfShow {
  ok: true;
  stops: Record<string, PlannedStop>;
}

/** The sample workshop. */
export interface SampleStarted {
  ok: true;
  id: string;
  code: string;
}

/** What an authenticator app is given: the key to type, or a QR code as SVG. */
export interface SecondFactorBegun {
  ok: true;
  key: string;
  qr: string;
}

/** Whether log-ins ask for a code, and how many recovery codes are unused. */
export interface SecondFactorShown {
  ok: true;
  is_on: boolean;
  codes_left: number;
}

/** The body of setting out: where to go afterwards, and the invitation of who has no account yet. */
export interface SetOut {
  next?: string;
  link?: string;
}

/** The body of the first log-in, with the one-time link's token. */
export interface SetUp {
  token: string;
  name: string;
  password: string;
}

/** The body of a plan for a stop: what changes of it; minutes null: the usual ones. */
export interface StopChange {
  minutes?: number | null;
  note?: NoteChange | null;
}

/** What the note says now; null where only the minutes have changed. */
export interface StopChanged {
  ok: true;
  note: string | null;
}

/** People in all if one figure were a quarter smaller, and a quarter larger. */
export interface Swing {
  figure: string;
  smaller: number;
  larger: number;
}

/** The id of a new template. */
export interface TemplateKept {
  ok: true;
  id: string;
}

/** A workshop template; `by`: whose it is. */
export interface TemplateListed {
  id: string;
  name: string;
  by: string;
  is_own: boolean;
  is_shared: boolean;
}

/** The body of sharing a template, or no longer. */
export interface TemplateShared {
  is_shared: boolean;
}

/** The body of a workshop made of a template: what it is called. */
export interface TemplateUsed {
  name: string;
}

/** One's own workshop templates and those that others share, by name. */
export interface Templates {
  ok: true;
  templates: TemplateListed[];
}

/** Subject and body of a letter. */
export interface TextShown {
  subject: string;
  body: string;
}

/** A new token, which is shown this once. */
export interface TokenMade {
  ok: true;
  token: string;
  shown: TokenShown;
}

/** A token in its owner's list; days in UTC. `used_on`: the last day it was used, if any. */
export interface TokenShown {
  id: string;
  name: string;
  scopes: string[];
  made_on: string;
  expires_on: string;
  is_expired: boolean;
  used_on: string | null;
}

/** The tokens of an account, the newest first. */
export interface Tokens {
  ok: true;
  tokens: TokenShown[];
}

/** Where to go to log in by the provider. */
export interface WayOut {
  ok: true;
  address: string;
}

/** A new webhook, and the key to check its signatures with, which is shown this once. */
export interface WebhookMade {
  ok: true;
  key: string;
  shown: WebhookShown;
}

/** A webhook in its owner's list. `problem`: why it was disabled, for people who run the receiver. */
export interface WebhookShown {
  id: string;
  address: string;
  kinds: string[];
  is_disabled: boolean;
  problem: string;
}

/** The webhooks of an account, the newest first. */
export interface Webhooks {
  ok: true;
  webhooks: WebhookShown[];
}

/** An answer in words; a grid's by role or stage, an abstention null. */
export interface WordedAnswer {
  question: string;
  round: number;
  answer: string | number | Record<string, string> | string[] | null;
}

/** A comment of the participant. */
export interface WordedComment {
  question: string;
  text: string;
}

/** The body of a change to a workshop; what is missing stays as it is. */
export interface WorkshopChange {
  name?: string | null;
  identity?: 'open' | 'personal' | null;
  intro?: string | null;
  groups?: string[] | null;
  is_archived?: boolean | null;
  table_mode?: 'none' | 'seats' | 'hands' | null;
  are_rows_shuffled?: boolean | null;
}

/** A new workshop. */
export interface WorkshopMade {
  ok: true;
  id: string;
  code: string;
}

/** What can be changed in a workshop, and what has become of it. */
export interface WorkshopSettings {
  ok: true;
  name: string;
  intro: string;
  groups: string[];
  identity: 'open' | 'personal';
  joined: number;
  is_anonymised: boolean;
  is_owner: boolean;
  language: 'fi' | 'sv' | 'en';
  definition: string;
  own_items: OwnItem[];
  prepared_asis: Record<string, string>;
  table_mode: 'none' | 'seats' | 'hands';
  are_rows_shuffled: boolean;
  is_closed: boolean;
}
