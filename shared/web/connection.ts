/**
 * A screen's connection to the server: it comes back by itself, and keeps the newest parts of the screen.
 *
 * Socket.IO has no memory of what a socket missed, and a phone in a pocket has timers that do not run. So every
 * connection starts with a `sync`; so does every return to the page, and a heartbeat that names something not held.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { io } from 'socket.io-client';
import { applyMessage, emptyParts, type PartMessage, type Parts, type Synced } from './parts';
import { type Acks, type Audience, type Failed, type FromClient, type FromServer, PROTOCOL } from './protocol.gen';

export type Status =
  /** Not connected yet. */
  | { state: 'connecting' }
  | { state: 'online' }
  /** Lost or not reached, and on its way; `isPlanned` when the server said that it restarts. */
  | { state: 'offline'; isPlanned: boolean }
  /** Not let in, or put out: it does not come back by itself. The words of `code` are `error-<code>`. */
  | { state: 'ended'; code: string; params: Record<string, string | number> };

export interface Connection<A extends Audience> {
  readonly parts: ReadonlySignal<Parts<A>>;
  readonly status: ReadonlySignal<Status>;
  /** Seconds since the epoch by the server's clock, as near as the last room part says. */
  serverNow(): number;
  /** The server's answer; null when none came, so that it may or may not have been done. Nothing is queued. */
  send<E extends keyof FromClient>(event: E, message: FromClient[E]): Promise<Acks[E] | Failed | null>;
  /** Asks for everything anew, for instance when an ack shows that another tab has been at work. */
  sync(): Promise<void>;
  close(): void;
}

const RECONNECT_MIN_MS = 500;
const RECONNECT_MAX_MS = 5000;
const RECONNECT_JITTER = 0.5;
const ANSWER_TIMEOUT_MS = 6000;
/** A page that comes back asks whether its socket still lives; one that is new may be on a slow network. */
const RESUME_TIMEOUT_MS = 3000;
const FIRST_SYNC_TIMEOUT_MS = 12_000;
/** Three heartbeats: a frozen server is noticed long before the socket's own 40 s. */
const SILENCE_MS = 16_000;
const RESYNC_SPREAD_MS = 800;
const RELOADED_KEY = 'roolitus.reloaded';
/** Refusals that pass by waiting. */
const PASSING = new Set(['too_fast', 'storage_unavailable', 'server_restarting', 'internal']);

type Refusal = Error & { data?: { code: string; params?: Record<string, string | number> } };

/**
 * Connects a screen. `first`: what came with the page's own requests, shown until the socket is connected. `seat`: which of
 * those who share a phone it is for.
 */
export function connect<A extends Audience>(
  audience: A,
  workshop: string,
  onSynced: (synced: Synced[A]) => void = () => {},
  first: Synced[A] | null = null,
  seat = 1,
): Connection<A> {
  const parts = signal<Parts<A>>(emptyParts<A>());
  const status = signal<Status>({ state: 'connecting' });
  let clockAhead_s = 0;
  let heardAt_ms = Date.now();
  let resumedAt_ms = 0;
  let syncing: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isPlanned = false;

  const socket = io({
    path: '/socket.io',
    transports: ['websocket'],
    auth: { audience, workshop, protocol: PROTOCOL, ...(seat > 1 && { seat }) },
    autoConnect: false,
    reconnectionDelay: RECONNECT_MIN_MS,
    reconnectionDelayMax: RECONNECT_MAX_MS,
    randomizationFactor: RECONNECT_JITTER,
    timeout: 10_000,
  });

  function apply(message: PartMessage<A>): void {
    const before = parts.value.room;
    heardAt_ms = Date.now();
    parts.value = applyMessage(parts.value, message);
    const { room } = parts.value;
    if (room && room !== before) clockAhead_s = room.server_now - Date.now() / 1000;
  }

  async function ask<E extends keyof FromClient>(
    event: E,
    message: FromClient[E],
    timeout_ms: number,
  ): Promise<Acks[E] | Failed | null> {
    // An event emitted without a connection would wait in the socket and be sent later, behind newer ones.
    if (!socket.connected) return null;
    try {
      const answer: Acks[E] | Failed = await socket.timeout(timeout_ms).emitWithAck(event, message);
      heardAt_ms = Date.now();
      return answer;
    } catch {
      return null;
    }
  }

  function sync(timeout_ms: number): Promise<void> {
    syncing ??= syncNow(timeout_ms).finally(() => {
      syncing = null;
    });
    return syncing;
  }

  async function syncNow(timeout_ms: number): Promise<void> {
    const engine = socket.io.engine;
    const answer = await ask('sync', {}, timeout_ms);
    if (answer?.ok) {
      // The server answers each audience with its own kind; the protocol's map of acks cannot say so.
      const synced = answer as Synced[A];
      apply({ event: 'synced', parts: synced });
      onSynced(synced);
      status.value = { state: 'online' };
    } else if (answer && PASSING.has(answer.error.code)) {
      setTimeout(() => void sync(timeout_ms), RECONNECT_MIN_MS + Math.random() * RESYNC_SPREAD_MS);
    } else if (answer) {
      end(answer.error.code, answer.error.params);
    } else if (socket.connected && socket.io.engine === engine) {
      // Open in name only: closing the engine, unlike the socket, makes it reconnect.
      engine.close();
    }
  }

  function resume(): void {
    if (document.visibilityState === 'hidden' || status.value.state === 'ended') return;
    if (socket.connected) {
      void sync(RESUME_TIMEOUT_MS);
    } else if (Date.now() - resumedAt_ms > 1000) {
      // One return to the page fires several events: only the first cuts the waiting short.
      resumedAt_ms = Date.now();
      socket.disconnect().connect();
    }
  }

  function end(code: string, params: Record<string, string | number> = {}): void {
    status.value = { state: 'ended', code, params };
    close();
  }

  function connectAgain(): void {
    clearTimeout(retry);
    const delay_ms = RECONNECT_MIN_MS + Math.random() * (RECONNECT_MAX_MS - RECONNECT_MIN_MS);
    retry = setTimeout(() => socket.connect(), delay_ms);
  }

  function markOffline(): void {
    if (status.value.state !== 'ended') status.value = { state: 'offline', isPlanned };
  }

  const watch = setInterval(() => {
    if (socket.connected && Date.now() - heardAt_ms > SILENCE_MS) resume();
  }, 4000);

  socket.on('connect', () => {
    isPlanned = false;
    socket.io.reconnectionDelay(RECONNECT_MIN_MS);
    storeReload(null);
    apply({ event: 'connected' });
    void sync(FIRST_SYNC_TIMEOUT_MS);
  });

  socket.on('connect_error', (error: Refusal) => {
    if (socket.active) return markOffline(); // the network's fault: Socket.IO tries again
    const code = error.data?.code;
    if (!code || PASSING.has(code)) {
      markOffline();
      return connectAgain();
    }
    if (code === 'wrong_protocol' && storeReload(PROTOCOL)) return location.reload();
    end(code, error.data?.params);
  });

  socket.on('disconnect', (reason) => {
    markOffline();
    // Closed by the server, without `session.ended`: a restart, so Socket.IO's giving up is wrong.
    if (reason === 'io server disconnect' && status.value.state !== 'ended') connectAgain();
  });

  /** Socket.IO does not know our events' types for an audience that is a type parameter. */
  function on<M>(event: keyof FromServer, listen: (message: M) => void): void {
    socket.on(event, listen);
  }

  on<FromServer[`${A}.room`]>(`${audience}.room`, (part) => apply({ event: 'room', part }));
  on<FromServer[`${A}.comments`]>(`${audience}.comments`, (part) => apply({ event: 'comments', part }));
  for (const event of ['console.counts', 'projector.counts', 'viewer.counts'] as const) {
    if (event.startsWith(audience)) on<FromServer[typeof event]>(event, (part) => apply({ event: 'counts', part }));
  }
  for (const event of ['projector.trial', 'viewer.trial'] as const) {
    if (event.startsWith(audience)) on<FromServer[typeof event]>(event, (part) => apply({ event: 'trial', part }));
  }
  for (const event of ['console.plan', 'projector.plan', 'viewer.plan'] as const) {
    if (event.startsWith(audience)) on<FromServer[typeof event]>(event, (part) => apply({ event: 'plan', part }));
  }
  on<FromServer['heartbeat']>('heartbeat', (heartbeat) => {
    apply({ event: 'heartbeat', heartbeat });
    if (!parts.value.isStale || syncing) return;
    // A whole room may miss the same message: its phones ask one after another.
    setTimeout(() => {
      if (parts.value.isStale && socket.connected) void sync(FIRST_SYNC_TIMEOUT_MS);
    }, Math.random() * RESYNC_SPREAD_MS);
  });
  on<FromServer['server.restarting']>('server.restarting', ({ retry_ms }) => {
    isPlanned = true;
    socket.io.reconnectionDelay(Math.max(RECONNECT_MIN_MS, retry_ms));
  });
  on<FromServer['session.ended']>('session.ended', ({ code }) => end(code));

  document.addEventListener('visibilitychange', resume);
  addEventListener('pageshow', resume);
  addEventListener('online', resume);

  function close(): void {
    clearInterval(watch);
    clearTimeout(retry);
    document.removeEventListener('visibilitychange', resume);
    removeEventListener('pageshow', resume);
    removeEventListener('online', resume);
    socket.disconnect();
  }

  if (first) apply({ event: 'synced', parts: first });
  socket.connect();
  return {
    parts,
    status,
    serverNow: () => Date.now() / 1000 + clockAhead_s,
    send: (event, message) => ask(event, message, ANSWER_TIMEOUT_MS),
    sync: () => sync(RESUME_TIMEOUT_MS),
    close,
  };
}

/** Notes that the page was reloaded for this protocol, or forgets it; true if it had not been, and can be noted. */
function storeReload(protocol: number | null): boolean {
  try {
    if (protocol === null) {
      sessionStorage.removeItem(RELOADED_KEY);
      return false;
    }
    if (sessionStorage.getItem(RELOADED_KEY) === String(protocol)) return false;
    sessionStorage.setItem(RELOADED_KEY, String(protocol));
    return true;
  } catch {
    return false; // storage is forbidden: better an error on screen than reloading for ever
  }
}
