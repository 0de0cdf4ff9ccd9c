/** Two-step log-in: what is asked when, and that recovery codes are shown once it is on. */
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw, press } from '../testing/drawing';
import { LoginPage } from './accounts';
import { SecondFactor } from './second_factor';

const WAYS = { takesPasswords: true, hasProvider: false, providerLabel: '' };
let replies: Record<string, object> = {};
const sent: { path: string; body: unknown }[] = [];

beforeAll(() => show('en'));
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', (path: string, options: { method: string; body?: string }) => {
    sent.push({ path: `${options.method} ${path}`, body: options.body ? JSON.parse(options.body) : null });
    return Promise.resolve({ json: () => Promise.resolve(replies[`${options.method} ${path}`]) });
  });
});
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
});

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function type(place: HTMLElement, words: string, name = 'input'): Promise<void> {
  const field = place.querySelector<HTMLInputElement>(name);
  if (!field) throw new Error(`no ${name} in ${place.textContent}`);
  field.value = words;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

async function submit(place: HTMLElement): Promise<void> {
  await act(() => void place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
}

it('asks for the password, then a code, and shows the recovery codes', async () => {
  replies = {
    'GET /api/second-factor': { ok: true, is_on: false, codes_left: 0 },
    'POST /api/second-factor': { ok: true, key: 'ABCDEFGH', qr: '<svg/>' },
    'POST /api/second-factor/confirm': { ok: true, recovery_codes: ['AAAABBBBCCCC'] },
  };
  const place = draw(<SecondFactor />);
  await settled();

  await type(place, 'correct horse battery');
  await submit(place);
  expect(place.textContent).toContain('ABCD EFGH');
  replies['GET /api/second-factor'] = { ok: true, is_on: true, codes_left: 10 };
  await type(place, '123456');
  await submit(place);

  expect(sent.filter((one) => one.body).map((one) => one.body)).toEqual([{ password: 'correct horse battery' }, { code: '123456' }]);
  expect(place.textContent).toContain('AAAA BBBB CCCC');
  expect(place.textContent).not.toContain('ABCD EFGH');
  expect(button(place, 'Turn off')).toBeTruthy();
});

it('asks for the code on the log-in page once the password is right, and sends both', async () => {
  replies = { 'POST /api/login': { ok: false, error: { code: 'second_factor_needed', params: {} } } };
  const place = draw(<LoginPage isFirst={false} ways={WAYS} />);
  await type(place, 'Aino', 'input[name=username]');
  await type(place, 'correct horse battery', 'input[name=password]');
  await submit(place);

  expect(place.querySelector('[role=alert]')).toBeNull();
  await type(place, '123456', 'input[name=code]');
  replies = { 'POST /api/login': { ok: false, error: { code: 'wrong_second_factor', params: {} } } };
  await submit(place);

  expect(sent.at(-1)?.body).toEqual({ name: 'Aino', password: 'correct horse battery', code: '123456' });
  expect(place.querySelector('[role=alert]')?.textContent).toContain('The code is wrong');
});

it('asks the owner before an account is closed', async () => {
  const { AccountsList } = await import('./accounts_list');
  const eero = { id: 'e', name: 'Eero', is_owner: false, is_disabled: false, is_this: false };
  replies = {
    'GET /api/accounts': { ok: true, accounts: [{ ...eero, id: 'a', name: 'Aino', is_owner: true, is_this: true }, eero] },
    'POST /api/accounts/disable': { ok: true },
  };
  const place = draw(<AccountsList />);
  await settled();

  press(button(place, 'Close account'));
  expect(sent.map((one) => one.path)).toEqual(['GET /api/accounts']);
  press(button(place, 'Close account'));
  await settled();

  expect(sent[1]).toEqual({ path: 'POST /api/accounts/disable', body: { id: 'e' } });
});
