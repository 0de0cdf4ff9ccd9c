/** Draws a component for a test, and takes it away again. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** The place it was drawn in; one drawing at a time. */
export function draw(what: ComponentChild): HTMLElement {
  const place = document.querySelector<HTMLElement>('#drawn') ?? document.createElement('div');
  place.id = 'drawn';
  document.body.append(place);
  act(() => render(what, place));
  return place;
}

export function clear(): void {
  const place = document.querySelector('#drawn');
  if (place) act(() => render(null, place));
  document.body.replaceChildren();
}

/** The one button or link whose words begin so. */
export function button(place: ParentNode, words: string): HTMLElement {
  const found = [...place.querySelectorAll<HTMLElement>('button, a')].filter((one) => one.textContent?.trim().startsWith(words));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons say ${words}: ${place.textContent}`);
  return found[0];
}

export function press(element: HTMLElement): void {
  // With a pointer: without one it is a key on the button.
  act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 })));
}
