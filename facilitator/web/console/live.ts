/** The workshop on this console: its live parts, the texts of its questions, and everything that is sent. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { language, t, tError } from '@shared/i18n';
import type {
  ActionAdd,
  ActionAdded,
  ActionsProposed,
  CommentMark,
  Failed,
  FromClient,
  GroupsShown,
  ParticipantsShown,
  Ok,
  OverrideSet,
  PlanEdit,
  PlanSaved,
  StructureView,
  WorkshopCommand,
} from '@shared/protocol.gen';
import { createLive } from '../live';

export type CommandKind = WorkshopCommand['kind'];
type CommandFields = Omit<WorkshopCommand, 'position' | 'kind'>;

/** One line at the foot of the screen: what was done, or why nothing was. */
export interface Notice {
  text: string;
  isBad: boolean;
}

const live = createLive('console', () => language.value);
const { connection } = live;

export const { room, counts, comments, plan, status, texts, areTextsMissing, open: openWorkshop } = live;

/** Commands on their way; the buttons that change the room wait for them. */
export const isSending = signal(false);
export const notice = signal<Notice | null>(null);

/** The stop the facilitator looks at; null follows the room. Looking never moves the room. */
export const looksAt = signal<string | null>(null);
export const shownStop: ReadonlySignal<string> = computed(() => looksAt.value ?? room.value?.step ?? 'lobby');

export type Panel = 'comments' | 'discuss' | 'phone' | 'whatif';

/** What the console shows beside the live picture; where it is narrow, `live` is the picture itself. */
export const panel = signal<Panel | 'live'>('comments');

/** Sends one command from the position on screen; true when it was done. Why not is in `notice`. */
export async function command(kind: CommandKind, fields: CommandFields = {}): Promise<boolean> {
  const position = room.value?.position;
  if (position === undefined || isSending.value) return false;
  isSending.value = true;
  try {
    return await send('workshop.command', { position, kind, ...fields });
  } finally {
    isSending.value = false;
  }
}

/** Takes back the newest command of the room at a position; true when it was done. */
export async function undo(position = room.value?.position): Promise<boolean> {
  if (position === undefined || isSending.value) return false;
  isSending.value = true;
  try {
    return await send('workshop.undo', { position });
  } finally {
    isSending.value = false;
  }
}

export function markComment(comment: string, marks: Omit<CommentMark, 'comment'>): Promise<boolean> {
  return send('comment.mark', { comment, ...marks });
}

/** Opens the ranking of the ideas that are kept of a question; true when it was done. */
export async function rankIdeas(item: string): Promise<boolean> {
  const position = room.value?.position;
  if (position === undefined || isSending.value) return false;
  isSending.value = true;
  try {
    return await send('ideas.rank', { item, position });
  } finally {
    isSending.value = false;
  }
}

export function setOverride(override: OverrideSet): Promise<boolean> {
  return send('override.set', override);
}

/** Writes one field of the plan; null when the server did not answer. */
export async function editPlan(edit: PlanEdit): Promise<PlanSaved | Failed | null> {
  return (await connection.value?.send('plan.edit', edit)) ?? null;
}

/** Adds an action or a decision; null when the server did not answer. The same intent again changes nothing. */
export async function addAction(added: ActionAdd): Promise<ActionAdded | Failed | null> {
  return (await connection.value?.send('action.add', added)) ?? null;
}

/** Adds the actions that follow from the result; null when the server did not answer. */
export async function proposeActions(): Promise<ActionsProposed | Failed | null> {
  return (await connection.value?.send('actions.propose', {})) ?? null;
}

/** The structure under other answers; null when the server did not answer. */
export async function askWhatIf(answers: Record<string, number>): Promise<StructureView | null> {
  const ack = await connection.value?.send('what_if', { answers });
  if (!ack) return null;
  if (ack.ok === false) {
    say(tError(ack.error.code, ack.error.params), true);
    return null;
  }
  return ack.structure;
}

/** Shows what other answers would lead to on the wall; without answers the wall shows the structure again. */
export async function showTrial(answers: Record<string, number>): Promise<void> {
  const ack = await connection.value?.send('trial.show', { answers: { ...answers } });
  if (ack?.ok === false) say(tError(ack.error.code, ack.error.params), true);
}

const BY_GROUP_KEY = 'roolitus-by-group';

/** Whether results are looked at by group; kept, so that a reload returns to the same picture. */
export const isByGroup = signal(sessionStorage.getItem(BY_GROUP_KEY) === 'yes');

export function lookByGroup(isWanted: boolean): void {
  isByGroup.value = isWanted;
  sessionStorage.setItem(BY_GROUP_KEY, isWanted ? 'yes' : 'no');
}

/** What has been revealed, by group; null until it was asked for. */
export const groups = signal<GroupsShown | null>(null);
let groupsAsked = 0;

/** Asks for the groups' figures anew; of several answers the last one asked for counts. */
export async function askGroups(): Promise<void> {
  groupsAsked += 1;
  const asked = groupsAsked;
  const ack = await connection.value?.send('groups', {});
  if (asked !== groupsAsked || !ack) return;
  if (ack.ok === false) say(tError(ack.error.code, ack.error.params), true);
  else groups.value = ack;
}

/** Who has joined; null when the server did not answer. */
export async function askParticipants(): Promise<ParticipantsShown | null> {
  const ack = await connection.value?.send('participants', {});
  if (!ack) return null;
  if (ack.ok !== false) return ack;
  say(tError(ack.error.code, ack.error.params), true);
  return null;
}

/** Removes participants for good; without ids all who have answered nothing. */
export async function removeParticipants(participants: string[] | null): Promise<void> {
  const ack = await connection.value?.send('participants.remove', { participants });
  if (!ack) say(t('console-no-answer'), true);
  else if (ack.ok === false) say(tError(ack.error.code, ack.error.params), true);
  else say(t('console-participants-removed', { count: ack.removed }));
}

export function say(text: string, isBad = false): void {
  notice.value = { text, isBad };
}

/** Events whose ack says only that it is done. */
type Saving = 'workshop.command' | 'workshop.undo' | 'comment.mark' | 'ideas.rank' | 'override.set';

async function send<E extends Saving>(event: E, message: FromClient[E]): Promise<boolean> {
  const ack: Ok | Failed | null = (await connection.value?.send(event, message)) ?? null;
  if (ack === null) {
    say(t('console-no-answer'), true);
    void connection.value?.sync();
    return false;
  }
  if (ack.ok === false) {
    // The other facilitator was first: nothing is wrong, and the new state is on its way.
    const isOvertaken = ack.error.code === 'changed_meanwhile';
    say(tError(ack.error.code, ack.error.params), !isOvertaken);
    if (isOvertaken) void connection.value?.sync();
    return false;
  }
  return true;
}
