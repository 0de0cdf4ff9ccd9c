/** The large button says what it will do, and the foot of the console what others see. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleCommentView, StructureView, WorkshopCommand } from '@shared/protocol.gen';
import { show } from '../languages';
import { room, texts } from '../testing/rooms';
import {
  commandDetail,
  commandWords,
  confirmationWords,
  phoneWords,
  projectorWords,
  resultsAddress,
  undoWords,
} from './words';

const counts = { revision: 1, joined: 12, online: 10, answered: {}, answered_online: 7, turnout: null, is_lock_early: false, evaluation: null };

function command(kind: WorkshopCommand['kind'], fields: Partial<WorkshopCommand> = {}): WorkshopCommand {
  return { position: 3, kind, ...fields };
}

function comment(fields: Partial<ConsoleCommentView> = {}): ConsoleCommentView {
  return {
    id: 'c',
    item: 'thoughts',
    text: 'Price decides.',
    upvotes: 0,
    is_pinned: true,
    is_answered: false,
    cluster: '',
    side: null,
    reason_round: 0,
    is_hidden: false,
    created_at: 0,
    ...fields,
  };
}

beforeAll(() => show('en'));

describe('what the wall shows', () => {
  it('is the one question that is asked again, not its step', () => {
    const again = room('q1', { size: 'revealed', cycle: 'open' });
    const second = { ...again, items: { ...again.items, cycle: { phase: 'open' as const, round: 2, is_reopened: false } } };
    expect(projectorWords(second, texts, [])).toBe('Label cycle · round 2');
  });

  it('is the step while all of it is asked', () => {
    expect(projectorWords(room('q1', { size: 'open', cycle: 'open' }), texts, [])).toBe('First');
  });
});

describe('the large button', () => {
  it('says how many questions a step will open, as the phones will count them', () => {
    const next = command('start_step', { step: 'q1' });
    expect(commandWords(next, room('lobby'), texts)).toBe('Open for answers: First');
    expect(commandDetail(next, room('lobby'), counts, texts)).toBe('2 questions open on the phones');
  });

  it('does not promise to open what has been opened before', () => {
    const been = room('q2', { size: 'revealed', cycle: 'revealed', thoughts: 'locked' });
    expect(commandWords(command('start_step', { step: 'q1' }), been, texts)).toBe('Go to: First');
    expect(commandDetail(command('start_step', { step: 'q1' }), been, counts, texts)).toBe('');
  });

  it('says how many of those online have answered before it locks', () => {
    const open = room('q1', { size: 'open' });
    expect(commandDetail(command('lock_items', { items: ['size'] }), open, counts, texts)).toContain('7/10');
  });

  it('says that answers still count when the time is up', () => {
    const over = room('q1', { size: 'open' }, { timer_ends_at: 0 });
    expect(commandDetail(command('lock_items', { items: ['size'] }), over, counts, texts)).toBe(
      'Time is up. People can answer until you lock. Done 7/10',
    );
  });

  it('names the question it will show', () => {
    const next = command('focus_item', { item: 'cycle' });
    expect(commandWords(next, room('q1'), texts)).toBe('Next question: Label cycle');
  });

  it('names the view of the structure it will show', () => {
    const next = command('focus_item', { item: 'structure.matrix' });
    expect(commandWords(next, room('structure'), texts)).toBe('Projector: Responsibilities');
    expect(commandDetail(next, room('structure'), counts, texts)).toBe('Phones stay at the role cards');
  });

  it('asks with the number of those who have not answered', () => {
    expect(confirmationWords(command('lock_items', { items: ['size'] }), counts)).toContain('3 people online');
    expect(confirmationWords(command('lock_items', { items: ['size'] }), { ...counts, answered_online: 9 })).toContain(
      '1 person online',
    );
  });

  it('shows no number of those who have answered while only a comment field is open', () => {
    const uncounted = { ...counts, answered_online: null };
    const next = command('lock_items', { items: ['thoughts'] });
    expect(commandDetail(next, room('q1'), uncounted, texts)).toBe('');
    expect(confirmationWords(next, uncounted)).not.toContain('online');
  });
});

describe('what others see', () => {
  const structure = { is_complete: true } as StructureView;

  it.each([
    [room('lobby'), 'waiting for the start'],
    [room('q1', { size: 'open', cycle: 'open', thoughts: 'open' }), '2 questions to answer'],
    [room('q1', { size: 'revealed', thoughts: 'open' }), 'a comment to write'],
    [room('q1', { size: 'locked' }), 'answers locked, waiting for the result'],
    [room('q1', { size: 'revealed', cycle: 'locked' }), '1 result'],
    [room('q1'), 'waiting for the next step'],
    [room('q1', { size: 'open' }, { is_paused: true }), 'pause'],
    [room('closed'), 'the workshop has ended'],
  ])('on the phones (%#)', (now, words) => {
    expect(phoneWords(now, texts)).toBe(words);
  });

  it.each([
    [room('q1', { size: 'revealed' }, { focus: 'size' }), 'Label size'],
    [room('q1', { size: 'revealed', cycle: 'open' }, { focus: 'size' }), 'Label cycle'],
    [room('q1', { size: 'locked' }, { focus: 'size' }), 'First'],
    [room('q1'), 'First'],
    [room('q1', {}, { focus: 'size', is_blank: true }), 'dark'],
    [room('closed', {}, { is_blank: true }), 'Close'],
    [room('structure', {}, { focus: 'structure.matrix', is_structure_revealed: true, structure }), 'Responsibilities'],
    [room('structure', {}, { focus: 'size', is_structure_revealed: true, structure }), 'Roles'],
    [room('structure', {}, { focus: 'structure.matrix' }), 'Role structure'],
    [room('structure', {}, { is_structure_revealed: true }), 'Role structure'],
  ])('on the projector (%#)', (now, words) => {
    expect(projectorWords(now, texts, [])).toBe(words);
  });

  it.each([
    [room('q1', { size: 'open', cycle: 'open' }), 'First and a comment'],
    [room('q1', { size: 'locked', cycle: 'revealed' }), 'First and a comment'],
    [room('q1', { size: 'revealed', cycle: 'revealed' }, { focus: 'cycle' }), 'Label cycle and a comment'],
    [room('q1', { size: 'revealed', cycle: 'revealed' }), 'a comment'],
    [room('q1', { size: 'revealed', cycle: 'open' }, { focus: 'size' }), 'Label cycle and a comment'],
    [room('q2', { people: 'open' }), 'Label people'],
    [room('structure', {}, { is_structure_revealed: true, structure }), 'Roles'],
  ])('on the projector while a comment is pinned (%#)', (now, words) => {
    expect(projectorWords(now, texts, [comment()])).toBe(words);
  });

  it('are no comments but those that the projector has', () => {
    const open = room('q1', { size: 'open', cycle: 'open' });
    expect(projectorWords(open, texts, [comment({ is_pinned: false }), comment({ is_hidden: true })])).toBe('First');
    expect(projectorWords(open, texts, [comment({ text: 'long '.repeat(40) })])).toBe('First');
    expect(projectorWords(open, texts, [comment(), comment()])).toBe('First and 2 comments');
  });
});

describe('undo', () => {
  it('says which way a switch went', () => {
    expect(undoWords('set_pause', room('q1', {}, { is_paused: true }))).toBe('the pause');
    expect(undoWords('set_pause', room('q1'))).toBe('the end of the pause');
    expect(undoWords('reveal_structure', room('structure', {}, { is_structure_revealed: true }))).toBe(
      'showing the roles',
    );
  });

  it('distinguishes a view of the structure from a question', () => {
    expect(undoWords('focus_item', room('structure'))).toContain('view');
    expect(undoWords('focus_item', room('q1'))).toContain('question');
  });

  it('names everything else as it is', () => {
    expect(undoWords('start_round', room('q1'))).toBe('a new round');
  });
});

describe('the link to the results', () => {
  it('opens where phones join, wherever the console itself was opened', () => {
    expect(location.origin).not.toBe('https://example.org');
    const shared = room('closed', {}, { results_path: '/results/secret' });
    expect(resultsAddress(shared)).toBe('https://example.org/results/secret');
  });

  it('is none before the results are shared', () => {
    expect(resultsAddress(room('closed'))).toBeNull();
  });
});
