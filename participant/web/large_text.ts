/**
 * Where text is so large that long words have no room, says where they may break: many phones know no Finnish or
 * Swedish hyphenation and would break a word anywhere, without a hyphen.
 */

/** A page of fewer times the size of its text. */
const NARROW_REM = 14;
const LANGUAGES = ['fi', 'sv'];
const SOFT_HYPHEN = '\u00ad';

/** Soft hyphens in long words: before a consonant and a vowel, three letters or more from both ends. */
export function withBreaks(text: string): string {
  return text.replace(/\p{L}{9,}/gu, (word) => {
    const [start, rest] = [word.slice(0, 2), word.slice(2)];
    return start + rest.replace(/(\p{L})(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö]\p{L})/giu, `$1${SOFT_HYPHEN}`);
  });
}

function isNarrow(): boolean {
  return innerWidth < NARROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Breaks the long words below an element, where text is large. What is typed into a field stays as it is. */
export function breakWords(root: Element): void {
  if (!isNarrow()) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest('textarea') || !LANGUAGES.includes(parent.closest('[lang]')?.getAttribute('lang') ?? '')) continue;
    const broken = withBreaks(node.data);
    if (broken !== node.data) node.data = broken;
  }
}

/** Does so from now on, whenever the page or the size of its text changes. */
export function keepBreaking(root: Element): void {
  const changes = new MutationObserver(again);
  function again(): void {
    breakWords(root);
    changes.takeRecords();
  }
  changes.observe(root, { childList: true, characterData: true, subtree: true });
  new ResizeObserver(again).observe(root);
}
