/** A screen of the phone: its heading takes the focus when the screen changes, and names the page. */
import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What the phone is in: the workshop's name, or the software's before one is known. */
export const place = signal('');

interface ScreenProps {
  /** Another name is another screen. */
  name: string;
  title: string;
  /** The language of the title, where it is another than the phone's. */
  lang?: string | undefined;
  lead?: string | undefined;
  children?: ComponentChildren;
}

export function Screen({ name, title, lang, lead, children }: ScreenProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [name]);
  const at = place.value;
  useEffect(() => {
    document.title = [title, at].filter(Boolean).join(' | ');
  }, [title, at]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
