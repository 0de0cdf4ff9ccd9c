/** A screen of the phone: its heading takes the focus when the screen changes. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScreenProps {
  /** Another name is another screen. */
  name: string;
  title: string;
  lead?: string | undefined;
  children?: ComponentChildren;
}

export function Screen({ name, title, lead, children }: ScreenProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [name]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
