/** What console and projector hold of a workshop, whatever the server sends and how often. */
import { FakeSocket } from '@shared/testing/socket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { room } from './testing/rooms';

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({ io: () => socket }));
vi.mock('@shared/definition', () => ({ loadDefinition: () => new Promise(() => {}) }));

const SERVER_NOW_S = 1_000;
const counts = { revision: 1, joined: 0, online: 0, answered: {}, answered_online: null, is_lock_early: false };

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: 5_000_000 });
  socket = new FakeSocket();
});
afterEach(() => vi.useRealTimers());

describe.each(['console', 'projector'] as const)('the clock of the %s', (audience) => {
  async function connected(): Promise<(endsAtS: number) => number> {
    const { secondsLeft } = await import('./clock');
    if (audience === 'console') (await import('./console/live')).openWorkshop('w');
    else (await import('./projector/live')).openRoom('w');
    const now = room('q1', { size: 'open' }, { server_now: SERVER_NOW_S, timer_ends_at: SERVER_NOW_S + 60 });
    socket.answer = async () => ({ ok: true, room: now, counts, comments: { revision: 0, comments: [] } });
    socket.open();
    await vi.advanceTimersByTimeAsync(0);
    return secondsLeft;
  }

  it('counts on from one heartbeat to the next', async () => {
    const secondsLeft = await connected();
    const seen = [secondsLeft(SERVER_NOW_S + 60)];
    for (const revision of [2, 3]) {
      await vi.advanceTimersByTimeAsync(5_000);
      socket.deliver('heartbeat', { room: 1, comments: 0, counts: { ...counts, revision } });
      await vi.advanceTimersByTimeAsync(250);
      seen.push(secondsLeft(SERVER_NOW_S + 60));
    }

    expect(seen).toEqual([60, 55, 50]);
  });
});
