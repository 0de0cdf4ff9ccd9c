/** A company's colours on a screen: the custom properties that its accent gives other values. */

const applied = new Set<string>();

/** Gives the page these colours, and takes those away that are no longer among them. */
export function applyColours(colours: Readonly<Record<string, string>>): void {
  const { style } = document.documentElement;
  for (const name of applied) if (!(name in colours)) style.removeProperty(name);
  applied.clear();
  for (const [name, value] of Object.entries(colours)) {
    style.setProperty(name, value);
    applied.add(name);
  }
}
