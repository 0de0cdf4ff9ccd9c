/** The plan of the hour: minutes planned for each stop, and the facilitators' notes, which the server keeps. */
import { signal } from '@preact/signals';
import type { PlannedStop, RunOfShow } from '@shared/http.gen';
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

const stops = signal<Readonly<Record<string, PlannedStop>>>({});
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Asks the server what is planned; what two facilitators write into one note, the later keeps. */
export async function openPlan(workshop: string): Promise<void> {
  const reply = await request<RunOfShow>('GET', `/api/workshops/${workshop}/run-of-show`);
  // What has been typed meanwhile stays.
  if (reply.ok) stops.value = { ...reply.stops, ...Object.fromEntries([...waiting.keys()].map((stop) => [stop, planOf(stop)])) };
}

function planOf(stop: string): PlannedStop {
  return stops.value[stop] ?? { minutes: null, note: '' };
}

function change(workshop: string, stop: string, changes: Partial<PlannedStop>): void {
  stops.value = { ...stops.value, [stop]: { ...planOf(stop), ...changes } };
  clearTimeout(waiting.get(stop));
  waiting.set(stop, setTimeout(() => void save(workshop, stop), SAVE_AFTER_MS));
}

async function save(workshop: string, stop: string): Promise<void> {
  waiting.delete(stop);
  const reply = await request('PUT', `/api/workshops/${workshop}/run-of-show/${stop}`, planOf(stop));
  if (!reply.ok) say(tError(reply.error.code, reply.error.params), true);
}

/** Minutes planned for a stop. */
export function plannedMin(stop: string): number {
  return planOf(stop).minutes ?? USUAL_MIN[stop] ?? OTHER_MIN;
}

export function planMinutes(workshop: string, stop: string, minutes: number): void {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > MINUTES_MAX) return;
  change(workshop, stop, { minutes: Math.round(minutes) });
}

/** The facilitators' note of a stop. */
export function noteOf(stop: string): string {
  return planOf(stop).note;
}

export function saveNote(workshop: string, stop: string, note: string): void {
  change(workshop, stop, { note });
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
