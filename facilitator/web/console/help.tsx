/** The keys of the console in words, and the switch that turns the single ones off. */
import { t } from '@shared/i18n';
import { Dialog } from '@shared/parts/dialog';
import { areSingleKeysOn, setSingleKeys } from './keys';

/** Names of keys as printed on them, with the message that says what they do. */
const KEYS: readonly { keys: readonly string[]; does: string; isSingle: boolean }[] = [
  { keys: ['PageDown'], does: 'console-help-next', isSingle: false },
  { keys: ['PageUp'], does: 'console-help-back', isSingle: false },
  { keys: ['Space', 'Enter', '→'], does: 'console-help-next', isSingle: true },
  { keys: ['←'], does: 'console-help-back', isSingle: true },
  { keys: ['B', '.'], does: 'console-help-blank', isSingle: true },
  { keys: ['U', 'Ctrl+Z'], does: 'console-help-undo', isSingle: true },
  { keys: ['?'], does: 'console-help-help', isSingle: true },
  { keys: ['F5'], does: 'console-help-f5', isSingle: false },
];

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('console-help')} onClose={onClose} isWide>
      <p>{t('console-help-lead')}</p>
      <table class="keys">
        <tbody>
          {KEYS.map(({ keys, does, isSingle }) => (
            <tr key={keys.join()} class={isSingle && !areSingleKeysOn.value ? 'off' : ''}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="checkbox"
          checked={areSingleKeysOn.value}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        {t('console-help-single')}
      </label>
      <p class="hint">{t('console-help-single-hint')}</p>
      <h3>{t('console-help-safe')}</h3>
      <p>{t('console-help-safe-text')}</p>
    </Dialog>
  );
}
