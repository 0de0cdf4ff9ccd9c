/** A chip: a state in a word, with a sign beside it, so that its colour never speaks alone. */
import './chip.css';
import type { ComponentChildren, JSX } from 'preact';

/** `wall`: is on the wall now; `open`: not decided or not asked; `trial`: tried out, of no consequence. */
export type ChipTone = 'neutral' | 'good' | 'divided' | 'wall' | 'open' | 'trial' | 'hat';

interface ChipProps {
  tone?: ChipTone | undefined;
  icon?: JSX.Element | undefined;
  children: ComponentChildren;
}

export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <span class={`chip ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
