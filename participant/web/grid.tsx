/** A table to answer row by row. Rows that the facilitator has filled in beforehand stand in it as proposals. */
import './grid.css';
import { type Definition, roleText, rowName } from '@shared/definition';
import type { RoleView } from '@shared/protocol.gen';
import { decided } from '@shared/structure';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { AnsweringWithAbstain } from './answering';
import { t } from './lazy_words';
import { openProposals } from './proposal';
import { asGrid, missingRows } from './view';

/** So many states fit side by side with their words; more are numbered. */
const WORDS_MAX = 3;

export function Grid({ definition, item, answer, roles, proposed, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const given = asGrid(answer);
  const missing = missingRows(item, answer);
  const proposals = openProposals(item, proposed, answer);
  const confirmed = Object.keys(proposals);
  const isNumbered = item.options.length > WORDS_MAX;
  const first = item.options[0];

  /** What a role does, in a sentence: its title alone is known to few. */
  function does(row: string): string | undefined {
    return item.rows_of === 'role' ? roleText(definition, row).does || undefined : undefined;
  }

  /** The button goes away: the focus moves to a row. */
  function focusRow(row: string | undefined): void {
    place.current?.querySelector<HTMLElement>(`[name="${item.id}.${row}"]`)?.focus();
  }

  function confirmAll(): void {
    onAnswer({ ...given, ...proposals });
    // What is left to answer, or the last row that was confirmed.
    focusRow(missing.find((row) => !(row in proposals)) ?? confirmed.at(-1));
  }

  return (
    <div class="choices" ref={place}>
      {isNumbered && (
        <ol class="meanings soft">
          {item.options.map(({ id, text }, index) => (
            <li key={id}>
              {index + 1} = {text}
            </li>
          ))}
        </ol>
      )}
      {confirmed.length > 0 && <p class="proposal-lead">{t('phone-proposal-lead')}</p>}
      {inOrder(item.rows, roles).map((row) => (
        <fieldset class="row" key={row} aria-describedby={does(row) && `${item.id}.${row}.does`}>
          <legend>
            {rowName(definition, item, row)}
            <RowStatus definition={definition} role={roles.find(({ role }) => role === row)} />
          </legend>
          {does(row) && (
            <p class="does soft" id={`${item.id}.${row}.does`}>
              {does(row)}
            </p>
          )}
          <div class={isNumbered ? 'states is-numbered' : 'states'}>
            {item.options.map(({ id, text, short }, index) => {
              const isProposed = proposals[row] === id;
              const seen = isNumbered ? String(index + 1) : short;
              // Who speaks to the phone says what is seen.
              const name = text.startsWith(seen) ? text : `${seen}: ${text}`;
              return (
                <label class={isProposed ? 'key is-proposed' : 'key'} key={id} title={text}>
                  <input
                    type="radio"
                    name={`${item.id}.${row}`}
                    checked={given[row] === id}
                    aria-label={isProposed ? `${name}, ${t('phone-proposal')}` : name}
                    onChange={() => onAnswer({ ...given, [row]: id })}
                  />
                  <span>
                    {seen}
                    {isProposed && <span class="proposal-mark">{t('phone-proposal')}</span>}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      {confirmed.length > 0 && (
        <button type="button" class="primary" onClick={confirmAll}>
          {t('phone-proposal-rest', { answered: Object.keys(given).length })}
        </button>
      )}
      {confirmed.length === 0 && missing.length > 0 && missing.length < item.rows.length && first && !isNumbered && (
        <button
          type="button"
          class="secondary"
          onClick={() => {
            onAnswer({ ...given, ...Object.fromEntries(missing.map((row) => [row, first.id])) });
            focusRow(missing.at(-1));
          }}
        >
          {t('phone-grid-rest', { count: missing.length, state: first.text })}
        </button>
      )}
      {abstain}
    </div>
  );
}

/** Rows as they stand in the definition; in a vote on roles the own ones first, then hats, then the rest. */
function inOrder(rows: string[], roles: RoleView[]): string[] {
  const rank = (row: string) => {
    const role = roles.find((one) => one.role === row);
    return role ? ['own', 'hat', 'none'].indexOf(decided(role).status) : 0;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function RowStatus({ definition, role }: { definition: Definition; role: RoleView | undefined }): JSX.Element | null {
  if (!role) return null;
  const { status, host } = decided(role);
  const name = definition.roles.find(({ id }) => id === host)?.short ?? '';
  return <span class="soft"> – {t(`phone-role-${status}`, { host: name })}</span>;
}
