/** The list of actions and decisions on the console, which every facilitator may write at the same time. */
import { useState } from 'preact/hooks';
import type { ActionAdd, PlannedActionView } from '@shared/protocol.gen';
import { t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { failureWords } from './form';
import { addAction, plan, proposeActions, say } from './live';
import './plan.css';
import { PlanField } from './planfield';

const STATES = ['open', 'started', 'done', 'dropped'] as const;

export function Actions({ canPropose }: { canPropose: boolean }) {
  const [hasDropped, setHasDropped] = useState(false);
  const all = plan.value.actions;
  const shown = all.filter((one) => hasDropped || one.state !== 'dropped');
  const actions = shown.filter((one) => one.kind !== 'decision');
  const decisions = shown.filter((one) => one.kind === 'decision');
  const owners = [...new Set(all.map((one) => one.owner).filter(Boolean))];
  return (
    <section class="plan">
      <datalist id="plan-owners">
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <div class="row wrap between">
        <p class="hint">{t(all.length === 0 ? 'actions-empty' : 'actions-lead')}</p>
        <Button kind={all.length === 0 ? 'primary' : 'tonal'} icon={<Icon name="list-plus" />} disabled={!canPropose} onClick={() => void propose()}>
          {t('actions-propose')}
        </Button>
      </div>
      {!canPropose && <p class="hint">{t('actions-propose-early')}</p>}
      <List actions={actions} />
      <Adding kind="task" />
      <h3>{t('actions-decisions')}</h3>
      <List actions={decisions} />
      <Adding kind="decision" />
      {all.some((one) => one.state === 'dropped') && (
        <label class="check">
          <input type="checkbox" checked={hasDropped} onChange={(event) => setHasDropped(event.currentTarget.checked)} />
          {t('actions-show-dropped')}
        </label>
      )}
    </section>
  );
}

async function propose(): Promise<void> {
  const answer = await proposeActions();
  if (!answer) say(t('console-no-answer'), true);
  else if (answer.ok === false) say(failureWords(answer.error), true);
  else say(t('actions-proposed', { count: answer.added }));
}

function List({ actions }: { actions: readonly PlannedActionView[] }) {
  if (actions.length === 0) return null;
  return (
    <ol class="plan-rows">
      {actions.map((one) => (
        <li key={one.id} class={`plan-row is-${one.state}`}>
          <Row action={one} />
        </li>
      ))}
    </ol>
  );
}

function Row({ action }: { action: PlannedActionView }) {
  const isDecision = action.kind === 'decision';
  const about = t(`action-kind-${action.kind}`) + ` ${action.number}`;
  const field = (name: 'text' | 'owner' | 'due' | 'state') => ({
    entry: action.id,
    field: name,
    value: action[name],
    version: action.versions[name] ?? 0,
    about,
  });
  return (
    <>
      <PlanField {...field('text')} kind="text" label={t(isDecision ? 'actions-decision' : 'actions-text')} />
      <PlanField {...field('owner')} label={t('actions-owner')} list="plan-owners" />
      <PlanField {...field('due')} kind="date" label={t('actions-due')} />
      <PlanField
        {...field('state')}
        kind="choice"
        label={t('actions-state')}
        choices={STATES.map((state) => ({ value: state, words: t(`${isDecision ? 'decision' : 'action'}-state-${state}`) }))}
      />
    </>
  );
}

/** A new entry: it keeps its intent until the server has it, so that a second press adds nothing twice. */
function Adding({ kind }: { kind: ActionAdd['kind'] }) {
  const [text, setText] = useState('');
  const [intent, setIntent] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!text.trim() || isBusy) return;
    setBusy(true);
    const answer = await addAction({ intent, kind, text });
    setBusy(false);
    if (!answer) return say(t('console-no-answer'), true);
    if (answer.ok === false) return say(failureWords(answer.error), true);
    setText('');
    setIntent(crypto.randomUUID());
  };
  const words = t(`actions-add-${kind}`);
  return (
    <form class="plan-add" onSubmit={(event) => void add(event)}>
      <input
        type="text"
        maxLength={600}
        autocomplete="off"
        aria-label={`${words}: ${t('actions-new')}`}
        placeholder={t('actions-new')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" icon={<Icon name="plus" />} disabled={!text.trim()}>
        {words}
      </Button>
    </form>
  );
}
