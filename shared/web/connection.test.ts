/** A screen finds its way back: whatever the socket does, it ends up in step with the server or says why not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Connection, connect } from './connection';
import type { PhoneSynced } from './protocol.gen';
import { FakeSocket } from './testing/socket';

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({ io: () => socket }));

const synced = (revision: number) =>
  ({ ok: true, room: { revision, server_now: 1000 }, comments: { revision: 0, comments: [] }, own: { sequence: 7 } }) as unknown as PhoneSynced;

let connection: Connection<'phone'>;
const own: number[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000_000 });
  socket = new FakeSocket();
  own.length = 0;
  sessionStorage.clear();
  connection = connect('phone', 'ABC234', (answer) => own.push(answer.own.sequence));
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function openAt(revision: number): Promise<void> {
  socket.answer = async () => synced(revision);
  socket.open();
  await vi.advanceTimersByTimeAsync(0);
}

describe('a connection', () => {
  it('asks for everything as soon as it is connected, and only then is online', async () => {
    expect(connection.status.value.state).toBe('connecting');

    await openAt(3);

    expect(socket.sent).toEqual(['sync']);
    expect(connection.status.value.state).toBe('online');
    expect(connection.parts.value.room?.revision).toBe(3);
    expect(own).toEqual([7]);
  });

  it('shows the time by the server’s clock', async () => {
    await openAt(3);
    expect(connection.serverNow()).toBeCloseTo(1000);
    await vi.advanceTimersByTimeAsync(2000);
    expect(connection.serverNow()).toBeCloseTo(1002);
  });

  it('asks again when a heartbeat names a room it does not hold, and does not when it does', async () => {
    await openAt(3);

    socket.deliver('heartbeat', { room: 3, comments: 0, counts: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(socket.sent).toHaveLength(1);

    socket.answer = async () => synced(4);
    socket.deliver('heartbeat', { room: 4, comments: 0, counts: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(socket.sent).toHaveLength(2);
    expect(connection.parts.value.room?.revision).toBe(4);
  });

  it('sends nothing without a socket, and never queues', async () => {
    expect(await connection.send('profile.set', { name: 'Aino' })).toBeNull();
    expect(socket.sent).toEqual([]);
  });

  it('gives null when no answer comes, for it may have been done', async () => {
    await openAt(3);
    socket.answer = () => new Promise(() => {});
    const answer = connection.send('profile.set', { name: 'Aino' });
    await vi.advanceTimersByTimeAsync(7000);
    expect(await answer).toBeNull();
  });
});

describe('a page that comes back', () => {
  it('checks its socket, and closes the engine of one that is dead', async () => {
    await openAt(3);
    socket.answer = () => new Promise(() => {});

    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(2900);
    expect(socket.engine.closed).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(socket.engine.closed).toBe(1);
  });

  it('connects at once instead of waiting, however many events it gets', async () => {
    await openAt(3);
    socket.connected = false;
    socket.deliver('disconnect', 'transport close');
    expect(connection.status.value).toEqual({ state: 'offline', isPlanned: false });
    const before = socket.connects;

    dispatchEvent(new Event('pageshow'));
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));

    expect(socket.connects).toBe(before + 1);
  });

  it('notices a server that has fallen silent', async () => {
    await openAt(3);
    socket.answer = () => new Promise(() => {});
    await vi.advanceTimersByTimeAsync(25_000);
    expect(socket.engine.closed).toBeGreaterThan(0);
  });
});

describe('the end of a connection', () => {
  it('comes with a planned restart, which is waited for', async () => {
    await openAt(3);
    socket.deliver('server.restarting', { retry_ms: 3000 });
    socket.connected = false;
    socket.deliver('disconnect', 'transport close');

    expect(connection.status.value).toEqual({ state: 'offline', isPlanned: true });
    expect(socket.delays.at(-1)).toBe(3000);
    await openAt(3);
    expect(socket.delays.at(-1)).toBe(500);
  });

  it('comes back by itself when the server closed it without a word', async () => {
    await openAt(3);
    const before = socket.connects;
    socket.connected = false;
    socket.deliver('disconnect', 'io server disconnect');
    await vi.advanceTimersByTimeAsync(6000);
    expect(socket.connects).toBe(before + 1);
  });

  it('is final when the session has ended', async () => {
    await openAt(3);
    const before = socket.connects;
    socket.deliver('session.ended', { code: 'not_joined' });
    socket.deliver('disconnect', 'io server disconnect');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(connection.status.value).toEqual({ state: 'ended', code: 'not_joined', params: {} });
    expect(socket.connects).toBe(before);
  });

  it('is final when the server refuses, and waits when the refusal passes', async () => {
    socket.active = false;
    socket.deliver('connect_error', Object.assign(new Error(), { data: { code: 'too_fast', params: {} } }));
    await vi.advanceTimersByTimeAsync(6000);
    expect(socket.connects).toBe(2);

    socket.deliver('connect_error', Object.assign(new Error(), { data: { code: 'unknown_code', params: {} } }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(connection.status.value).toEqual({ state: 'ended', code: 'unknown_code', params: {} });
    expect(socket.connects).toBe(2);
  });

  it('is final when the server will not sync, and waits when that passes', async () => {
    socket.answer = async () => ({ ok: false, error: { code: 'too_fast', params: {} } });
    socket.open();
    await vi.advanceTimersByTimeAsync(100);
    expect(connection.status.value.state).toBe('connecting');

    socket.answer = async () => ({ ok: false, error: { code: 'not_joined', params: {} } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(connection.status.value).toMatchObject({ state: 'ended', code: 'not_joined' });
  });

  it('shows when the server cannot be reached even once', () => {
    socket.deliver('connect_error', new Error('websocket error'));
    expect(connection.status.value).toEqual({ state: 'offline', isPlanned: false });
  });

  it('reloads an old page once, and then says so', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const refusal = Object.assign(new Error(), { data: { code: 'wrong_protocol', params: { protocol: 2 } } });
    socket.active = false;

    socket.deliver('connect_error', refusal);
    expect(reload).toHaveBeenCalledTimes(1);
    socket.deliver('connect_error', refusal);

    expect(reload).toHaveBeenCalledTimes(1);
    expect(connection.status.value).toMatchObject({ state: 'ended', code: 'wrong_protocol' });
  });
});

it('a screen starts from what came with the page', () => {
  const early = connect('phone', 'ABC234', () => {}, synced(9));
  expect(early.parts.value.room?.revision).toBe(9);
  expect(early.status.value.state).toBe('connecting');
  early.close();
});
