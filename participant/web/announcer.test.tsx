/** What screen readers hear about what was saved. */
import type { Definition, ItemText } from '@shared/definition';
import type { StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { Announcer } from './announcer';
import type { Entry } from './outbox';
import { clear, draw, speakFinnish } from './testing/drawing';
import { Structure } from './structure';
import { openStill, type StillSession } from './testing/session';
import { listItems } from './view';

const item = (id: string, changes: Partial<ItemText> = {}): ItemText => ({
  id, step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: 'role', is_shuffled: false, ...changes,
});
const definition: Definition = {
  version: '1', steps: [], roles: [], stages: [], seams: [], segments: [], unasked_items: [],
  items: [item('a'), item('b'), item('table', { type: 'state_grid', shape: 'table', rows: ['x', 'y'] })],
};
const open = { phase: 'open', round: 1, is_reopened: false } as const;

beforeAll(speakFinnish);
afterEach(clear);

function Said({ session }: { session: StillSession }) {
  const room = session.room.value;
  return <Announcer session={session} items={room ? listItems(definition, room, session.own.value, session.box.value) : []} />;
}

/** What is said after each of these has been saved, with these own answers. */
function said(answers: Record<string, string | Record<string, string>>, ...saved: Partial<Entry>[]): string[] {
  const session = openStill(
    { items: { a: open, b: open, table: open } },
    { answers: Object.entries(answers).map(([id, answer]) => ({ item: id, round: 1, answer })) },
  );
  const place = draw(<Said session={session} />);
  return saved.map((entry) => {
    act(() => {
      session.saved.value = { intent: '1', ...entry } as Entry;
    });
    return place.textContent ?? '';
  });
}

it('an answer, with how many are saved', () => {
  expect(said({ a: 'x' }, { kind: 'vote', item: 'a' })).toEqual(['Tallennettu, 1/3 vastattu']);
});

it('the last answer, with that all are', () => {
  expect(said({ a: 'x', b: 'x', table: { x: '1', y: '1' } }, { kind: 'vote', item: 'b' })).toEqual(['Tallennettu, Kaikki 3 vastattu']);
});

it('the row of a table, with how many are left', () => {
  expect(said({ table: { x: '1' } }, { kind: 'vote', item: 'table' })[0]).toMatch(/^Tallennettu, 1 rivi/);
});

it('a change of the same answer again', () => {
  const [first, second] = said({ a: 'x' }, { kind: 'vote', item: 'a', answer: 'y' }, { kind: 'vote', item: 'a', answer: 'x' });
  expect(second).not.toBe(first);
  expect(second?.trim()).toBe(first);
});

it('with a short vibration, unless its owner has asked for stillness', () => {
  const vibrate = vi.fn();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { vibrate }));
  const stillness = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  said({ a: 'x' }, { kind: 'vote', item: 'a' });
  expect(vibrate).toHaveBeenCalledTimes(1);

  stillness.mockReturnValue({ matches: true } as MediaQueryList);
  said({ a: 'x' }, { kind: 'vote', item: 'a' });
  expect(vibrate).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('with a vibration when the structure comes, and none while answers are missing', () => {
  const vibrate = vi.fn();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { vibrate }));
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  const structure = { is_complete: false, has_consensus: true, alternative: [], roles: [], coverage: [], form: null, flags: [], notices: [] };
  const Shown = ({ is_complete }: { is_complete: boolean }) => (
    <Structure definition={definition} structure={{ ...structure, is_complete } as unknown as StructureView} />
  );

  draw(<Shown is_complete={false} />);
  expect(vibrate).not.toHaveBeenCalled();

  draw(<Shown is_complete />);
  expect(vibrate).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('a comment that was sent, changed or removed, and no upvote', () => {
  expect(said({}, { kind: 'comment', text: 'hm' })).toEqual(['Kommentti tallennettu']);
  expect(said({}, { kind: 'edit', text: 'hmm' })).toEqual(['Kommentti tallennettu']);
  expect(said({}, { kind: 'edit', text: '' })).toEqual(['Kommentti poistettu']);
  expect(said({}, { kind: 'upvote' })).toEqual(['']);
});

it('nothing any more once another screen has come', () => {
  const session = openStill({ items: { a: open } }, { answers: [{ item: 'a', round: 1, answer: 'x' }] });
  const place = draw(<Said session={session} />);
  act(() => {
    session.saved.value = { intent: '1', kind: 'vote', item: 'a' } as Entry;
  });
  expect(place.textContent).toContain('Tallennettu');

  act(() => {
    const room = session.room.value;
    if (room) session.room.value = { ...room, items: { a: { ...open, phase: 'locked' } } };
  });

  expect(place.textContent).toBe('');
});
