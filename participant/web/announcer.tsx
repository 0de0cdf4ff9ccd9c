/** Says to screen readers what has been saved. Nobody sees it: the screen says it in its own place. */
import { t } from '@shared/i18n';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Entry } from './outbox';
import type { Session } from './session';
import { type AskedItem, counted, countAnswers } from './view';
import { missingPart } from './words';

export function Announcer({ session, items }: { session: Session; items: readonly AskedItem[] }): JSX.Element {
  const saved = session.saved.value;
  const said = useSignal('');
  const screen = items.map(({ text, phase }) => `${text.id} ${phase}`).join();
  useEffect(() => {
    // What was saved is not read out among the words of another screen.
    said.value = '';
  }, [screen]);
  useEffect(() => {
    const words = saved ? describe(saved, items) : '';
    // The same words again would not be read out.
    if (words) said.value = words === said.value ? `${words}\u00a0` : words;
    if (saved) pulse();
  }, [saved]);
  return (
    <div class="visually-hidden announcer" aria-live="polite">
      {said.value}
    </div>
  );
}

/** A short vibration, where the phone has one, has been touched, and its owner has not asked for stillness. */
export function pulse(): void {
  if (navigator.userActivation?.hasBeenActive !== false && !matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(12);
}

function describe(saved: Entry, items: readonly AskedItem[]): string {
  switch (saved.kind) {
    case 'hands':
      return t('phone-saved');
    case 'upvote':
      return ''; // its button says whether it is pressed
    case 'comment':
      return t('phone-comment-saved');
    case 'edit':
      return t(saved.text ? 'phone-comment-saved' : 'phone-comment-removed');
    case 'vote': {
      const item = items.find(({ text }) => text.id === saved.item);
      const progress = countAnswers(counted(items.filter(({ phase }) => phase === 'open')));
      const isAll = progress.saved === progress.total;
      const count = t(isAll ? 'phone-all-answered' : 'phone-progress', { count: progress.total, answered: progress.saved, total: progress.total });
      return [t('phone-saved'), (item?.text.shape === 'table' && missingPart(item)) || count].join(', ');
    }
  }
}
