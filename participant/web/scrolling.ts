/** Brings the next question into sight after an answer, and hears no finger while the page moves. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Advance, nextAfter, waitFor_ms } from './advance';
import type { AskedItem } from './view';

/** A page whose place has not changed for so long has come to rest. */
const STILL_MS = 150;
/** A finger that was on its way when the page moved lands within this. */
const SETTLE_MS = 500;

interface Scrolling {
  /** Whether the page moves by itself, or has just done so. */
  isMoving: Signal<boolean>;
  /** An answer was given with a finger: the next question comes once it is saved. */
  goOnFrom(item: AskedItem): void;
}

/** `asked`: the counted items on screen, with what has become of their answers. */
export function useScrolling(asked: readonly AskedItem[]): Scrolling {
  const isMoving = useSignal(false);
  const advance = useRef<Advance | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function set(next: Advance | null): void {
    advance.current = next;
    clearTimeout(timer.current);
    const wait_ms = next && waitFor_ms(next, performance.now());
    if (next && wait_ms !== null) timer.current = setTimeout(() => move(next), wait_ms);
  }

  function move({ to }: Advance): void {
    advance.current = null;
    const target = document.getElementById(to);
    // Never back: somebody may have looked on by themselves.
    if (!target || target.getBoundingClientRect().top <= 0) return;
    isMoving.value = true;
    target.scrollIntoView({ behavior: 'smooth' });
    watch(scrollY, performance.now());
  }

  /** Until the page rests; the event that says so is unknown to many phones. */
  function watch(place: number, since_ms: number): void {
    requestAnimationFrame((now_ms) => {
      if (scrollY !== place) return watch(scrollY, now_ms);
      if (now_ms - since_ms < STILL_MS) return watch(place, since_ms);
      timer.current = setTimeout(() => (isMoving.value = false), SETTLE_MS);
    });
  }

  const from = asked.find(({ text }) => `item-${text.id}` === advance.current?.from);
  const isSaved = from !== undefined && from.answer !== undefined && !from.isUnsent;
  useEffect(() => {
    const due = advance.current;
    if (due && isSaved && due.savedAt_ms === null) set({ ...due, savedAt_ms: performance.now() });
  });

  useEffect(() => {
    const onDown = ({ target }: Event): void => {
      const due = advance.current;
      if (!due) return;
      const isThere = target instanceof Element && target.closest('section')?.id === due.from;
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
    };
  }, []);

  return {
    isMoving,
    goOnFrom: (item) =>
      set({ from: `item-${item.text.id}`, to: nextAfter(asked, item), touchedAt_ms: performance.now(), savedAt_ms: null, isTouched: false }),
  };
}
