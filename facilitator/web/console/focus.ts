/** Keeps the focus with what a press has moved, added or taken away. */
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A place, and a function that says what in it shall have the focus once it has been drawn anew: the first of some
 * selectors that finds something.
 */
export function useFocusOn<E extends HTMLElement>(): [Ref<E>, (...selectors: string[]) => void] {
  const place = useRef<E>(null);
  const wanted = useRef<string[]>([]);
  const [, draw] = useState(0);
  useEffect(() => {
    const found = wanted.current.map((selector) => place.current?.querySelector<HTMLElement>(selector)).find(Boolean);
    if (!found) return;
    wanted.current = [];
    found.focus();
  });
  return [
    place,
    (...selectors) => {
      wanted.current = selectors;
      draw((times) => times + 1);
    },
  ];
}
