/** A clicker leads the workshop whichever of the two windows has the focus. */
import { afterEach, describe, expect, it } from 'vitest';
import { receiveClicks, sendClicks } from './clicker';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
});

/** What the console is pressed with while keys go to a wall's window. */
async function pressedWith(keys: readonly (KeyboardEventInit & { key: string; on?: string })[], from = 'w', takeKey = (_: string): boolean => false): Promise<string[]> {
  const pressed: string[] = [];
  const onKey = (event: KeyboardEvent): void => void pressed.push(event.key);
  document.addEventListener('keydown', onKey);
  const wall = document.implementation.createHTMLDocument();
  stops.push(sendClicks(from, { window: wall, takeKey }), receiveClicks('w'), () => document.removeEventListener('keydown', onKey));
  for (const { on = 'p', ...key } of keys) {
    const target = wall.createElement(on);
    wall.body.append(target);
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
  }
  // A channel delivers in order: its own last message comes after all of them.
  await new Promise<void>((resolve) => {
    const after = new BroadcastChannel('roolitus-clicker-w');
    const last = new BroadcastChannel('roolitus-clicker-w');
    after.onmessage = ({ data }) => data === 'last' && resolve();
    last.postMessage('last');
    stops.push(() => after.close(), () => last.close());
  });
  return pressed;
}

describe('keys in the window of the wall', () => {
  it('press the console', async () => {
    const keys = ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'b', '.', ' '];

    expect(await pressedWith(keys.map((key) => ({ key })))).toEqual(keys);
  });

  it('press it though a button of the wall has the focus, but for those that press the button', async () => {
    const keys = ['PageDown', 'Enter', ' ', 'ArrowRight'].map((key) => ({ key, on: 'button' }));

    expect(await pressedWith(keys)).toEqual(['PageDown', 'ArrowRight']);
  });

  it('do nothing when held down, with Ctrl, or without a meaning', async () => {
    const keys = [{ key: 'PageDown', repeat: true }, { key: 'b', ctrlKey: true }, { key: 'x' }, { key: 'F5' }];

    expect(await pressedWith(keys)).toEqual([]);
  });

  it('do what they do on the wall itself, and the rest press the console', async () => {
    const taken: string[] = [];
    const takeKey = (key: string): boolean => key === 'ArrowRight' && taken.push(key) > 0;

    expect(await pressedWith([{ key: 'ArrowRight' }, { key: 'PageDown' }], 'w', takeKey)).toEqual(['PageDown']);
    expect(taken).toEqual(['ArrowRight']);
  });

  it('leave other workshops alone', async () => {
    expect(await pressedWith([{ key: 'PageDown' }], 'another')).toEqual([]);
  });
});
