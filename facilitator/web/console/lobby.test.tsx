/** The lobby says when phones cannot reach the address that it shows. */
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import * as http from './http';
import { ReachRemark } from './lobby';

beforeAll(() => show('en'));
afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

async function remark(reach: string, hasPhones = false): Promise<HTMLElement> {
  vi.spyOn(http, 'request').mockResolvedValue({ ok: true, reach } as never);
  const place = draw(<ReachRemark id="w" address="192.168.1.20:8000/j/ABCDEF" hasPhones={hasPhones} />);
  await act(async () => {
    await Promise.resolve();
  });
  return place;
}

it.each([
  ['this_machine', 'on this machine alone'],
  ['moved', 'has changed its network'],
])('warns of an address that no phone reaches: %s', async (reach, words) => {
  const place = await remark(reach, true);

  expect(place.querySelector('[role=alert]')?.textContent).toContain(words);
});

it('says which network phones must be in until the first one has come', async () => {
  const before = (await remark('same_network')).textContent;
  clear();
  const after = (await remark('same_network', true)).textContent;

  expect(before).toContain('same network');
  expect(after).toBe('');
});

it('says nothing of an address that every phone reaches', async () => {
  expect((await remark('anywhere')).textContent).toBe('');
});
