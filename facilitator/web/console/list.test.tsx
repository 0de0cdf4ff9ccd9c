/** The list of workshops: each has one thing to do first, and a copy is made when it has been named. */
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw, press } from '../testing/drawing';
import * as http from './http';
import { ListPage } from './list';

const row: http.WorkshopRow = {
  id: 'w',
  code: 'ABC234',
  name: 'Spring roles',
  language: 'en',
  item_set: 'short',
  identity: 'open',
  step: 'lobby',
  is_closed: false,
  is_archived: false,
  is_rehearsal: false,
  is_imported: false,
  joined: 0,
  created_at: 0,
  removed_at: null,
} as http.WorkshopRow;

const request = vi.spyOn(http, 'request');

beforeAll(() => show('en'));
beforeEach(() => {
  request.mockReset();
});
afterEach(clear);

async function list(...rows: http.WorkshopRow[]): Promise<HTMLElement> {
  request.mockResolvedValue({ ok: true, workshops: rows } as never);
  const place = draw(<ListPage ways={{} as never} />);
  await act(async () => {});
  request.mockClear();
  return place;
}

it('nothing is copied until the copy has been named', async () => {
  const place = await list(row);

  press(button(place, 'Actions'));
  press(button(place, 'Copy'));
  const name = document.querySelector<HTMLInputElement>('dialog input[type="text"]');

  expect(request).not.toHaveBeenCalled();
  expect(name?.value).toBe('Spring roles (copy)');
  request.mockResolvedValue({ ok: true, id: 'other', workshops: [row] } as never);
  await act(async () => name?.form?.requestSubmit());
  expect(request.mock.calls[0]).toEqual(['POST', '/api/workshops/w/copy', { name: 'Spring roles (copy)' }]);
});

it('the name of a copy is no longer than a name may be', async () => {
  const place = await list({ ...row, name: 'x'.repeat(60) });

  press(button(place, 'Actions'));
  press(button(place, 'Copy'));

  expect(document.querySelector<HTMLInputElement>('dialog input[type="text"]')?.value).toBe(`${'x'.repeat(53)} (copy)`);
});

it('an ended workshop offers its results first, another one the way in', async () => {
  const first = (place: HTMLElement): string | null | undefined =>
    place.querySelector('.workshop-card a.button')?.textContent?.split(':')[0]?.trim();

  expect(first(await list({ ...row, is_closed: true, step: 'closed' }))).toBe('See the results');
  clear();
  expect(first(await list(row))).toBe('Open the lobby');
});

it('before the first workshop a sample is one press away', async () => {
  const place = await list();
  request.mockResolvedValue({ ok: false, error: { code: 'too_fast', params: { seconds: 3 } } } as never);

  press(button(place, 'See it in 90 seconds'));
  await act(async () => {});

  expect(request.mock.calls[0]).toEqual(['POST', '/api/sample', { language: 'en' }]);
});
