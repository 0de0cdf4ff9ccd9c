/** Downloads of the results, in the formats this server can write, with progress and failures in words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGE_NAMES, LANGUAGES, type Language, t, tError } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';

interface DownloadsProps {
  workshop: string;
  language: Language;
  formats: readonly string[];
}

/** What people read first, then what programs read; anything newer comes last. */
const ORDER = ['pdf', 'board', 'pptx', 'charters', 'charters-pdf', 'poster', 'actions', 'xlsx', 'pictures', 'csv', 'json', 'answers'];

export function inOrder(formats: readonly string[]): string[] {
  const rank = (format: string): number => (ORDER.includes(format) ? ORDER.indexOf(format) : ORDER.length);
  return [...formats].sort((a, b) => rank(a) - rank(b));
}

/** What happens until a file is there, as the server reports it, and then how much of it has come. */
export type Step =
  | { state: 'waiting'; ahead: number }
  | { state: 'working'; seconds: number }
  | { state: 'receiving'; percent: number };

/** A file, whole. */
export interface Received {
  filename: string;
  content: Blob;
}

type Outcome = { is: 'failed'; problem: string } | { is: 'saved' | 'cancelled'; format: string };

/** The server is asked for nothing yet. */
const BEGINNING: Step = { state: 'working', seconds: 0 };

export function Downloads({ workshop, language, formats }: DownloadsProps) {
  const [wanted, setWanted] = useState<Language>(language);
  const [format, setFormat] = useState('');
  const [step, setStep] = useState<Step>(BEGINNING);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const asking = useRef<AbortController | null>(null);
  const isWorking = format !== '';
  // Who leaves wants no file any more: the server then ends its work too.
  useEffect(() => () => asking.current?.abort(), []);

  const download = async (chosen: string): Promise<void> => {
    if (isWorking) return;
    const { signal } = (asking.current = new AbortController());
    setOutcome(null);
    setStep(BEGINNING);
    setFormat(chosen);
    try {
      const answer = await fetch(`/api/workshops/${workshop}/exports/${chosen}?lang=${wanted}`, { signal });
      save(await receive(answer, setStep));
      setOutcome({ is: 'saved', format: chosen });
    } catch (problem) {
      if (signal.aborted) setOutcome({ is: 'cancelled', format: chosen });
      else setOutcome({ is: 'failed', problem: problem instanceof Refused ? problem.message : t('console-no-answer') });
    }
    asking.current = null;
    setFormat('');
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
        {inOrder(formats).map((one) => (
          <li key={one}>
            <button type="button" class="menu-item" aria-disabled={isWorking} onClick={() => void download(one)}>
              <Icon name="download" />
              <span>
                {t(`console-format-${one}`)}
                <span class="button-detail">{t(`console-format-${one}-explained`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isWorking && (
        <div class="row between">
          <p class="downloads-step">{said(format, step)}</p>
          <Button kind="quiet" onClick={() => asking.current?.abort()}>
            {t('console-downloads-cancel')}
          </Button>
        </div>
      )}
      {isWorking &&
        (step.state === 'receiving' ? (
          <progress value={step.percent} max={100} aria-label={t('console-downloads')} />
        ) : (
          <span class="progress" aria-hidden="true" />
        ))}
      <div role="status">
        {outcome?.is === 'failed' && <p class="bad-words">{outcome.problem}</p>}
        {outcome !== null && outcome.is !== 'failed' && (
          <p>{t(`console-downloads-${outcome.is}`, { format: t(`console-format-${outcome.format}`) })}</p>
        )}
      </div>
    </div>
  );
}

function said(format: string, step: Step): string {
  const { state, ...figures } = step;
  return t(`console-downloads-${state}`, { format: t(`console-format-${format}`), ...figures });
}

class Refused extends Error {}

interface Line {
  state: 'waiting' | 'working' | 'ready' | 'failed';
  ahead?: number;
  seconds?: number;
  code?: string;
  filename?: string;
  mimetype?: string;
  bytes?: number;
}

/** Reads an answer to its end: lines that say what happens, then the file. Throws what went wrong, in words. */
export async function receive(answer: Response, onStep: (step: Step) => void): Promise<Received> {
  if (!answer.ok || !answer.body) {
    const isExplained = answer.headers.get('content-type')?.includes('json') ?? false;
    const reply = isExplained ? ((await answer.json()) as { error?: { code: string } }) : {};
    throw new Refused(tError(reply.error?.code ?? 'internal'));
  }
  const reader = answer.body.getReader();
  let rest = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Refused(t('console-downloads-cut'));
    rest = joined(rest, value);
    for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE)) {
      const line = JSON.parse(new TextDecoder().decode(rest.subarray(0, end))) as Line;
      rest = rest.slice(end + 1);
      if (line.state === 'failed') throw new Refused(tError(line.code ?? 'internal'));
      if (line.state === 'ready') return receiveFile(reader, rest, line, onStep);
      if (line.state === 'waiting') onStep({ state: 'waiting', ahead: line.ahead ?? 0 });
      else onStep({ state: 'working', seconds: line.seconds ?? 0 });
    }
  }
}

const NEW_LINE = 10;

async function receiveFile(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  first: Uint8Array<ArrayBuffer>,
  { filename = '', mimetype = '', bytes = 0 }: Line,
  onStep: (step: Step) => void,
): Promise<Received> {
  const pieces = [first];
  let received = first.length;
  while (received < bytes) {
    const { done, value } = await reader.read();
    if (done) throw new Refused(t('console-downloads-cut'));
    pieces.push(value);
    received += value.length;
    onStep({ state: 'receiving', percent: Math.floor((100 * received) / bytes) });
  }
  return { filename, content: new Blob(pieces, { type: mimetype }) };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function save({ filename, content }: Received): void {
  const place = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = place;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 60_000);
}
