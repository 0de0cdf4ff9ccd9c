/** The foot of the ballot, within the thumb's reach: back, an overview in dots, next. */
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { keyOf, OVERVIEW, stepFrom } from './advance';
import { type AskedItem, countAnswers, isAnswered, type Progress } from './view';

/** An answer that takes longer to save is said to be on its way. */
const UNDER_WAY_AFTER_MS = 1000;

export interface DockButton {
  label: string;
  /** A second, smaller line. */
  detail?: string;
  onPress: () => void;
  /** Whether it is the thing to do now: drawn in full colour. */
  isDue: boolean;
}

interface DockProps {
  asked: AskedItem[];
  /** The question on screen; undefined on the overview. */
  current: AskedItem | undefined;
  onShow: (key: string) => void;
  /** What the large button does; null for none. */
  next: DockButton | null;
  /** What is above the buttons: the timer, the meaning of what was tapped. */
  children?: ComponentChildren;
}

export function Dock({ asked, current, onShow, next, children }: DockProps): JSX.Element {
  const back = stepFrom(asked, current, -1);
  return (
    <div class={next?.detail ? 'dock is-wide' : 'dock'}>
      {children}
      <button type="button" class="back" aria-label={t('phone-back')} disabled={back === null} onClick={() => back !== null && onShow(back)}>
        <Icon svg={arrowLeft} />
      </button>
      <button type="button" class="progress" aria-current={current ? undefined : 'page'} onClick={() => onShow(OVERVIEW)}>
        <Count progress={countAnswers(asked)} />
        <span class="dots" aria-hidden="true">
          {asked.map((item) => (
            <i key={keyOf(item)} class={dotOf(item, item === current)} />
          ))}
        </span>
      </button>
      {next && (
        <button type="button" class={next.isDue ? 'next primary' : 'next tonal'} onClick={next.onPress}>
          <span>
            {next.label}
            {next.detail && <small>{next.detail}</small>}
          </span>
          <Icon svg={arrowRight} />
        </button>
      )}
    </div>
  );
}

function dotOf(item: AskedItem, isCurrent: boolean): string {
  const state = item.isUnsent ? 'is-unsent' : isAnswered(item) ? 'is-done' : '';
  return isCurrent ? `${state} is-current` : state;
}

/** How many answers the server has, and how many are on their way there. */
function Count({ progress }: { progress: Progress }): JSX.Element {
  const isUnderWay = progress.underWay > 0;
  const isLate = useSignal(false);
  useEffect(() => {
    isLate.value = false;
    if (!isUnderWay) return;
    const timeout = setTimeout(() => (isLate.value = true), UNDER_WAY_AFTER_MS);
    return () => clearTimeout(timeout);
  }, [isUnderWay]);
  return (
    <span>
      {isLate.value && isUnderWay ? sayUnderWay(progress) : t('phone-progress', { answered: progress.saved, total: progress.total })}
      <span class="visually-hidden">, {t('phone-overview')}</span>
    </span>
  );
}

export function sayUnderWay({ settled, underWay }: Progress): string {
  return t('phone-under-way', { saved: settled, count: underWay });
}
