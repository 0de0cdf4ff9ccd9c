/** Where the keyboard's focus goes when a control makes way for another. */
import { useRef } from 'preact/hooks';

type TakeFocus = (element: HTMLElement | null) => void;

interface Focus {
  /** What is drawn next under this name gets the focus. */
  pass(name: string): void;
  /** A `ref` for what may get it; `pick` finds it inside the element. */
  take(name: string, pick?: (element: HTMLElement) => HTMLElement | null): TakeFocus;
}

/** The focus moves as the next drawing is put on screen: within the tap, or a phone would not open its keyboard. */
export function useFocus(): Focus {
  const wanted = useRef('');
  return {
    pass: (name) => (wanted.current = name),
    take:
      (name, pick = (element) => element) =>
      (element) => {
        if (!element || wanted.current !== name) return;
        wanted.current = '';
        pick(element)?.focus();
      },
  };
}
