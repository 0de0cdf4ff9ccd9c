/** Which question of the ballot is on screen, and when the next one comes by itself. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Advance, firstLeft, keyOf, nextAfter, OVERVIEW, waitFor_ms } from './advance';
import type { AskedItem } from './view';

/** A finger that was on its way when the question changed lands within this. */
const SETTLE_MS = 500;
/** The same after a press of the dock, where people may press again at once. */
const PRESSED_MS = 200;

interface Paging {
  /** The question on screen; undefined on the overview. */
  current: AskedItem | undefined;
  /** Whether the question has just changed: a tap now was meant for the one before. */
  isMoving: Signal<boolean>;
  /** A press of the dock or of the overview: shows another question, or `OVERVIEW`. */
  show(key: string): void;
  /** An answer was given with a finger: the next question comes once it is saved. */
  goOnFrom(item: AskedItem): void;
}

/** `asked`: the counted items that are open, with what has become of their answers. */
export function usePaging(asked: readonly AskedItem[]): Paging {
  const at = useSignal('');
  const isMoving = useSignal(false);
  const seen = useRef<string[]>([]);
  const advance = useRef<Advance | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keys = asked.map(keyOf);
  // Where a question was closed, or one has opened since all were answered, the first one left comes.
  const hasNew = at.value === OVERVIEW && firstLeft(asked.filter((item) => !seen.current.includes(keyOf(item)))) !== OVERVIEW;
  const isGone = at.value !== OVERVIEW && !keys.includes(at.value);
  const was = at.value;
  const shown = hasNew || isGone ? firstLeft(asked) : was;
  useEffect(() => {
    seen.current = keys;
    // A press may have come between this drawing and its effect.
    if (shown !== was && at.peek() === was) at.value = shown;
  });

  function set(next: Advance | null): void {
    advance.current = next;
    clearTimeout(timer.current);
    const wait_ms = next && waitFor_ms(next, performance.now());
    if (next && wait_ms !== null) timer.current = setTimeout(() => move(next.to, SETTLE_MS), wait_ms);
  }

  function move(to: string, settle_ms: number): void {
    set(null);
    at.value = to;
    isMoving.value = true;
    clearTimeout(settling.current);
    settling.current = setTimeout(() => (isMoving.value = false), settle_ms);
  }

  const from = asked.find((item) => keyOf(item) === advance.current?.from);
  const isSaved = from !== undefined && from.answer !== undefined && !from.isUnsent;
  useEffect(() => {
    const due = advance.current;
    if (due && isSaved && due.savedAt_ms === null) set({ ...due, savedAt_ms: performance.now() });
  });

  useEffect(() => {
    const onDown = ({ target }: Event): void => {
      const due = advance.current;
      if (!due) return;
      const isThere = target instanceof Element && target.closest('fieldset') !== null;
      set(isThere ? { ...due, isTouched: true } : null);
    };
    const onUp = (): void => {
      if (advance.current) set({ ...advance.current, isTouched: false, touchedAt_ms: performance.now() });
    };
    // The browser takes a finger that scrolls away from the page.
    const stay = (): void => set(null);
    const listeners = { pointerdown: onDown, pointerup: onUp, pointercancel: stay, wheel: stay, keydown: stay };
    for (const [event, listen] of Object.entries(listeners)) document.addEventListener(event, listen, { passive: true });
    return () => {
      for (const [event, listen] of Object.entries(listeners)) document.removeEventListener(event, listen);
      clearTimeout(timer.current);
      clearTimeout(settling.current);
    };
  }, []);

  return {
    current: asked.find((item) => keyOf(item) === shown),
    isMoving,
    show: (key) => move(key, PRESSED_MS),
    goOnFrom: (item) =>
      set({ from: keyOf(item), to: nextAfter(asked, item), touchedAt_ms: performance.now(), savedAt_ms: null, isTouched: false }),
  };
}
