/** The plan of the hour: minutes planned for each stop, and the facilitators' notes, which the server keeps. */
import { signal } from '@preact/signals';
import type { PlannedStop, RunOfShow, StopChanged } from '@shared/http.gen';
import { tError } from '@shared/i18n';
import type { ConsoleRoom } from '@shared/protocol.gen';
import { request } from './http';
import { say } from './live';

/** Minutes that a stop takes in a workshop of about an hour. */
const USUAL_MIN: Readonly<Record<string, number>> = { lobby: 5, q1: 12, q2: 6, q3: 8, today: 8, structure: 14, consent: 5, closed: 2 };
const OTHER_MIN = 8;
export const MINUTES_MAX = 180;

/** A note is saved once nobody has typed for so long. */
const SAVE_AFTER_MS = 700;

interface Draft {
  /** As it was typed. */
  note: string;
  /** The note that the typing began from, as the server had it. */
  beganFrom: string;
  /** What somebody else has written since, once the server has said so. */
  theirs?: string;
}

/** What the server has. */
const stops = signal<Readonly<Record<string, PlannedStop>>>({});
/** What is typed into notes, by stop, until the server has it and the plan is asked for anew. */
const drafts = signal<Readonly<Record<string, Draft>>>({});
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const sending = new Map<string, Promise<void>>();
let planOpened = '';

/** Asks the server what is planned; what is typed and not saved yet stays. */
export async function openPlan(workshop: string): Promise<void> {
  if (workshop !== planOpened) {
    planOpened = workshop;
    stops.value = {};
    drafts.value = {};
  }
  const before = drafts.value;
  const reply = await request<RunOfShow>('GET', `/api/workshops/${workshop}/run-of-show`);
  if (!reply.ok || workshop !== planOpened) return;
  // What has been saved since the server was asked is newer than what it says.
  const unsaved = Object.entries(drafts.value).filter(([stop, now]) => now !== before[stop] || !isSaved(now));
  // Minutes that are on their way to the server are newer than what it says.
  const changing = Object.entries(stops.value).filter(([stop]) => waiting.has(minutesKey(stop)));
  stops.value = {
    ...reply.stops,
    ...Object.fromEntries(changing.map(([stop, { minutes }]) => [stop, { ...(reply.stops[stop] ?? NOTHING), minutes }])),
  };
  drafts.value = Object.fromEntries(unsaved);
  // A note that did not reach the server is sent again.
  for (const [stop, now] of unsaved) if (!isSaved(now) && now.theirs === undefined) later(noteKey(stop), () => saveSoon(workshop, stop));
}

const NOTHING: PlannedStop = { minutes: null, note: '' };
const noteKey = (stop: string): string => `${stop}/note`;
const minutesKey = (stop: string): string => `${stop}/minutes`;

function isSaved(draft: Draft): boolean {
  return draft.theirs === undefined && draft.note.trim() === draft.beganFrom.trim();
}

function planOf(stop: string): PlannedStop {
  return stops.value[stop] ?? NOTHING;
}

function plan(stop: string, changes: Partial<PlannedStop>): void {
  stops.value = { ...stops.value, [stop]: { ...planOf(stop), ...changes } };
}

function draft(stop: string, now: Draft): void {
  drafts.value = { ...drafts.value, [stop]: now };
}

/** Does it once nothing has asked for it for a while. */
function later(key: string, deed: () => Promise<void>): void {
  clearTimeout(waiting.get(key));
  const timer = setTimeout(() => {
    waiting.delete(key);
    void deed();
  }, SAVE_AFTER_MS);
  waiting.set(key, timer);
}

/** Saves a note after what is on its way: each edit begins from the text that the one before it left. */
function saveSoon(workshop: string, stop: string): Promise<void> {
  const sent = (sending.get(stop) ?? Promise.resolve()).then(() => sendNote(workshop, stop));
  sending.set(stop, sent);
  return sent;
}

async function saveMinutes(workshop: string, stop: string): Promise<void> {
  const reply = await request('PUT', pathOf(workshop, stop), { minutes: planOf(stop).minutes });
  if (!reply.ok) say(tError(reply.error.code, reply.error.params), true);
}

async function sendNote(workshop: string, stop: string): Promise<void> {
  const begun = drafts.value[stop];
  if (!begun || isSaved(begun)) return;
  const reply = await request<StopChanged>('PUT', pathOf(workshop, stop), { note: { text: begun.note, began_from: begun.beganFrom } });
  const note = drafts.value[stop]?.note ?? begun.note;
  if (reply.ok) {
    const kept = reply.note ?? '';
    plan(stop, { note: kept });
    // What was typed while the answer was on its way goes on from what is saved now.
    draft(stop, { note, beganFrom: kept });
  } else if (reply.error.code === 'written_meanwhile') {
    draft(stop, { note, beganFrom: begun.beganFrom, theirs: String(reply.error.params['theirs']) });
  } else say(tError(reply.error.code, reply.error.params), true);
}

function pathOf(workshop: string, stop: string): string {
  return `/api/workshops/${workshop}/run-of-show/${stop}`;
}

/** Minutes planned for a stop. */
export function plannedMin(stop: string): number {
  return planOf(stop).minutes ?? USUAL_MIN[stop] ?? OTHER_MIN;
}

export function planMinutes(workshop: string, stop: string, minutes: number): void {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > MINUTES_MAX) return;
  plan(stop, { minutes: Math.round(minutes) });
  later(minutesKey(stop), () => saveMinutes(workshop, stop));
}

/** The facilitators' note of a stop: as it is typed here, or as the server has it. */
export function noteOf(stop: string): string {
  return drafts.value[stop]?.note ?? planOf(stop).note;
}

/** What another facilitator has written while this one was typing; undefined where nothing is to be chosen. */
export function theirNoteOf(stop: string): string | undefined {
  return drafts.value[stop]?.theirs;
}

/** Their text and this one, below each other. */
export function joinedNote(stop: string): string {
  return `${theirNoteOf(stop) ?? ''}\n${noteOf(stop).trim()}`.trim();
}

/** Keeps what is typed, and saves it soon; where two texts wait for a choice, once that is made. */
export function saveNote(workshop: string, stop: string, note: string): void {
  const was = drafts.value[stop];
  draft(stop, { ...was, note, beganFrom: was?.beganFrom ?? planOf(stop).note });
  if (was?.theirs === undefined) later(noteKey(stop), () => saveSoon(workshop, stop));
}

/** Ends the choice between two texts: this one is the note. */
export function chooseNote(workshop: string, stop: string, note: string): void {
  draft(stop, { note, beganFrom: theirNoteOf(stop) ?? planOf(stop).note });
  void saveSoon(workshop, stop);
}

/** Seconds spent at a stop until now, by the server's clock. */
export function spentS(room: ConsoleRoom, stop: string, now: number): number {
  const here = stop === room.step && room.entered_at !== null ? Math.max(0, now - room.entered_at) : 0;
  return (room.spent_s[stop] ?? 0) + here;
}

export interface Pace {
  /** Minutes behind the plan; less than 0 is ahead of it. */
  behind: number;
  /** Minutes that the plan has left from now on. */
  leftMin: number;
}

/** How the hour goes: what has been spent on the stops gone through, and on this one beyond its plan. */
export function paceOf(room: ConsoleRoom, now: number, planned: (stop: string) => number): Pace {
  const at = room.agenda.indexOf(room.step);
  let behind = 0;
  let leftMin = 0;
  room.agenda.forEach((stop, place) => {
    const spent = spentS(room, stop, now) / 60;
    // Waiting for people is not lost time.
    if (place < at && stop !== 'lobby') behind += spent - planned(stop);
    if (place === at && stop !== 'lobby') behind += Math.max(0, spent - planned(stop));
    if (place === at) leftMin += Math.max(0, planned(stop) - spent);
    if (place > at) leftMin += planned(stop);
  });
  return { behind: Math.round(behind), leftMin: Math.round(leftMin) };
}
