/** What a facilitator says and asks at each moment of the hour: the run of show, in words from the locales. Pure. */
import type { ConsoleRoom } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { isAsking, type Texts } from '../texts';
import { pictureOf } from '../wall';

export interface Line {
  /** Words to say aloud. */
  say: string;
  /** What to ask or do meanwhile. */
  ask: string;
}

/** Moments of a step of questions, in the order of the hour: estimate, discuss, estimate. */
export const MOMENTS = ['hidden', 'open', 'again', 'locked', 'divided', 'agreed'] as const;
export type Moment = (typeof MOMENTS)[number];

const STEPS = ['q1', 'q2', 'q3', 'today', 'consent'];

export function lineOf(room: ConsoleRoom, texts: Texts): Line {
  const stop = room.step;
  if (room.is_paused) return line('pause');
  if (stop === 'structure') return line(room.is_structure_revealed ? 'structure-shown' : 'structure-hidden');
  if (!isAsking(stop)) return line(stop);
  return lineOfStep(stop, momentOf(room, texts));
}

/** The first moment of a stop, for a plan of the hour: what opens it. */
export function openingOf(stop: string): Line {
  if (stop === 'structure') return line('structure-shown');
  return isAsking(stop) ? lineOfStep(stop, 'open') : line(stop);
}

/** What is said while a step's answers are talked about, for a plan of the hour. */
export function talkOf(): Line {
  return line('moment-divided');
}

function lineOfStep(stop: string, moment: Moment): Line {
  const isKnown = STEPS.includes(stop) && (moment === 'hidden' || moment === 'open');
  return line(isKnown ? `step-${stop}` : `moment-${moment}`);
}

function momentOf(room: ConsoleRoom, texts: Texts): Moment {
  const picture = pictureOf(room, texts);
  switch (picture.kind) {
    case 'answering':
      return picture.round > 1 ? 'again' : 'open';
    case 'locked':
      return 'locked';
    case 'result':
      return room.divided.includes(picture.item.id) ? 'divided' : 'agreed';
    case 'overview':
      return 'agreed';
    default:
      return 'hidden';
  }
}

function line(moment: string): Line {
  return { say: t(`say-${moment}`), ask: t(`ask-${moment}`) };
}
