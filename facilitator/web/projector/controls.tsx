/** Full screen and light or dark, for the person who sets up the room; they show when the mouse moves. */
import { useEffect, useState } from 'preact/hooks';
import { language, t } from '@shared/i18n';
import { Icon } from '../icon';

type Theme = 'light' | 'dark';
const STORAGE_KEY = 'roolitus-projector-theme';
const HIDE_AFTER_MS = 2500;

/** Shows the theme chosen on this machine; without one the machine's own. */
export function applyStoredTheme(): void {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    if (stored === 'light' || stored === 'dark') document.documentElement.dataset['theme'] = stored;
  } catch {
    // Storage is forbidden: the machine's own theme will do.
  }
}

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function Controls() {
  const [isShown, setShown] = useState(false);
  const [theme, setTheme] = useState(shownTheme);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (): void => {
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), HIDE_AFTER_MS);
    };
    addEventListener('pointermove', onMove);
    addEventListener('focusin', onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove);
      removeEventListener('focusin', onMove);
    };
  }, []);

  const swap = (): void => {
    const other: Theme = theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = other;
    setTheme(other);
    try {
      localStorage.setItem(STORAGE_KEY, other);
    } catch {
      // It holds until the page is closed.
    }
  };
  const fill = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  };

  return (
    <aside class={isShown ? 'controls shown' : 'controls'}>
      <button type="button" onClick={swap}>
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        {theme === 'dark' ? t('projector-light') : t('projector-dark')}
      </button>
      <button type="button" onClick={fill}>
        <Icon name="presentation" />
        {t('projector-full-screen')}
      </button>
      <a href={`/accessibility?lang=${language.value}`} target="_blank" rel="noopener">
        {t('screens-accessibility')}
      </a>
    </aside>
  );
}
