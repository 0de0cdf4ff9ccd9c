/** The ways to answer, each made for a thumb and for a screen reader: nothing is dragged. */
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { type Definition, type ItemText, rowName } from '@shared/definition';
import { t } from '@shared/i18n';
import { Icon } from '@shared/icons';
import type { AnswerValue, RoleView } from '@shared/protocol.gen';
import { decided } from '@shared/structure';
import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { asGrid, asRanking, missingRows, raiseRow, toggleRow } from './view';

/** So many numbers fit under a thumb as keys; more are typed. */
const KEYS_MAX = 31;
/** So many states of a grid fit side by side with their words; more are numbered. */
const WORDS_MAX = 3;
const RANK_MAX = 3;

export interface AnsweringProps {
  definition: Definition;
  item: ItemText;
  answer: AnswerValue | undefined;
  /** The roles as recommended, shown beside the rows of a vote on them. */
  roles: RoleView[];
  onAnswer: (answer: AnswerValue) => void;
}

/** The way to answer an item of any type but a comment, with "en osaa sanoa" as the last choice. */
export function Answering(props: AnsweringProps): JSX.Element {
  const { item, answer, onAnswer } = props;
  const abstain = <Choice group={item.id} isChosen={answer === null} onChoose={() => onAnswer(null)} text={t('abstain')} kind="is-abstain" />;
  switch (item.type) {
    case 'number':
      return item.maximum - item.minimum < KEYS_MAX ? <Keys {...props} abstain={abstain} /> : <Typed {...props} abstain={abstain} />;
    case 'state_grid':
      return <Grid {...props} abstain={abstain} />;
    case 'rank_top3':
      return <Ranking {...props} abstain={abstain} />;
    default:
      return (
        <div class="choices">
          {item.options.map(({ id, text }) => (
            <Choice key={id} group={item.id} isChosen={answer === id} onChoose={() => onAnswer(id)} text={text} />
          ))}
          {abstain}
        </div>
      );
  }
}

type Inner = AnsweringProps & { abstain: JSX.Element };

function Choice(props: { group: string; isChosen: boolean; onChoose: () => void; text: string; kind?: string }): JSX.Element {
  return (
    <label class={`choice ${props.kind ?? ''}`}>
      <input type="radio" name={props.group} checked={props.isChosen} onChange={props.onChoose} />
      <span>{props.text}</span>
    </label>
  );
}

function Keys({ item, answer, onAnswer, abstain }: Inner): JSX.Element {
  const numbers = Array.from({ length: item.maximum - item.minimum + 1 }, (_, index) => item.minimum + index);
  return (
    <div class="choices">
      <div class="keys">
        {numbers.map((number) => (
          <label class="key" key={number}>
            <input type="radio" name={item.id} checked={answer === number} onChange={() => onAnswer(number)} />
            <span>{number}</span>
          </label>
        ))}
      </div>
      {abstain}
    </div>
  );
}

function Typed({ item, answer, onAnswer, abstain }: Inner): JSX.Element {
  const { minimum, maximum } = item;
  const current = typeof answer === 'number' ? answer : null;
  const step = (by: number) => onAnswer(Math.min(maximum, Math.max(minimum, (current ?? minimum - by) + by)));
  return (
    <div class="choices">
      <div class="stepper">
        <button type="button" onClick={() => step(-1)} disabled={current === minimum} aria-label={t('phone-less')}>
          −
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={minimum}
          max={maximum}
          value={current ?? ''}
          aria-label={t('phone-number', { minimum, maximum })}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isInteger(typed) && typed >= minimum && typed <= maximum) onAnswer(typed);
            else event.currentTarget.value = String(current ?? '');
          }}
        />
        <button type="button" onClick={() => step(1)} disabled={current === maximum} aria-label={t('phone-more')}>
          +
        </button>
      </div>
      <p class="soft">{t('phone-number', { minimum, maximum })}</p>
      {abstain}
    </div>
  );
}

function Grid({ definition, item, answer, roles, onAnswer, abstain }: Inner): JSX.Element {
  const given = asGrid(answer);
  const missing = missingRows(item, answer);
  const isNumbered = item.options.length > WORDS_MAX;
  const first = item.options[0];
  return (
    <div class="choices">
      {isNumbered && (
        <ol class="meanings soft">
          {item.options.map(({ id, text }, index) => (
            <li key={id}>
              {index + 1} = {text}
            </li>
          ))}
        </ol>
      )}
      {inOrder(item.rows, roles).map((row) => (
        <fieldset class="row" key={row}>
          <legend>
            {rowName(definition, item, row)}
            <RowStatus definition={definition} role={roles.find(({ role }) => role === row)} />
          </legend>
          <div class={isNumbered ? 'states is-numbered' : 'states'}>
            {item.options.map(({ id, text, short }, index) => (
              <label class="key" key={id} title={text}>
                <input
                  type="radio"
                  name={`${item.id}.${row}`}
                  checked={given[row] === id}
                  aria-label={text}
                  onChange={() => onAnswer({ ...given, [row]: id })}
                />
                <span>{isNumbered ? index + 1 : short}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {missing.length > 0 && missing.length < item.rows.length && first && !isNumbered && (
        <button
          type="button"
          class="secondary"
          onClick={() => onAnswer({ ...given, ...Object.fromEntries(missing.map((row) => [row, first.id])) })}
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

function Ranking({ definition, item, answer, onAnswer, abstain }: Inner): JSX.Element {
  // An emptied ranking is nobody's answer: it stays on the phone, and what was saved stands until a row is chosen.
  const isEmptied = useSignal(false);
  const ranking = isEmptied.value ? [] : asRanking(answer);
  const isFull = ranking.length >= RANK_MAX;

  function choose(rows: string[]): void {
    isEmptied.value = rows.length === 0;
    if (rows.length > 0) onAnswer(rows);
  }

  return (
    <div class="choices">
      <ol class="places" aria-label={t('phone-rank-chosen')}>
        {Array.from({ length: RANK_MAX }, (_, index) => {
          const row = ranking[index];
          const name = row && rowName(definition, item, row);
          return (
            <li key={row ?? index} class={row ? 'place-row' : 'place-row is-free'}>
              <span class="place-number">{index + 1}</span>
              <span class="place-name">{name ?? t('phone-rank-free')}</span>
              {row && index > 0 && (
                <button type="button" class="icon-button" aria-label={t('phone-rank-up', { row: name ?? '' })} onClick={() => choose(raiseRow(ranking, row))}>
                  <Icon svg={arrowUp} />
                </button>
              )}
              {row && (
                <button type="button" class="icon-button" aria-label={t('phone-rank-out', { row: name ?? '' })} onClick={() => choose(toggleRow(ranking, row))}>
                  <Icon svg={x} />
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {item.rows.map((row) => {
        const place = ranking.indexOf(row) + 1;
        return (
          <button
            key={row}
            type="button"
            class="choice"
            aria-pressed={place > 0}
            disabled={isFull && place === 0}
            onClick={() => choose(toggleRow(ranking, row))}
          >
            <span class="badge" aria-hidden={place === 0}>
              {place || ''}
            </span>
            <span>{rowName(definition, item, row)}</span>
          </button>
        );
      })}
      {abstain}
    </div>
  );
}
