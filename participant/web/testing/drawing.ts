/** Draws a part of the phone for a test, and works it as a keyboard or a reader does. */
import { showLanguage } from '@shared/i18n';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { SOURCE } from '../texts';

export async function speakFinnish(): Promise<void> {
  await showLanguage('fi', SOURCE);
}

/** The place it was drawn in; one drawing at a time. */
export function draw(what: ComponentChild): HTMLElement {
  clear();
  const place = document.createElement('div');
  document.body.append(place);
  act(() => render(what, place));
  return place;
}

export function clear(): void {
  for (const place of document.body.children) act(() => render(null, place));
  document.body.replaceChildren();
}

/** What an element says, its lines as one. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The one button whose words are these. */
export function button(place: ParentNode, words: string): HTMLElement {
  const found = [...place.querySelectorAll<HTMLElement>('button')].filter((one) => one.textContent?.trim() === words);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons say ${words}: ${place.textContent}`);
  return found[0];
}

/** Presses a control that has the focus. */
export function press(control: HTMLElement): void {
  control.focus();
  act(() => control.click());
}

/** What has the focus, in words: its name or what it says; `body` for nothing. */
export function focused(): string {
  const { activeElement: element } = document;
  if (!element || element === document.body) return 'body';
  const label = element.id && document.querySelector(`label[for="${element.id}"]`)?.textContent;
  return element.getAttribute('aria-label') ?? (label || element.textContent?.trim() || element.getAttribute('name') || '');
}
