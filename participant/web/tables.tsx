/** Tables to answer: today's roles as tiles that are tapped, and the consent as one press with exceptions. */
import './tables.css';
import check from 'lucide-static/icons/check.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import { type Definition, roleText, rowName } from '@shared/definition';
import { Icon } from '@shared/icons';
import type { RoleView } from '@shared/protocol.gen';
import { Seamed } from '@shared/seams';
import { decided } from '@shared/structure';
import { useSignal } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BallotItem } from './ballot';
import { useFocus } from './focus';
import { t } from './lazy_words';
import { openProposals } from './proposal';
import type { AnsweringWithAbstain } from './question_types';
import { asGrid, missingRows } from './question_types/grid';
import { exceptionsOf, hasScale, middleOf, shownStates, tapped, withRest } from './table';

export function Table(props: AnsweringWithAbstain): JSX.Element {
  return hasScale(props.item) ? <Consent {...props} /> : <Tiles {...props} />;
}

/** What the large button of the dock does under a table; null where it only goes on. */
export function offerFor(
  { text, answer }: BallotItem,
  proposed: Readonly<Record<string, string>>,
): { label: string; detail?: string; answer?: Record<string, string> } | null {
  if (text.shape !== 'table' || answer === null) return null;
  const isWhole = missingRows(text, answer).length === 0;
  if (hasScale(text)) {
    return isWhole ? { label: t('phone-consent-done', { count: exceptionsOf(text, answer).length }) } : null;
  }
  if (isWhole) return null;
  const states = shownStates(text, proposed, answer);
  const counts = text.options
    .slice(1)
    .reverse()
    .map(({ id, short }) => `${short}: ${Object.values(states).filter((state) => state === id).length}`);
  return { label: t('phone-tiles-done'), detail: counts.join(', '), answer: states };
}

/** A tile a row: the first tap says the highest state, the next ones go down, and the last takes it off. */
function Tiles({ definition, item, answer, proposed, onTouch, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const isExplained = useSignal(false);
  const states = shownStates(item, proposed, answer);
  const proposals = openProposals(item, proposed, answer);
  const words = item.options.slice(1).reverse();
  return (
    <div class="choices">
      {Object.keys(proposals).length > 0 && <p class="soft">{t('phone-proposal-lead')}</p>}
      <ul class="tile-key">
        {words.map(({ id, short }, index) => (
          <li key={id}>
            <i class={`swatch level-${words.length - index}`} />
            {t('phone-tiles-tap', { number: index + 1, state: short })}
          </li>
        ))}
      </ul>
      <div class={isExplained.value ? 'tiles is-explained' : 'tiles'}>
        {item.rows.map((row) => {
          const level = Math.max(0, item.options.findIndex(({ id }) => id === states[row]));
          const { short = '' } = item.options[level] ?? {};
          return (
            <button
              key={row}
              type="button"
              class={`tile level-${level}${row in proposals ? ' is-proposed' : ''}`}
              onClick={() => {
                onTouch(row);
                onAnswer({ ...asGrid(answer), [row]: tapped(item, states[row]) });
              }}
            >
              <span>{nameOf(definition, item, row)}</span>
              {level > 0 ? (
                <small>
                  <Icon svg={level === item.options.length - 1 ? check : layers} /> {short}
                </small>
              ) : (
                <span class="visually-hidden">, {short}</span>
              )}
              {row in proposals && <span class="visually-hidden">, {t('phone-proposal')}</span>}
              {isExplained.value && item.rows_of === 'role' && <span class="does">{roleText(definition, row).does}</span>}
            </button>
          );
        })}
      </div>
      {item.rows_of === 'role' && (
        <button type="button" class="quiet" aria-pressed={isExplained.value} onClick={() => (isExplained.value = !isExplained.value)}>
          {t('phone-tiles-explain')}
        </button>
      )}
      {abstain}
    </div>
  );
}

/** A role's short title where it has one: two tiles are side by side. */
function nameOf(definition: Definition, item: AnsweringWithAbstain['item'], row: string): JSX.Element {
  const name = item.rows_of === 'role' ? roleText(definition, row).short : rowName(definition, item, row);
  return <Seamed name={name} seams={definition.seams} />;
}

/** One press accepts all that is left; a tile opens the scale for the one role that is an exception. */
function Consent({ definition, item, answer, structure, onTouch, onAnswer, abstain }: AnsweringWithAbstain): JSX.Element {
  const chosen = useSignal('');
  const focus = useFocus();
  const panel = useRef<HTMLDivElement>(null);
  const given = asGrid(answer);
  const missing = missingRows(item, answer);
  const isWhole = missing.length === 0;
  const exceptions = exceptionsOf(item, answer);
  const roles = structure?.roles ?? [];
  const middle = item.options.find(({ id }) => id === middleOf(item));
  const statusOf = (row: string) => {
    const role = roles.find((one) => one.role === row);
    return role ? decided(role).status : 'own';
  };
  const groups = (['own', 'hat', 'none'] as const)
    .map((status) => ({ status, rows: item.rows.filter((row) => statusOf(row) === status) }))
    .filter(({ rows }) => rows.length > 0);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen.value]);

  const scale = (row: string): JSX.Element => (
    <div class="exception" ref={panel} role="group" aria-label={roleText(definition, row).name}>
      <p>
        <b>{roleText(definition, row).name}</b>
      </p>
      <div class="scale" ref={focus.take(row, (keys) => keys.querySelector<HTMLElement>('input:checked') ?? keys.querySelector('input'))}>
        {item.options.map(({ id, short, text }, index) => (
          <label class="key" key={id} title={text}>
            <input
              type="radio"
              name={`${item.id}.${row}`}
              checked={given[row] === id}
              onChange={() => onAnswer({ ...given, [row]: id })}
            />
            <span>
              <b>{index + 1}</b> <span>{short}</span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );

  return (
    <div class="choices consent">
      <button type="button" class={isWhole ? 'choice accept is-on' : 'choice accept'} aria-pressed={isWhole} onClick={() => !isWhole && onAnswer(withRest(item, answer, middleOf(item)))}>
        <span class="badge" aria-hidden="true">
          {isWhole && <Icon svg={check} />}
        </span>
        <span>
          {t(exceptions.length > 0 ? 'phone-consent-rest' : 'phone-consent-all')}
          <small>{exceptions.length > 0 ? t('phone-consent-exceptions', { count: exceptions.length }) : middle?.text}</small>
        </span>
      </button>
      <p>{t('phone-consent-how')}</p>
      {structure && !structure.has_consensus && structure.alternative.length > 0 && <p class="soft">{t('phone-consent-first')}</p>}
      {groups.map(({ status, rows }) => (
        <details key={status} open={status !== 'none' || groups.length === 1}>
          <summary>{t(`phone-consent-${status}`)}</summary>
          <div class="tiles">
            {rows.map((row) => (
              <Fragment key={row}>
                <button
                  type="button"
                  class={exceptions.includes(row) ? 'tile is-exception' : row in given ? 'tile is-accepted' : 'tile'}
                  aria-expanded={chosen.value === row}
                  onClick={() => {
                    onTouch(row);
                    chosen.value = chosen.value === row ? '' : row;
                    focus.pass(row);
                  }}
                  >
                  <span>{nameOf(definition, item, row)}</span>
                  <small>{[saidOf(item, given[row], exceptions.includes(row)), aboutRole(definition, roles, row)].filter(Boolean).join(' · ')}</small>
                </button>
                {chosen.value === row && scale(row)}
              </Fragment>
            ))}
          </div>
        </details>
      ))}
      {abstain}
    </div>
  );
}

/** The word that was given to a row, where it is an exception. */
function saidOf({ options }: AnsweringWithAbstain['item'], state: string | undefined, isException: boolean): string {
  return isException ? (options.find(({ id }) => id === state)?.short ?? '') : '';
}

/** What becomes of a role beside its name: the hats it carries, or the role that carries it. */
function aboutRole(definition: Definition, roles: readonly RoleView[], row: string): string {
  const role = roles.find((one) => one.role === row);
  if (!role) return '';
  const { status, host } = decided(role);
  if (status === 'hat') return host ? t('phone-consent-host', { host: roleText(definition, host).short }) : '';
  return roles
    .filter((other) => decided(other).status === 'hat' && decided(other).host === row)
    .map((other) => `+ ${roleText(definition, other.role).short}`)
    .join(', ');
}
