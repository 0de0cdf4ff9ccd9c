/** Two facilitators who write one field at the same time: no word of either is lost. */
import type { Failed, PlanSaved } from '@shared/protocol.gen';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw } from '../testing/drawing';
import * as live from './live';
import { drafts, PlanField } from './planfield';

beforeAll(() => show('en'));
afterEach(() => {
  clear();
  drafts.value = new Map();
  vi.restoreAllMocks();
});

const ok = (value: string, version: number): PlanSaved => ({ ok: true, entry: 'task.1', field: 'owner', value, version });
const written = (theirs: string, version: number): Failed => ({
  ok: false,
  error: { code: 'written_meanwhile', params: { theirs, version } },
});

let entries = 0;
let entry = '';
beforeEach(() => {
  entry = `task.${++entries}`;
});

function field(value = '', version = 0) {
  return <PlanField entry={entry} field="owner" label="Owner" about="Task 1" value={value} version={version} />;
}

function input(place: HTMLElement): HTMLInputElement {
  return place.querySelector('input') as HTMLInputElement;
}

function type(place: HTMLElement, text: string): void {
  act(() => {
    input(place).value = text;
    input(place).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function leave(place: HTMLElement): Promise<void> {
  await act(async () => {
    input(place).dispatchEvent(new FocusEvent('blur'));
    await Promise.resolve();
  });
}

async function press(place: HTMLElement, words: string): Promise<void> {
  await act(async () => {
    button(place, words)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await Promise.resolve();
  });
}

it('what is typed is sent when the field is left, with the version it was begun from', async () => {
  const send = vi.spyOn(live, 'editPlan').mockResolvedValue(ok('Anna', 3));
  const place = draw(field('Bo', 2));

  type(place, ' Anna ');
  await leave(place);

  expect(send).toHaveBeenCalledWith({ entry, field: 'owner', value: 'Anna', version: 2 });
  expect(input(place).value).toBe('Anna');
  expect(drafts.value.size).toBe(0);
});

it('what another has written meanwhile is shown beside the own text, and both can be kept', async () => {
  const send = vi.spyOn(live, 'editPlan').mockResolvedValueOnce(written('Anna', 1)).mockResolvedValueOnce(ok('Anna Bo', 2));
  const place = draw(field());

  type(place, 'Bo');
  await leave(place);
  expect(input(place).value).toBe('Bo');
  expect(place.textContent).toContain('Anna');
  await press(place, 'Join both');

  expect(send).toHaveBeenLastCalledWith({ entry, field: 'owner', value: 'Anna Bo', version: 1 });
  expect(place.querySelector('[role=alert]')).toBeNull();
});

it('a text that never reached the server stays, and says so', async () => {
  vi.spyOn(live, 'editPlan').mockResolvedValue(null);
  const place = draw(field());

  type(place, 'Bo');
  await leave(place);

  expect(input(place).value).toBe('Bo');
  expect(place.textContent).toContain('Not saved yet');
});

it('what another saves while somebody types neither replaces what is typed nor is overwritten unseen', async () => {
  const send = vi.spyOn(live, 'editPlan').mockResolvedValue(ok('Bo', 2));
  const place = draw(field());
  type(place, 'Bo');

  draw(field('Anna', 1));
  await leave(place);

  expect(input(place).value).toBe('Bo');
  expect(send).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Anna');
  await press(place, 'Use the other text');
  expect(input(place).value).toBe('Anna');
});
