/** A role's name that breaks at the seams of its compounds, and only there, when its card is too narrow. */
import './seams.css';
import type { JSX } from 'preact';

/** The pieces of a name between which it may break. */
export function splitAtSeams(name: string, seams: readonly string[]): string[] {
  return seams.reduce((said, seam) => said.replaceAll(seam.replaceAll('|', ''), seam), name).split('|');
}

/** The soft hyphens are drawn and not in the text: what is copied, searched or read aloud is the name as it is. */
export function Seamed({ name, seams }: { name: string; seams: readonly string[] }): JSX.Element {
  return (
    <>
      {splitAtSeams(name, seams).map((piece, index) => (
        <>
          {index > 0 && <span class="seam" />}
          {piece}
        </>
      ))}
    </>
  );
}
