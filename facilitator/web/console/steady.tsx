/** Words that change in a place that does not: it is always as wide as the widest of them. */
export function Steady({ words, shown }: { words: readonly string[]; shown: string }) {
  // Laid out by the style sheet, below the words and unseen, so that no reader and no search meets them.
  return (
    <span class="steady" data-words={words.join('\n')}>
      {shown}
    </span>
  );
}
