/** Downloads of the results, in the formats this server can write, with progress and failures in words. */
import { useState } from 'preact/hooks';
import { LANGUAGE_NAMES, LANGUAGES, type Language, t, tError } from '@shared/i18n';
import { Icon } from '../icon';

interface DownloadsProps {
  workshop: string;
  language: Language;
  formats: readonly string[];
}

/** What people read first, then what programs read; anything newer comes last. */
const ORDER = ['pdf', 'pptx', 'xlsx', 'pictures', 'csv', 'json'];

export function inOrder(formats: readonly string[]): string[] {
  const rank = (format: string): number => (ORDER.includes(format) ? ORDER.indexOf(format) : ORDER.length);
  return [...formats].sort((a, b) => rank(a) - rank(b));
}

type Progress = { format: string; problem: string } | null;

export function Downloads({ workshop, language, formats }: DownloadsProps) {
  const [wanted, setWanted] = useState<Language>(language);
  const [progress, setProgress] = useState<Progress>(null);
  const [saved, setSaved] = useState('');
  const isWorking = progress !== null && !progress.problem;

  const download = async (format: string): Promise<void> => {
    if (isWorking) return;
    setSaved('');
    setProgress({ format, problem: '' });
    const problem = await fetchFile(`/api/workshops/${workshop}/results.${format}?lang=${wanted}`);
    setProgress(problem ? { format, problem } : null);
    if (!problem) setSaved(format);
  };

  if (formats.length === 0) return null;
  return (
    <div class="downloads">
      <div class="row between">
        <p class="downloads-title">{t('console-downloads')}</p>
        <label class="inline-field">
          <span class="visually-hidden">{t('console-downloads-language')}</span>
          <select value={wanted} onChange={(event) => setWanted(event.currentTarget.value as Language)}>
            {LANGUAGES.map((known) => (
              <option key={known} value={known} lang={known}>
                {LANGUAGE_NAMES[known]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ul>
        {inOrder(formats).map((format) => (
          <li key={format}>
            <button type="button" class="menu-item" aria-disabled={isWorking} onClick={() => void download(format)}>
              <Icon name="download" />
              <span>
                {t(`console-format-${format}`)}
                <span class="button-detail">{t(`console-format-${format}-explained`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {isWorking && (
          <>
            <p>{t('console-downloads-working', { format: t(`console-format-${progress.format}`) })}</p>
            <span class="progress" aria-hidden="true" />
          </>
        )}
        {progress?.problem && <p class="bad-words">{progress.problem}</p>}
        {saved && <p>{t('console-downloads-saved', { format: t(`console-format-${saved}`) })}</p>}
      </div>
    </div>
  );
}

/** Fetches and saves one file; what went wrong in words, or nothing. */
async function fetchFile(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (!response.ok) {
      const isExplained = response.headers.get('content-type')?.includes('json') ?? false;
      const reply = isExplained ? ((await response.json()) as { error?: { code: string } }) : {};
      return tError(reply.error?.code ?? 'internal');
    }
    const named = fileName(response.headers.get('content-disposition') ?? '');
    const place = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = place;
    link.download = named ?? address.slice(address.lastIndexOf('/') + 1, address.indexOf('?'));
    link.click();
    setTimeout(() => URL.revokeObjectURL(place), 60_000);
    return '';
  } catch {
    return t('console-no-answer');
  }
}

/** The name the server gave: the one in UTF-8 where there is one. */
function fileName(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/.exec(disposition)?.[1];
}
