/** Rows that stay where they are while a pointer is over them, whatever order they would have by now. */
import { useRef, useState } from 'preact/hooks';

interface Held<T> {
  rows: T[];
  /** For the element around the rows. */
  holds: { onPointerEnter: (event: PointerEvent) => void; onPointerLeave: () => void };
}

/** `ordered`: the rows in the order that they have once the pointer is elsewhere; those that came meanwhile go last. */
export function useHeldOrder<T extends { id: string }>(ordered: readonly T[]): Held<T> {
  const [isHeld, setHeld] = useState(false);
  const before = useRef<readonly string[]>([]);
  const placeOf = new Map(before.current.map((id, place) => [id, place]));
  const rows = isHeld ? inPlaces(ordered, placeOf) : [...ordered];
  before.current = rows.map(({ id }) => id);
  return {
    rows,
    // A finger is over what it presses only while it presses.
    holds: { onPointerEnter: ({ pointerType }) => setHeld(pointerType !== 'touch'), onPointerLeave: () => setHeld(false) },
  };
}

function inPlaces<T extends { id: string }>(rows: readonly T[], placeOf: ReadonlyMap<string, number>): T[] {
  const place = ({ id }: T): number => placeOf.get(id) ?? placeOf.size;
  return [...rows].sort((a, b) => place(a) - place(b));
}
