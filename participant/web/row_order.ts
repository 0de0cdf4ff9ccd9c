/** The order in which somebody sees the rows of a ranking: at random, and always the same for the same person. */
import type { ItemText } from '@shared/definition';

/** The rows of an item as a participant sees them; answers and results name rows by id, so that no order matters to them. */
export function rowsFor(participant: string, { id, rows, is_shuffled }: Pick<ItemText, 'id' | 'rows' | 'is_shuffled'>): string[] {
  if (!is_shuffled) return [...rows];
  const places = new Map(rows.map((row) => [row, hash(`${participant} ${id} ${row}`)]));
  return [...rows].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** A number of 32 bits that looks random (FNV-1a, mixed as MurmurHash3 ends): alike on every phone. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
