/** Bars beside words: how far something has come, how answers are spread, and parts of a whole. */
import './meter.css';

/** How far something has come; `label` says it to readers. */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  return <progress class="meter" value={Math.min(value, max)} max={Math.max(1, max)} aria-label={label} />;
}

interface ColumnsProps {
  /** One column each, in the order of the scale. */
  counts: readonly number[];
  /** Columns of the other camp, by place. */
  marked?: readonly number[] | undefined;
}

/** The spread of answers in the height of a line; the numbers are said elsewhere. */
export function Columns({ counts, marked = [] }: ColumnsProps) {
  const most = Math.max(1, ...counts);
  return (
    <span class="columns" aria-hidden="true">
      {counts.map((count, place) => (
        <i
          key={place}
          class={count === 0 ? 'is-none' : marked.includes(place) ? 'marked' : ''}
          style={{ '--share': count / most }}
        />
      ))}
    </span>
  );
}

export interface StackPart {
  label: string;
  count: number;
  tone: 'strong' | 'soft' | 'marked';
}

/** Parts of a whole, side by side; parts without anything are left out. */
export function Stack({ parts, label }: { parts: readonly StackPart[]; label: string }) {
  return (
    <span class="stack" role="img" aria-label={`${label}: ${parts.map((part) => `${part.label} ${part.count}`).join(', ')}`}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span key={part.label} class={part.tone} style={{ flexGrow: part.count }} title={part.label}>
            {part.count}
          </span>
        ))}
    </span>
  );
}
