/** A card holds one thing; a list of rows is one card. */
import './card.css';
import type { ComponentChildren } from 'preact';

/** `live`: is under way; `note`: speaks of what is beside it. */
export function Card({ tone, children }: { tone?: 'live' | 'note' | undefined; children: ComponentChildren }) {
  return <div class={tone ? `card ${tone}` : 'card'}>{children}</div>;
}

interface RowProps {
  number?: number | undefined;
  title: ComponentChildren;
  /** Says more in softer words, and is cut where there is no room. */
  detail?: ComponentChildren;
  isCurrent?: boolean | undefined;
  /** What comes last: a figure, a chip, what can be done. */
  children?: ComponentChildren;
}

/** One thing of a list on a line; a RowAction or a menu at its end does something with it. */
export function Row({ number, title, detail, isCurrent = false, children }: RowProps) {
  return (
    <div class={isCurrent ? 'row-part is-current' : 'row-part'}>
      {number !== undefined && <span class="row-number">{number}</span>}
      <span class="row-title">{title}</span>
      {detail && <span class="row-detail">{detail}</span>}
      <span class="row-end">{children}</span>
    </div>
  );
}
