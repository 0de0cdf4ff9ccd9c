/** A trial reaches the walls of its workshop, and is taken back with the console. */
import type { StructureView } from '@shared/protocol.gen';
import { expect, it } from 'vitest';
import { followTrials, openTrial, type Trial } from './trial';

const trial: Trial = { structure: { own_roles: 6 } as StructureView, moves: [{ item: 'size', from: 3, to: 2 }] };

it('shows a trial on the wall of its workshop alone, until the console takes it back', async () => {
  const seen: (Trial | null)[] = [];
  const elsewhere: (Trial | null)[] = [];
  const stops = [followTrials('other', (shown) => elsewhere.push(shown))];
  const done = new Promise<void>((resolve) => {
    stops.push(
      followTrials('w', (shown) => {
        seen.push(shown);
        if (shown === null) resolve();
      }),
    );
  });

  const sent = openTrial('w');
  sent.show(trial);
  sent.close();
  await done;
  for (const stop of stops) stop();

  expect(seen).toEqual([trial, null]);
  expect(elsewhere).toEqual([]);
});
