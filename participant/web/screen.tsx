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
  /** What the page is called in the browser, where the title is long. */
  page?: string;
  /** The language of the title, where it is another than the phone's. */
  lang?: string | undefined;
  lead?: string | undefined;
  children?: ComponentChildren;
}

export function Screen({ name, title, page = title, lang, lead, children }: ScreenProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [name]);
  const at = place.value;
  useEffect(() => {
    document.title = [page, at].filter(Boolean).join(' | ');
  }, [page, at]);
  return (
    <>
      <h1 id="heading" ref={heading} tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
