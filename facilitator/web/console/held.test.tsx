/** A list whose order changes under a pointer keeps its rows still until the pointer has gone. */
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { signal } from '@preact/signals';
import { clear, draw } from '../testing/drawing';
import { useHeldOrder } from './held';

const ordered = signal(['a', 'b', 'c']);

function List() {
  const { rows, holds } = useHeldOrder(ordered.value.map((id) => ({ id })));
  return (
    <ul {...holds}>
      {rows.map(({ id }) => (
        <li key={id}>{id}</li>
      ))}
    </ul>
  );
}

const words = (place: HTMLElement): string => [...place.querySelectorAll('li')].map((row) => row.textContent).join('');

afterEach(() => {
  clear();
  ordered.value = ['a', 'b', 'c'];
});

async function point(place: HTMLElement, kind: 'pointerenter' | 'pointerleave', pointerType = 'mouse'): Promise<void> {
  const event = new Event(kind);
  Object.assign(event, { pointerType });
  await act(() => void place.querySelector('ul')?.dispatchEvent(event));
}

it('keeps the rows under a pointer where they are, and lets those that go leave', async () => {
  const place = draw(<List />);
  await point(place, 'pointerenter');

  await act(() => void (ordered.value = ['d', 'c', 'a']));
  const held = words(place);
  await point(place, 'pointerleave');

  expect([held, words(place)]).toEqual(['acd', 'dca']);
});

it('holds nothing for a finger, which has gone once it has pressed', async () => {
  const place = draw(<List />);
  await point(place, 'pointerenter', 'touch');

  await act(() => void (ordered.value = ['c', 'b', 'a']));

  expect(words(place)).toBe('cba');
});
