/** Something to choose as a whole: a tile that says in words what it is chosen as. */
import './tile.css';

/** `own`: dedicated; `beside`: done along with other work; `exception`: not agreed to as it is. */
export type TileState = 'off' | 'own' | 'beside' | 'exception';

interface TileProps {
  label: string;
  state: TileState;
  /** The state in words; empty while it is off. */
  words: string;
  onPress: () => void;
}

export function Tile({ label, state, words, onPress }: TileProps) {
  return (
    <button type="button" class={`tile ${state}`} aria-pressed={state !== 'off'} onClick={onPress}>
      <span class="tile-label">{label}</span>
      {words && <span class="tile-words">{words}</span>}
    </button>
  );
}
