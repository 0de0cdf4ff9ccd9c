/** The console's keyboard: the large button, stepping back, blanking, undo - and F5, which clickers send. */
import { signal } from '@preact/signals';

const STORAGE_KEY = 'roolitus-single-keys';

/** Whether keys without Ctrl do anything; some people dictate or hit keys by accident and switch them off. */
export const areSingleKeysOn = signal(localStorage.getItem(STORAGE_KEY) !== 'off');

export function setSingleKeys(isOn: boolean): void {
  areSingleKeysOn.value = isOn;
  localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
}

export interface KeyHandlers {
  next: () => void;
  back: () => void;
  blank: () => void;
  undo: () => void;
  help: () => void;
  /** F5 was pressed and did not reload the page. */
  caughtReload: () => void;
}

const INTERACTIVE = 'input, select, textarea, button, a[href], summary, [role="slider"], [contenteditable="true"]';

/** Listens until the returned function is called. A clicker's keys work everywhere but in fields and dialogs. */
export function listenKeys(handlers: KeyHandlers): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F5' && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      handlers.caughtReload();
      return;
    }
    if (document.querySelector('dialog[open]')) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
      event.preventDefault();
      handlers.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const handler = handlerOf(event, handlers);
    if (!handler) return;
    event.preventDefault();
    handler();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function handlerOf(event: KeyboardEvent, handlers: KeyHandlers): (() => void) | null {
  if (isTyping(event.target)) return null;
  if (event.key === 'PageDown') return handlers.next;
  if (event.key === 'PageUp') return handlers.back;
  if (!areSingleKeysOn.value) return null;
  if (event.key === 'b' || event.key === 'B' || event.key === '.') return handlers.blank;
  if (event.key === 'u' || event.key === 'U') return handlers.undo;
  if (event.key === '?') return handlers.help;
  // On a button, a link or a slider these keys already mean something.
  if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return null;
  if (event.key === ' ' || event.key === 'Enter' || event.key === 'ArrowRight') return handlers.next;
  if (event.key === 'ArrowLeft') return handlers.back;
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('textarea, select, [contenteditable="true"]')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}
