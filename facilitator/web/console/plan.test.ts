/** The plan of the hour: what has been spent, how far behind it is, and that there are words for every moment. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { room, texts } from '../testing/rooms';
import * as http from './http';
import { chooseNote, joinedNote, noteOf, openPlan, paceOf, plannedMin, planMinutes, saveNote, spentS, theirNoteOf } from './plan';
import { lineOf, openingOf } from './say';

const tenMinutes = (): number => 10;

beforeAll(() => show('en'));

describe('the time spent at a stop', () => {
  it('grows at the stop where the room is, and nowhere else', () => {
    const now = room('q2', {}, { entered_at: 1000, spent_s: { q1: 300, q2: 60 } });

    expect(spentS(now, 'q2', 1030)).toBe(90);
    expect(spentS(now, 'q1', 1030)).toBe(300);
  });

  it('is not counted before anybody knows when the stop was come to', () => {
    expect(spentS(room('lobby'), 'lobby', 1030)).toBe(0);
  });
});

describe('the pace', () => {
  it('is behind by what the stops gone through took beyond their plan', () => {
    const now = room('q2', {}, { entered_at: 1000, spent_s: { lobby: 3600, q1: 13 * 60 } });

    expect(paceOf(now, 1000, tenMinutes).behind).toBe(3);
  });

  it('is ahead where they took less, and counts what is left', () => {
    const now = room('q2', {}, { entered_at: 1000, spent_s: { q1: 6 * 60 } });

    // q2 has 5 of its 10 minutes left, then come the structure and the end.
    expect(paceOf(now, 1000 + 300, tenMinutes)).toEqual({ behind: -4, leftMin: 25 });
  });

  it('falls behind while a stop takes longer than planned', () => {
    const now = room('q1', {}, { entered_at: 1000, spent_s: {} });

    expect(paceOf(now, 1000 + 14 * 60, tenMinutes).behind).toBe(4);
  });
});

describe('minutes and notes', () => {
  const request = vi.spyOn(http, 'request');
  const saved = { ok: true, stops: { q1: { minutes: 20, note: 'Ask Sanna.' } } };
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    request.mockReset();
  });

  it('are the usual ones until the server says what is planned', async () => {
    request.mockResolvedValue({ ok: true, stops: {} } as never);
    await openPlan('w');
    const usual = plannedMin('q1');
    request.mockResolvedValue(saved as never);
    await openPlan('w');

    expect([usual, plannedMin('q1'), noteOf('q1'), noteOf('q2')]).toEqual([12, 20, 'Ask Sanna.', '']);
  });

  it('are saved once nobody types any more, a note with the text that the typing began from', async () => {
    request.mockResolvedValue(saved as never);
    await openPlan('w');
    request.mockClear();
    request.mockResolvedValue({ ok: true, note: 'Ask Eero.' } as never);
    saveNote('w', 'q1', 'Ask');
    saveNote('w', 'q1', 'Ask Eero. ');
    planMinutes('w', 'q1', 25);
    await vi.runAllTimersAsync();
    saveNote('w', 'q1', 'Ask Eero. Twice.');
    await vi.runAllTimersAsync();

    const path = '/api/workshops/w/run-of-show/q1';
    expect(request.mock.calls).toEqual([
      ['PUT', path, { note: { text: 'Ask Eero. ', began_from: 'Ask Sanna.' } }],
      ['PUT', path, { minutes: 25 }],
      ['PUT', path, { note: { text: 'Ask Eero. Twice.', began_from: 'Ask Eero.' } }],
    ]);
  });

  it('of two facilitators are both shown, and can be joined', async () => {
    request.mockResolvedValue({ ok: true, stops: {} } as never);
    await openPlan('two');
    request.mockResolvedValue({ ok: false, error: { code: 'written_meanwhile', params: { theirs: 'Ask Sanna.' } } } as never);
    saveNote('two', 'q1', 'Ask Eero.');
    await vi.runAllTimersAsync();
    const shown = [noteOf('q1'), theirNoteOf('q1'), joinedNote('q1')];
    request.mockClear();
    request.mockResolvedValue({ ok: true, note: 'Ask Sanna.\nAsk Eero too.' } as never);
    saveNote('two', 'q1', 'Ask Eero too.');
    await vi.runAllTimersAsync();
    expect(request).not.toHaveBeenCalled();
    chooseNote('two', 'q1', joinedNote('q1'));
    await vi.runAllTimersAsync();

    expect(shown).toEqual(['Ask Eero.', 'Ask Sanna.', 'Ask Sanna.\nAsk Eero.']);
    expect(request.mock.calls.map((call) => call[2])).toEqual([
      { note: { text: 'Ask Sanna.\nAsk Eero too.', began_from: 'Ask Sanna.' } },
    ]);
    expect([noteOf('q1'), theirNoteOf('q1')]).toEqual(['Ask Sanna.\nAsk Eero too.', undefined]);
  });

  it('that are typed while the last ones are on their way begin from those', async () => {
    request.mockResolvedValue({ ok: true, stops: {} } as never);
    await openPlan('slow');
    request.mockClear();
    let answer: (reply: unknown) => void = () => {};
    request.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
    request.mockResolvedValue({ ok: true, note: 'Ask Eero.' } as never);
    saveNote('slow', 'q1', 'Ask');
    await vi.runAllTimersAsync();
    saveNote('slow', 'q1', 'Ask Eero.');
    await vi.runAllTimersAsync();
    answer({ ok: true, note: 'Ask' });
    await vi.runAllTimersAsync();

    expect(request.mock.calls.map((call) => call[2])).toEqual([
      { note: { text: 'Ask', began_from: '' } },
      { note: { text: 'Ask Eero.', began_from: 'Ask' } },
    ]);
  });

  it('that did not reach the server stay, and are sent again when the plan is opened', async () => {
    request.mockResolvedValue({ ok: true, stops: {} } as never);
    await openPlan('lost');
    request.mockResolvedValue({ ok: false, error: { code: 'server_unreachable', params: {} } } as never);
    saveNote('lost', 'q1', 'Ask Eero.');
    await vi.runAllTimersAsync();
    request.mockClear();
    request.mockResolvedValueOnce({ ok: true, stops: {} } as never).mockResolvedValue({ ok: true, note: 'Ask Eero.' } as never);
    await openPlan('lost');
    await vi.runAllTimersAsync();

    expect(noteOf('q1')).toBe('Ask Eero.');
    expect(request.mock.calls.map((call) => call[0])).toEqual(['GET', 'PUT']);
  });

  it('stay what they were where a number is none', async () => {
    request.mockResolvedValue({ ok: true, stops: {} } as never);
    await openPlan('w');
    planMinutes('w', 'q1', Number.NaN);
    planMinutes('w', 'q1', -3);

    expect(plannedMin('q1')).toBe(12);
  });
});

describe('what to say', () => {
  it('has words for every stop and every moment', () => {
    const rooms = [
      room('lobby'),
      room('q1'),
      room('q1', { size: 'open' }),
      room('q1', { size: 'locked' }),
      room('q1', { size: 'revealed' }),
      room('q1', { size: 'revealed' }, { focus: 'size', divided: ['size'] }),
      room('structure'),
      room('structure', {}, { is_structure_revealed: true }),
      room('closed'),
      room('q1', {}, { is_paused: true }),
    ];
    const lines = [...rooms.map((now) => lineOf(now, texts)), ...['lobby', 'q3', 'today', 'structure', 'consent'].map(openingOf)];

    expect(lines.flatMap(({ say, ask }) => [say, ask]).filter((words) => /^(say|ask)-/.test(words) || !words)).toEqual([]);
  });

  it('asks for both sides where the group is divided on what the wall shows', () => {
    const agreed = lineOf(room('q1', { size: 'revealed' }, { focus: 'size' }), texts);
    const divided = lineOf(room('q1', { size: 'revealed' }, { focus: 'size', divided: ['size'] }), texts);

    expect(divided.ask).toContain('each side');
    expect(divided).not.toEqual(agreed);
  });
});
