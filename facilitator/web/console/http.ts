/** Requests to the server's JSON interface; a refusal is a value with a code, never a bare status. */
import type { Listed } from '@shared/http.gen';
import type { Failure } from '@shared/protocol.gen';

export type Reply<T> = ({ ok: true } & T) | { ok: false; error: Failure };

/** A row of the list of workshops. */
export type WorkshopRow = Listed;

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
    // A session that ended while the page was open: log in and come back to the same place.
    if (!reply.ok && reply.error.code === 'log_in_required' && location.pathname !== '/login') goToLogin();
    return reply;
  } catch {
    return { ok: false, error: { code: 'server_unreachable', params: {} } };
  }
}

/** Sends a file as it is, with its name; its kind is found out by the server. */
export async function upload<T = object>(path: string, file: File, method: 'PUT' | 'POST' = 'PUT'): Promise<Reply<T>> {
  try {
    const response = await fetch(`${path}?${new URLSearchParams({ name: file.name })}`, {
      method,
      headers: { 'X-Roolitus': '1', 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    return (await response.json()) as Reply<T>;
  } catch {
    return { ok: false, error: { code: 'server_unreachable', params: {} } };
  }
}

/** Goes to the log-in page, which brings the facilitator back here afterwards. */
export function goToLogin(): void {
  location.assign(`/login?next=${encodeURIComponent(location.pathname)}`);
}
