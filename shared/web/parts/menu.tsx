/** Menus: less frequent deeds behind one button, so that a row shows what is likely. */
import './menu.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface MenuProps {
  icon: JSX.Element;
  label: string;
  /** The label is for readers alone. */
  isIconOnly?: boolean | undefined;
  /** Looks of the button that opens it. */
  opener?: string | undefined;
  children: ComponentChildren;
}

/** A menu under its button, or above it where there is more room; Escape, a choice or a press elsewhere closes it. */
export function Menu({ icon, label, isIconOnly = false, opener = 'switch', children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen || !button.current || !body.current) return;
    const { top, bottom } = button.current.getBoundingClientRect();
    const isLow = innerHeight - bottom < body.current.offsetHeight + 16 && top > innerHeight - bottom;
    body.current.classList.toggle('above', isLow);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return (
    <div class="menu" ref={element}>
      <button type="button" class={opener} ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {icon}
        {isIconOnly ? <span class="visually-hidden">{label}</span> : label}
      </button>
      {isOpen && (
        <div
          class="menu-body"
          ref={body}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-closes]')) setOpen(false);
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

interface MenuItemProps {
  icon: JSX.Element;
  label: string;
  /** What it is about, for readers that list the buttons of a page. */
  about?: string | undefined;
  isBusy?: boolean | undefined;
  isPressed?: boolean | undefined;
  onPress: () => void;
}

/** One deed of a menu, which it closes. */
export function MenuItem({ icon, label, about, isBusy, isPressed, onPress }: MenuItemProps) {
  return (
    <button
      type="button"
      class="menu-item"
      data-closes
      aria-disabled={isBusy}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {icon}
      <span>
        {label}
        {about && <span class="visually-hidden">: {about}</span>}
      </span>
    </button>
  );
}

/** The deeds of one row, behind three dots at its end. */
export function RowAction({ label, icon, children }: { label: string; icon: JSX.Element; children: ComponentChildren }) {
  return (
    <Menu icon={icon} label={label} isIconOnly opener="button quiet small icon-only">
      {children}
    </Menu>
  );
}
