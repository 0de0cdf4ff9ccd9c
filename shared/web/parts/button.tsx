/** Buttons: one that leads, tinted, outlined, quiet and dangerous ones, and the large one that fills as people answer. */
import './button.css';
import type { ComponentChildren, ComponentProps, JSX } from 'preact';

/** `primary`: what a screen is for; `tonal`: the likely next deed; `plain`: outlined; `quiet`: as little as a link. */
export type ButtonKind = 'primary' | 'tonal' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

interface Look {
  kind?: ButtonKind | undefined;
  size?: ButtonSize | undefined;
  icon?: JSX.Element | undefined;
  /** The icon alone is seen; the words are for readers and for those who point at it. */
  isIconOnly?: boolean | undefined;
}

type ButtonProps = Omit<ComponentProps<'button'>, 'icon' | 'size'> & Look;

export function Button({ kind = 'plain', size = 'medium', icon, isIconOnly, children, class: more, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} class={looks(kind, size, isIconOnly, more)}>
      {icon}
      {isIconOnly ? <span class="visually-hidden">{children}</span> : children}
    </button>
  );
}

interface LinkProps extends Look {
  href: string;
  target?: '_blank' | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

/** A link that looks like a button: it leads to another page, or in a window beside this one (`_blank`). */
export function ButtonLink({ kind = 'plain', size = 'medium', icon, isIconOnly, children, class: more, href, target }: LinkProps) {
  return (
    <a href={href} class={looks(kind, size, isIconOnly, more)} {...(target && { target, rel: 'noopener' })}>
      {icon}
      {isIconOnly ? <span class="visually-hidden">{children}</span> : children}
    </a>
  );
}

function looks(kind: ButtonKind, size: ButtonSize, isIconOnly: boolean | undefined, more: unknown): string {
  const names = ['button', kind];
  if (size !== 'medium') names.push(size);
  if (isIconOnly) names.push('icon-only');
  if (typeof more === 'string' && more) names.push(more);
  return names.join(' ');
}

interface FillingButtonProps extends Omit<ComponentProps<'button'>, 'icon'> {
  words: string;
  detail: string;
  /** How full it is, from 0 to 1; at 1 it has the colour of a button that leads. */
  share: number;
  /** What comes last in it: the key that presses it, and an arrow. */
  children?: ComponentChildren;
}

/** The one large button of a screen. */
export function FillingButton({ words, detail, share, children, class: more, ...rest }: FillingButtonProps) {
  const isFull = share >= 1;
  return (
    <button type="button" {...rest} class={`filling${isFull ? ' is-full' : ''}${typeof more === 'string' ? ` ${more}` : ''}`}>
      <span class="filling-part" style={{ '--share': Math.min(1, Math.max(0, share)) }} aria-hidden="true" />
      <span class="filling-words">
        <span class="next-words">{words}</span>
        {detail && <span class="button-detail">{detail}</span>}
      </span>
      {children}
    </button>
  );
}
