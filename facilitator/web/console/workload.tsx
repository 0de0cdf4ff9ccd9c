/** How many people: the company's figures, each optional, and the range of people that each dedicated role takes. */
import './workload.css';
import type { Need, People } from '@shared/http.gen';
import { useEffect, useState } from 'preact/hooks';
import { segmentName } from '@shared/definition';
import type { Failure } from '@shared/protocol.gen';
import { formatNumber, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Dialog } from '@shared/parts/dialog';
import type { Texts } from '../texts';
import { FormFailure } from './form';
import { request } from './http';

const SEGMENTS = ['large', 'small'] as const;
const BY_SEGMENT = ['customers', 'contacts', 'hours'] as const;
const FIGURES = [...BY_SEGMENT.flatMap((name) => SEGMENTS.map((segment) => `${name}_${segment}`)), 'leads', 'selling_hours'];
const SPAN = { least: 6, most: 10 };
const LEAD_HOURS = 1.5;
const SELLING_HOURS = 1000;

type Typed = Record<string, string>;

/** What is sent: a number for each figure that was typed, null for the others; a comma is a decimal point. */
export function figuresOf(typed: Typed): Record<string, number | null> {
  return Object.fromEntries(
    FIGURES.map((name) => {
      const text = (typed[name] ?? '').replace(/\s/g, '').replace(',', '.');
      return [name, text === '' ? null : Number(text)];
    }),
  );
}

/** Whole people, or that it is less than one. */
export function rangeWords(low: number, high: number): string {
  if (high === 0) return t('people-less');
  const least = Math.max(low, 1);
  return least === high ? formatNumber(high) : t('people-range', { low: formatNumber(least), high: formatNumber(high) });
}

interface WorkloadProps {
  id: string;
  texts: Texts;
  onClose: () => void;
}

export function WorkloadDialog({ id, texts, onClose }: WorkloadProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [people, setPeople] = useState<People | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const path = `/api/workshops/${id}/people`;
  const segmentWords = (segment: string): string => segmentName(texts.definition, segment) ?? t(`segment-${segment}`);

  useEffect(() => {
    void request<People>('GET', path).then((reply) => {
      if (!reply.ok) return setFailure(reply.error);
      setPeople(reply);
      setTyped(Object.fromEntries(Object.entries(reply.figures).map(([name, value]) => [name, formatNumber(value, { useGrouping: false, maximumFractionDigits: 3 })])));
    });
  }, [path]);

  const compute = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!typed || isSending) return;
    const figures = figuresOf(typed);
    const wrong = Object.keys(figures).find((name) => Number.isNaN(figures[name]));
    if (wrong) return setFailure({ code: 'figure_malformed', params: { typed: typed[wrong] ?? '' } });
    setSending(true);
    setFailure(null);
    const reply = await request<People>('PUT', path, figures);
    setSending(false);
    if (!reply.ok) return setFailure(inWords(reply.error, segmentWords));
    setPeople(reply);
    setSaved(true);
  };
  const field = (name: string, label: string) => (
    <label key={name}>
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={12}
        value={typed?.[name] ?? ''}
        onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
    </label>
  );

  return (
    <Dialog title={t('console-people')} onClose={onClose} isWide>
      <form class="workload" onSubmit={(event) => void compute(event)}>
        <p class="hint">{t('console-people-lead')}</p>
        <FormFailure failure={failure} />
        {typed === null && !failure && <p role="status">{t('console-loading')}</p>}
        {typed && (
          <>
            {BY_SEGMENT.map((name) => (
              <fieldset key={name}>
                <legend>{t(`console-people-${name}`)}</legend>
                {name === 'hours' && <p class="hint">{t('console-people-hint-hours')}</p>}
                <div class="workload-pair">{SEGMENTS.map((segment) => field(`${name}_${segment}`, segmentWords(segment)))}</div>
              </fieldset>
            ))}
            <div class="workload-pair">
              {field('leads', t('figure-leads'))}
              {field('selling_hours', t('figure-selling_hours'))}
            </div>
            <p class="hint">{t('console-people-hint-selling_hours')}</p>
          </>
        )}
        <div aria-live="polite">
          {people && <Result people={people} isSaved={isSaved} texts={texts} segmentWords={segmentWords} />}
        </div>
        <div class="row end sticky-foot">
          <Button onClick={onClose}>{t('console-close')}</Button>
          <Button kind="primary" type="submit" disabled={!typed || isSending}>
            {isSending ? t('console-working') : t('console-people-compute')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ResultProps {
  people: People;
  isSaved: boolean;
  texts: Texts;
  segmentWords: (segment: string) => string;
}

function Result({ people, isSaved, texts, segmentWords }: ResultProps) {
  const { need, has_structure } = people;
  if (!need) {
    const isGiven = Object.keys(people.figures).length > 0;
    if (!isSaved && !isGiven) return null;
    return <p class="banner note">{t(has_structure ? 'console-people-nothing' : 'console-people-later')}</p>;
  }
  const roles = (ids: readonly string[]): string => ids.map((role) => texts.roleName(role)).join(', ');
  const most = Math.max(...need.roles.map(({ people: mean }) => mean));
  return (
    <section class="workload-result">
      <h3>{t('console-people-result', { count: need.roles.length, range: rangeWords(need.low, need.high) })}</h3>
      <p class="hint">{t('people-lead')}</p>
      <table>
        <tbody>
          {need.roles.map((one) => (
            <tr key={one.role}>
              <th scope="row">{texts.roleName(one.role)}</th>
              <td class="workload-bar">
                <span style={{ inlineSize: `${(one.people / most) * 100}%` }} />
              </td>
              <td>
                <strong>{rangeWords(one.low, one.high)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {need.managers && (
          <li>{t('people-managers', { role: texts.roleName('sales_lead'), range: rangeWords(need.managers[0] ?? 1, need.managers[1] ?? 1), ...SPAN })}</li>
        )}
        {need.below_one.length > 0 && <li>{t('people-below-one', { roles: roles(need.below_one) })}</li>}
        {need.unsized.length > 0 && <li>{t('people-unsized', { roles: roles(need.unsized) })}</li>}
        {need.missing.length > 0 && (
          <li>{t('people-missing', { figures: need.missing.map((name) => figureName(name, segmentWords)).join('; ') })}</li>
        )}
      </ul>
      {need.tension && need.sellers_today && <p>{tensionWords(need)}</p>}
      <details>
        <summary>{t('people-assumed')}</summary>
        <ul>
          {need.assumed.map((name) => (
            <li key={name}>
              {t(`people-assumed-${name}`, { hours: formatNumber(name === 'lead_hours' ? LEAD_HOURS : SELLING_HOURS), ...SPAN })}
            </li>
          ))}
        </ul>
        <h4>{t('people-swings')}</h4>
        <p class="hint">{t('people-swings-is')}</p>
        <ul>
          {need.swings.map((one) => (
            <li key={one.figure}>
              {figureName(one.figure, segmentWords)}: {t('people-swing', { smaller: oneDecimal(one.smaller), larger: oneDecimal(one.larger) })}
            </li>
          ))}
        </ul>
        <p class="hint">{t('people-method')}</p>
      </details>
    </section>
  );
}

/** The refusal of an impossible figure with the figure's name in place of its code. */
function inWords(failure: Failure, segmentWords: (segment: string) => string): Failure {
  const { figure, ...params } = failure.params;
  return figure === undefined ? failure : { ...failure, params: { ...params, figure: figureName(String(figure), segmentWords) } };
}

function oneDecimal(value: number): string {
  return formatNumber(Math.round(value * 10) / 10);
}

function figureName(figure: string, segmentWords: (segment: string) => string): string {
  const [, name, segment] = /^(\w+)_(large|small)$/.exec(figure) ?? [];
  return name && segment ? t(`figure-${name}`, { segment: segmentWords(segment) }) : t(`figure-${figure}`);
}

function tensionWords(need: Need): string {
  const [least, most] = need.sellers_today ?? [];
  const low = formatNumber(least ?? 0);
  const today = most === null || most === undefined ? t('people-more', { low }) : least === most ? low : t('people-range', { low, high: formatNumber(most) });
  return t(`people-tension-${need.tension}`, { range: rangeWords(need.selling[0] ?? 0, need.selling[1] ?? 0), today });
}
