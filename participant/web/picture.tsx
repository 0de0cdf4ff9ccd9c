/** The phone's own picture: roles as houses on the customer's path, and a figure for each person. */
import './picture.css';
import type { JSX } from 'preact';

/** More people are drawn as dots. */
const FIGURES_MAX = 30;
const WIDTH = 320;

interface PictureProps {
  /** People here, and how many of them are done; nobody is drawn where it is not known. */
  people?: number;
  done?: number;
  /** Whether every figure has its hat. */
  hasHats?: boolean;
}

/** Decoration: whatever it shows is said in words beside it. */
export function Picture({ people = 0, done = 0, hasHats = false }: PictureProps): JSX.Element {
  const shown = Math.min(people, 300);
  const isDots = shown > FIGURES_MAX;
  const perRow = isDots ? 30 : Math.max(1, Math.ceil(shown / (shown > 15 ? 2 : 1)));
  const gap = Math.min(22, (WIDTH - 24) / perRow);
  const rows = Math.max(1, Math.ceil(shown / perRow));
  const rise = isDots ? 9 : 26;
  const height = 104 + (shown ? rows * rise : 0);
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <circle class="sun" cx="240" cy="62" r="46" />
      <House x={20} y={52} width={48} height={42} />
      <House x={86} y={34} width={62} height={60} hat />
      <House x={166} y={54} width={48} height={40} kind="open" />
      <House x={232} y={28} width={64} height={66} hat kind="new" />
      <path class="path" d={`M10 94H${WIDTH - 12}m-7 -5l7 5l-7 5`} />
      {Array.from({ length: shown }, (_, index) => {
        const row = Math.floor(index / perRow);
        const inRow = Math.min(perRow, shown - row * perRow);
        const x = WIDTH / 2 + (index - row * perRow - (inRow - 1) / 2) * gap;
        const y = 106 + row * rise;
        const state = index < done ? 'figure is-done' : 'figure';
        return isDots ? (
          <circle key={index} class={state} cx={x} cy={y + 2} r="3" />
        ) : (
          <g key={index} class={state} transform={`translate(${x} ${y})`}>
            <circle cx="0" cy="4" r="4" />
            <path d="M-6.5 18a6.5 8 0 0 1 13 0z" />
            {hasHats && <path class="brim" d="M-6 1.5h12M-3.5 1v-3.5h7V1z" />}
          </g>
        );
      })}
    </svg>
  );
}

interface HouseProps {
  x: number;
  y: number;
  width: number;
  height: number;
  hat?: boolean;
  kind?: 'new' | 'open';
}

/** A role card on the path; a hat is a role on top of it. */
function House({ x, y, width, height, hat, kind }: HouseProps): JSX.Element {
  return (
    <g class={`house ${kind ?? ''}`}>
      {hat && <rect class="hat-roof" x={x + width * 0.2} y={y - 9} width={width * 0.6} height="10" rx="2" />}
      <rect x={x} y={y} width={width} height={height} rx="4" />
      <path d={`M${x + 8} ${y + 12}h${width - 22}M${x + 8} ${y + 21}h${width - 30}`} />
    </g>
  );
}
