/** How many lines a name needs in a width: it breaks at its spaces and at the seams of its compounds, as browsers do. */
import { splitAtSeams } from '@shared/seams';
import type { Measure, Size } from './canvas';

/** The lines of a name; a piece that is too wide has a line alone. A hyphen of the name itself stays at the line's end. */
export function breakName(name: string, seams: readonly string[], width: number, size: number, measure: Measure, weight = 700): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of name.split(' ').entries()) {
    for (const [at, piece] of splitAtSeams(word, seams).flatMap((part) => part.split(/(?<=-)/)).entries()) {
      const joined = at > 0 ? line + piece : index > 0 && line ? `${line} ${piece}` : line + piece;
      if (line && measure(joined, size, weight) > width) {
        lines.push(at > 0 && !line.endsWith('-') ? `${line}-` : line);
        line = piece;
      } else {
        line = joined;
      }
    }
  }
  return [...lines, line];
}

/** How wide the widest line is. */
export function widestLine(lines: readonly string[], size: number, measure: Measure, weight = 700): number {
  return Math.max(0, ...lines.map((line) => measure(line, size, weight)));
}

/** The first of the sizes, from the largest on, at which a text fits its box with no word cut; `least` where none does. */
export function fittingSize(text: string, sizes: readonly number[], least: number, { width, height }: Size, measure: Measure, seams: readonly string[] = []): number {
  return (
    sizes.find((size) => {
      const lines = breakName(text, seams, width, size, measure);
      return widestLine(lines, size, measure) <= width && lines.length * size * 1.08 <= height;
    }) ?? least
  );
}
