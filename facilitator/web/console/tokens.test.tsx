/** API tokens: what is asked for a new one, that it is shown once, and which are listed. */
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw, press } from '../testing/drawing';
import { ApiTokens } from './tokens';

const CRM = {
  id: 'abc', name: 'CRM', scopes: ['workshops.read'], made_on: '2026-11-01', expires_on: '2027-01-30', is_expired: false,
  used_on: null,
};
let listed: object[] = [];
const sent: { path: string; body: unknown }[] = [];

beforeAll(() => show('en'));
beforeEach(() => {
  sent.length = 0;
  listed = [CRM];
  vi.stubGlobal('fetch', (path: string, options: { method: string; body?: string }) => {
    sent.push({ path: `${options.method} ${path}`, body: options.body ? JSON.parse(options.body) : null });
    const replies: Record<string, object> = {
      GET: { ok: true, tokens: listed },
      POST: { ok: true, token: 'roolitus_secret', shown: CRM },
      DELETE: { ok: true },
    };
    return Promise.resolve({ json: () => Promise.resolve(replies[options.method]) });
  });
});
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
});

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function drawn(hasPassword = true): Promise<HTMLElement> {
  const place = draw(<ApiTokens hasPassword={hasPassword} />);
  await settled();
  return place;
}

async function type(place: HTMLElement, selector: string, words: string): Promise<void> {
  const field = place.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = words;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

async function submit(place: HTMLElement): Promise<void> {
  await act(() => void place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
}

it('lists each token with its last day, and whether it was used', async () => {
  const place = await drawn();

  expect(place.textContent).toContain('CRM');
  expect(place.textContent).toMatch(/valid until .*2027.* · not used yet/);
});

it('asks for no right to change anything unless it is ticked, and shows the new token once', async () => {
  const place = await drawn();

  await type(place, 'input[type=text]', 'CRM');
  await type(place, 'input[type=password]', 'correct horse battery');
  await submit(place);

  expect(sent[1]?.body).toEqual({
    name: 'CRM', scopes: ['workshops.read', 'results.read'], days: 90, password: 'correct horse battery',
  });
  expect(place.querySelector<HTMLInputElement>('[role=status] input')?.value).toBe('roolitus_secret');
  expect(place.querySelector<HTMLInputElement>('input[type=password]')?.value).toBe('');
});

it('asks for no password where the account has none', async () => {
  const place = await drawn(false);

  expect(place.querySelector('input[type=password]')).toBeNull();
});

it('removes a token', async () => {
  const place = await drawn();
  listed = [];

  press(button(place, 'Remove the token'));
  await settled();

  expect(sent[1]?.path).toBe('DELETE /api/tokens/abc');
  expect(place.textContent).toContain('There are no tokens.');
});
