/** What each key does, where it does nothing, and that single ones can be switched off. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeyHandlers, listenKeys, setSingleKeys } from './keys';

let handlers: { [K in keyof KeyHandlers]: ReturnType<typeof vi.fn<() => void>> };
let stop: () => void;

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

function put<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  document.body.append(element);
  return element;
}

beforeEach(() => {
  setSingleKeys(true);
  handlers = { next: vi.fn(), back: vi.fn(), blank: vi.fn(), undo: vi.fn(), help: vi.fn(), caughtReload: vi.fn() };
  stop = listenKeys(handlers);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

describe('on the page itself', () => {
  it.each([' ', 'Enter', 'PageDown', 'ArrowRight'])('%j takes the next step', (key) => {
    press(key);
    expect(handlers.next).toHaveBeenCalledOnce();
  });

  it.each(['PageUp', 'ArrowLeft'])('%j goes back', (key) => {
    press(key);
    expect(handlers.back).toHaveBeenCalledOnce();
  });

  it.each(['b', 'B', '.'])('%j blanks the projector', (key) => {
    press(key);
    expect(handlers.blank).toHaveBeenCalledOnce();
  });

  it('a key held down acts once', () => {
    press(' ');
    press(' ', document.body, { repeat: true });
    expect(handlers.next).toHaveBeenCalledOnce();
  });

  it('F5 does not reload, Ctrl+F5 does', () => {
    expect(press('F5').defaultPrevented).toBe(true);
    expect(press('F5', document.body, { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('Ctrl+Z undoes', () => {
    press('z', document.body, { ctrlKey: true });
    expect(handlers.undo).toHaveBeenCalledOnce();
  });
});

it.each(['input', 'textarea', 'select'] as const)('in a %s keys write, even those of a clicker', (tag) => {
  const field = put(tag);
  for (const key of [' ', 'b', 'u', 'PageDown', 'Enter']) press(key, field);
  expect([handlers.next, handlers.blank, handlers.undo].map((handler) => handler.mock.calls.length)).toEqual([0, 0, 0]);
});

it('on a button Space presses the button, and a clicker still takes the next step', () => {
  const button = put('button');
  press(' ', button);
  expect(handlers.next).not.toHaveBeenCalled();
  press('PageDown', button);
  expect(handlers.next).toHaveBeenCalledOnce();
});

it('while a dialog asks, no key goes past it', () => {
  put('dialog').setAttribute('open', '');
  for (const key of [' ', 'PageDown', 'b', 'u']) press(key);
  expect([handlers.next, handlers.blank, handlers.undo].map((handler) => handler.mock.calls.length)).toEqual([0, 0, 0]);
});

it('with single keys off only those of a clicker and F5 are left', () => {
  setSingleKeys(false);
  for (const key of [' ', 'Enter', 'ArrowRight', 'b', '.', 'u', '?']) press(key);
  expect(Object.values(handlers).every((handler) => handler.mock.calls.length === 0)).toBe(true);
  press('PageDown');
  press('F5');
  expect([handlers.next.mock.calls.length, handlers.caughtReload.mock.calls.length]).toEqual([1, 1]);
});
