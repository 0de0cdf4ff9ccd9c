/** The log-in page before the first account: who may come in, and how. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { LoginPage } from './accounts';

beforeAll(() => show('en'));
afterEach(clear);

it.each([
  [false, 0, []],
  [true, 0, [expect.stringContaining('Log in with your')]],
])('with a provider: %s', (hasProvider, fields, buttons) => {
  const place = draw(<LoginPage isFirst ways={{ takesPasswords: false, hasProvider, providerLabel: '' }} />);

  expect(place.querySelectorAll('input')).toHaveLength(fields);
  expect([...place.querySelectorAll('button')].map((one) => one.textContent)).toEqual(buttons);
});

it('without a provider it says where the way to set up is', () => {
  const place = draw(<LoginPage isFirst ways={{ takesPasswords: true, hasProvider: false, providerLabel: '' }} />);

  expect(place.textContent).toContain('Open the set-up link');
});
