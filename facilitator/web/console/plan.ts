/** The plan of the hour on this machine: minutes planned for each stop, and the facilitator's own notes. */
import { signal } from '@preact/signals';
import type { ConsoleRoom } from '@shared/protocol.gen';

/** Minutes that a stop takes in a workshop of about an hour. */
const USUAL_MIN: Readonly<Record<string, number>> = { lobby: 5, q1: 12, q2: 6, q3: 8, today: 8, structure: 14, consent: 5, closed: 2 };
const OTHER_MIN = 8;
export const MINUTES_MAX = 180;

interface Plan {
  minutes: Record<string, number>;
  notes: Record<string, string>;
}

const plans = signal<Readonly<Record<string, Plan>>>({});

function keyOf(workshop: string): string {
  return `roolitus-plan-${workshop}`;
}

function planOf(workshop: string): Plan {
  return plans.value[workshop] ?? read(workshop);
}

function read(workshop: string): Plan {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(workshop)) ?? '{}');
    if (typeof stored === 'object' && stored !== null) {
      const { minutes, notes } = stored as Partial<Plan>;
      return { minutes: { ...minutes }, notes: { ...notes } };
    }
  } catch {
    // Storage is forbidden, or holds something else: the usual plan will do.
  }
  return { minutes: {}, notes: {} };
}

function save(workshop: string, plan: Plan): void {
  plans.value = { ...plans.value, [workshop]: plan };
  try {
    localStorage.setItem(keyOf(workshop), JSON.stringify(plan));
  } catch {
    // It holds until the page is closed.
  }
}

/** Minutes planned for a stop. */
export function plannedMin(workshop: string, stop: string): number {
  return planOf(workshop).minutes[stop] ?? USUAL_MIN[stop] ?? OTHER_MIN;
}

export function planMinutes(workshop: string, stop: string, minutes: number): void {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > MINUTES_MAX) return;
  const plan = planOf(workshop);
  save(workshop, { ...plan, minutes: { ...plan.minutes, [stop]: Math.round(minutes) } });
}

/** The facilitator's own notes, by stop. */
export function notesOf(workshop: string): Readonly<Record<string, string>> {
  return planOf(workshop).notes;
}

export function saveNote(workshop: string, stop: string, text: string): void {
  const plan = planOf(workshop);
  save(workshop, { ...plan, notes: { ...plan.notes, [stop]: text } });
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
