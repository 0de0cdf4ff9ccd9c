/** The bar at the foot: the one large button, undo, and what phones and the projector show now. */
import { signal } from '@preact/signals';
import type { ConsoleRoom, NextStep } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { FillingButton } from '@shared/parts/button';
import { Menu, MenuItem } from '@shared/parts/menu';
import { Icon } from '../icon';
import type { Texts } from '../texts';
import { Confirm } from '@shared/parts/dialog';
import { areSingleKeysOn } from './keys';
import { command, comments, counts, isSending, looksAt, panel, room, say, undo } from './live';
import { commandDetail, commandWords, confirmationWords, phoneWords, projectorWords, undoWords } from './words';

/** Position at which the next step waits for its confirmation; null while nothing is asked. */
const asksAt = signal<number | null>(null);

/** Shorter than any two presses on purpose, longer than a clicker's bounce. */
const BOUNCE_MS = 350;
let steppedAt_ms = 0;

/** Does the next step, or asks first where the server says so. */
export function askNext(): void {
  const now = room.value;
  if (!now?.next || isSending.value || Date.now() - steppedAt_ms < BOUNCE_MS) return;
  if (asksFirst(now.next)) asksAt.value = now.position;
  else void doNext();
}

/** Where the server says so: of this command, or because many here are still answering. */
function asksFirst(next: NextStep): boolean {
  return next.needs_confirmation || (next.command.kind === 'lock_items' && counts.value.is_lock_early);
}

async function doNext(): Promise<void> {
  const now = room.value;
  asksAt.value = null;
  if (!now?.next) return;
  const { kind, step, items, item, is_on, duration_s } = now.next.command;
  steppedAt_ms = Date.now();
  const isDone = await command(kind, {
    ...(step != null && { step }),
    ...(items != null && { items }),
    // Without an item, the focus goes to the whole step; other commands name one or say nothing of it.
    ...(item !== undefined && (kind === 'focus_item' || item !== null) && { item }),
    ...(is_on != null && { is_on }),
    ...(duration_s != null && { duration_s }),
  });
  steppedAt_ms = Date.now();
  // The room moved on purpose: the console follows it.
  if (isDone) looksAt.value = null;
}

/** A clicker's way back: the item shown before this one. Anything larger is undo, or a choice in the agenda. */
export function stepBack(): void {
  if (!room.value) return;
  const before = room.value.previous_focus;
  if (before) void command('focus_item', { item: before });
  else say(t('console-back-none'));
}

export async function undoNow(): Promise<void> {
  const now = room.value;
  if (!now?.can_undo) {
    say(t('console-undo-none'));
    return;
  }
  const undone = now.undo_kind;
  const what = undone ? undoWords(undone, now) : '';
  if (await undo()) say(what ? t('console-undone', { what }) : t('console-undone-any'));
}

/** Takes back several deeds one after the other, the newest first; it stops where one is refused. */
async function undoMany(count: number): Promise<void> {
  const now = room.value;
  if (!now) return;
  const kinds = now.undo_kinds.slice(0, count);
  for (const [nth] of kinds.entries()) if (!(await undo(now.position + nth))) return;
  say(t('console-undone-many', { count: kinds.length }));
}

/** How full the large button is: with complete ballots while people answer, and otherwise whole. */
function fullness(next: NextStep): number {
  const { answered_online: answered, online } = counts.value;
  if (next.command.kind !== 'lock_items' || answered === null) return 1;
  return online > 0 ? answered / online : 0;
}

export function NextBar({ room: now, texts: words }: { room: ConsoleRoom; texts: Texts }) {
  const next = now.next;
  const asks = next !== null && asksAt.value === now.position;
  return (
    <footer class="next-bar">
      <Undo room={now} />
      <dl class="now-showing" aria-live="polite">
        <div>
          <dt>
            <Icon name="smartphone" />
            {t('console-phones-now')}
          </dt>
          <dd>
            <button type="button" class="as-words" onClick={() => (panel.value = 'phone')}>
              {phoneWords(now, words)}
              <span class="visually-hidden">. {t('console-preview-open')}</span>
            </button>
          </dd>
        </div>
        <div>
          <dt>
            <Icon name="presentation" />
            {t('console-projector-now')}
          </dt>
          <dd>{projectorWords(now, words, comments.value)}</dd>
        </div>
      </dl>
      {next ? (
        <FillingButton
          class="next"
          words={commandWords(next.command, now, words)}
          detail={commandDetail(next.command, now, counts.value, words)}
          share={fullness(next)}
          title={commandWords(next.command, now, words)}
          aria-disabled={isSending.value}
          aria-keyshortcuts={areSingleKeysOn.value ? 'Space Enter PageDown' : 'PageDown'}
          onClick={askNext}
        >
          {areSingleKeysOn.value && <kbd aria-hidden="true">{t('console-key-space')}</kbd>}
          <Icon name="arrow-right" />
        </FillingButton>
      ) : (
        <p class="next-none">{t('console-next-none')}</p>
      )}
      {asks && next && (
        <Confirm
          title={commandWords(next.command, now, words)}
          text={confirmationWords(next.command, counts.value)}
          action={commandWords(next.command, now, words)}
          onConfirm={() => void doNext()}
          onClose={() => (asksAt.value = null)}
        />
      )}
    </footer>
  );
}

/** Undo of the last deed, and of the last three behind a caret; as wide as ever, whatever it would take back. */
function Undo({ room: now }: { room: ConsoleRoom }) {
  return (
    <div class="undo-part">
      <button type="button" class="undo" disabled={!now.can_undo} onClick={() => void undoNow()}>
        <Icon name="undo-2" />
        <span>
          <strong>{t('console-undo')}</strong>
          <span class="button-detail">
            {now.can_undo && now.undo_kind ? undoWords(now.undo_kind, now) : t('console-undo-none-short')}
          </span>
        </span>
      </button>
      {now.undo_kinds.length > 1 && (
        <Menu icon={<Icon name="chevron-up" />} label={t('console-undo-more')} isIconOnly opener="undo-caret">
          {now.undo_kinds.map((kind, nth) => (
            <MenuItem
              key={nth}
              icon={<Icon name="undo-2" />}
              label={nth === 0 ? undoWords(kind, now) : t('console-undo-until', { what: t(`console-undo-kind-${kind}`) })}
              onPress={() => void undoMany(nth + 1)}
            />
          ))}
        </Menu>
      )}
    </div>
  );
}
