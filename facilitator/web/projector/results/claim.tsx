/** The head of a result: what it says, as large as it fits, and one line of facts below. */
import type { ComponentChildren } from 'preact';
import { inUnits, type Measure, measureText } from '../canvas';

const SIZES = [132, 116, 100, 88, 78];
/** The least size of a headline, which then takes two lines. */
const SIZE_LEAST = 68;

/** The largest size at which a headline fits on one line; the least where none does. */
export function headlineSize(text: string, width: number, measure: Measure): number {
  return SIZES.find((size) => measure(text, size) <= width) ?? SIZE_LEAST;
}

/** The size of a headline, and the class of one that takes two lines. */
export function headline(text: string, width: number, measure: Measure): { style: { fontSize: string }; class: string } {
  const size = headlineSize(text, width, measure);
  return { style: { fontSize: inUnits(size) }, class: size === SIZE_LEAST ? 'is-long' : '' };
}

interface ClaimProps {
  /** The words, of which `strong` are what the answers say. */
  words: string;
  strong: string;
  /** Strong words first, as a number that begins a sentence. */
  isStrongFirst?: boolean;
  width: number;
  /** The question in full, for those who hear the page. */
  question: string;
  children?: ComponentChildren;
}

export function Claim({ words, strong, isStrongFirst = false, width, question, children }: ClaimProps) {
  const said = strong && <span class="claim-strong">{strong}</span>;
  return (
    <header class="claim">
      <h1 {...headline(`${words} ${strong}`, width, measureText)}>
        {isStrongFirst ? said : words} {isStrongFirst ? words : said}
      </h1>
      <p class="visually-hidden">{question}</p>
      {children && <div class="facts">{children}</div>}
    </header>
  );
}
