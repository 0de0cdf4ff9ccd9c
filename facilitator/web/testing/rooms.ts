/** Rooms and texts for tests: the smallest that the console and the projector can show. */
import type { Definition, ItemText } from '@shared/definition';
import type { ConsoleRoom, ItemView } from '@shared/protocol.gen';
import { Texts } from '../texts';

function item(id: string, step: string, type: ItemText['type'] = 'ordinal'): ItemText {
  return {
    id,
    step,
    type,
    shape: type === 'comment' ? 'text' : 'levels',
    is_fact: false,
    is_own: false,
    text: `${id}?`,
    label: `Label ${id}`,
    help: null,
    options: ['low', 'middle', 'high'].map((option) => ({ id: option, text: option, short: option })),
    minimum: 0,
    maximum: 0,
    rows: [],
    rows_of: '', is_shuffled: false,
  };
}

const definition: Definition = {
  version: 'test',
  steps: [
    { id: 'q1', title: 'First', lead: '' },
    { id: 'q2', title: 'Second', lead: '' },
  ],
  items: [item('size', 'q1'), item('cycle', 'q1'), item('thoughts', 'q1', 'comment'), item('people', 'q2')],
  roles: [],
  stages: [], seams: [], segments: [], unasked_items: [],
};

/** Two steps: q1 asks size, cycle and thoughts (a comment), q2 asks people. */
export const texts = new Texts(definition);

/** A room at a step with some items in phases of the test's choice; the others are hidden. */
export function room(step: string, phases: Record<string, ItemView['phase']> = {}, more: Partial<ConsoleRoom> = {}): ConsoleRoom {
  const items = Object.fromEntries(
    definition.items.map(({ id }) => [id, { phase: phases[id] ?? 'hidden', round: 1, is_reopened: false } satisfies ItemView]),
  );
  return {
    revision: 1,
    workshop: {
      id: 'w',
      code: 'ABCDEF',
      name: 'Test',
      language: 'en',
      item_set: 'short',
      identity: 'open',
      groups: [],
      intro: '',
      is_rehearsal: false,
      definition: '/definition/test',
      prepared_asis: {},
      table_mode: 'none',
      are_rows_shuffled: true,
      colours: {},
      logo: '',
    },
    agenda: ['lobby', 'q1', 'q2', 'structure', 'closed'],
    step,
    is_paused: false,
    is_room_locked: false,
    are_comments_shared: false,
    are_results_shared: false,
    timer_ends_at: null,
    timer_left_s: null,
    server_now: 0,
    beforehand: null,
    items,
    results: {},
    earlier: {},
    structure: null,
    position: 3,
    focus: null,
    is_focus_by_group: false,
    is_blank: false,
    join_address: 'https://example.org/j/ABCDEF',
    next: null,
    previous_focus: null,
    can_undo: false,
    undo_kind: null,
    undo_kinds: [],
    is_divided_walk: false,
    divided: [],
    entered_at: null,
    spent_s: {},
    results_path: null,
    wall_path: null,
    is_structure_revealed: false,
    driving: [],
    ...more,
  };
}
