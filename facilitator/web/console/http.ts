/** Requests to the server's JSON interface; a refusal is a value with a code, never a bare status. */
import type { Failure } from '@shared/protocol.gen';

export type Reply<T> = ({ ok: true } & T) | { ok: false; error: Failure };

/** What the list of workshops says of one. */
export interface WorkshopRow {
  id: string;
  code: string;
  name: string;
  language: 'fi' | 'sv' | 'en';
  item_set: 'short' | 'full';
  identity: 'open' | 'personal';
  created_at: number | string;
  step: string;
  is_closed: boolean;
  is_archived: boolean;
  is_rehearsal: boolean;
  is_imported: boolean;
  joined: number;
  /** When it will be deleted if nothing more happens in it; seconds since the epoch, null for never. */
  removed_at: number | null;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Sends a request and reads the answer; a network that fails gives the code `server_unreachable`. */
export async function request<T = object>(method: Method, path: string, body?: object): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'X-Roolitus': '1', ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const reply = (await response.json()) as Reply<T>;
    // A session that ended while the page stood open: log in and come back to the same place.
    if (!reply.ok && reply.error.code === 'log_in_required' && location.pathname !== '/login') goToLogin();
    return reply;
  } catch {
    return { ok: false, error: { code: 'server_unreachable', params: {} } };
  }
}

/** Goes to the log-in page, which brings the facilitator back here afterwards. */
export function goToLogin(): void {
  location.assign(`/login?next=${encodeURIComponent(location.pathname)}`);
}
