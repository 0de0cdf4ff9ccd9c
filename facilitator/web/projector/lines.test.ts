/** Names break at their seams, their spaces and their hyphens, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { estimateText } from './canvas';
import { breakName, widestLine } from './lines';

const seams = ['Asiakkuus|päällikkö'];
const lines = (name: string, letters: number): string[] => breakName(name, seams, letters * 54, 100, estimateText);

describe('a name on a card', () => {
  it('stays on one line where it fits', () => {
    expect(lines('Asiakkuuspäällikkö', 20)).toEqual(['Asiakkuuspäällikkö']);
  });

  it('breaks at the seam of its compound', () => {
    expect(lines('Asiakkuuspäällikkö', 11)).toEqual(['Asiakkuus-', 'päällikkö']);
  });

  it('breaks at a space and at a hyphen that the name has', () => {
    expect(lines('Success Manager', 9)).toEqual(['Success', 'Manager']);
    expect(lines('Presales-tuki', 10)).toEqual(['Presales-', 'tuki']);
  });

  it('says how wide a word is that has no seam', () => {
    expect(widestLine(lines('m'.repeat(40), 10), 100, estimateText)).toBe(40 * 54);
  });
});
