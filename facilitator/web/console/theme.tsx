/** Light, dark or as the machine is: the facilitator's own choice on this machine, for the console alone. */
import { signal } from '@preact/signals';
import { t } from '@shared/i18n';
import { Segment } from '@shared/parts/segment';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const STORAGE_KEY = 'roolitus-console-theme';
const chosen = signal<Theme>('auto');

/** Shows what was chosen on this machine before. */
export function applyTheme(): void {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    show(THEMES.find((known) => known === stored) ?? 'auto');
  } catch {
    // Storage is forbidden: the machine's own theme will do.
  }
}

function show(theme: Theme): void {
  chosen.value = theme;
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}

function choose(theme: Theme): void {
  show(theme);
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // It holds until the page is closed.
  }
}

export function ThemeChoice() {
  return (
    <Segment
      label={t('console-theme')}
      value={chosen.value}
      choices={THEMES.map((theme) => ({ value: theme, words: t(`console-theme-${theme}`) }))}
      onChange={choose}
    />
  );
}
