/** Icons from Lucide as inline SVG; only those imported somewhere reach a screen. */
import type { JSX } from 'preact';

/**
 * An icon given as `import check from 'lucide-static/icons/check.svg?raw'`. It takes the size and colour of the text
 * around it. Without a label it is decoration, and readers skip it.
 */
export function Icon({ svg, label }: { svg: string; label?: string }): JSX.Element {
  const named = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': true as const };
  return <span class="icon" {...named} dangerouslySetInnerHTML={{ __html: svg }} />;
}
