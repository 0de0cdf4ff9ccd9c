/**
 * A trial on the wall: what the structure would be with other answers. The console passes it on to walls in the same
 * browser and takes it back; the server knows nothing of it, as nothing has changed.
 */
import type { StructureView } from '@shared/protocol.gen';

export interface Move {
  item: string;
  from: number;
  to: number;
}

export interface Trial {
  structure: StructureView;
  moves: Move[];
}

function open(workshop: string): BroadcastChannel {
  return new BroadcastChannel(`roolitus-trial-${workshop}`);
}

/** Shows trials on the walls until it is closed, which ends the trial there too. */
export function openTrial(workshop: string): { show: (trial: Trial) => void; close: () => void } {
  const channel = open(workshop);
  return {
    show: (trial) => channel.postMessage(trial),
    close: () => {
      channel.postMessage(null);
      channel.close();
    },
  };
}

/** Follows the trials of a workshop's console; null when one has ended. */
export function followTrials(workshop: string, follow: (trial: Trial | null) => void): () => void {
  const channel = open(workshop);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === null) follow(null);
    else if (isTrial(data)) follow(data);
  };
  return () => channel.close();
}

/** Sent by this program's own console; another version of it may still be open. */
function isTrial(sent: unknown): sent is Trial {
  return typeof sent === 'object' && sent !== null && 'structure' in sent && 'moves' in sent && Array.isArray(sent.moves);
}
