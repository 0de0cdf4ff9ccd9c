/**
 * A clicker's keys go to the window that has the focus, which is the wall's after "full screen". The wall passes them on
 * to the console in the same browser, which takes them as pressed on its own page.
 */

const KEYS = new Set(['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'b', 'B', '.', ' ', 'Enter']);
/** Keys that press a button which has the focus. */
const PRESSING = new Set([' ', 'Enter']);

function open(workshop: string): BroadcastChannel {
  return new BroadcastChannel(`roolitus-clicker-${workshop}`);
}

interface Wall {
  window?: EventTarget;
  /** Does what a key does on the wall itself; false where it does nothing there. */
  takeKey?: (key: string) => boolean;
}

/** Passes on the keys pressed in a wall's window, until the returned function is called. */
export function sendClicks(workshop: string, { window = document, takeKey = () => false }: Wall = {}): () => void {
  const channel = open(workshop);
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !KEYS.has(event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (PRESSING.has(event.key) && event.target instanceof Element && event.target.closest('button')) return;
    event.preventDefault();
    if (!takeKey(event.key)) channel.postMessage(event.key);
  };
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onKey);
    channel.close();
  };
}

/** Presses the keys that a wall passes on, until the returned function is called. */
export function receiveClicks(workshop: string): () => void {
  const channel = open(workshop);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !KEYS.has(data)) return;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: data, bubbles: true, cancelable: true }));
  };
  return () => channel.close();
}
