/** The dialog in which a facilitator marks, before the workshop asks, which roles there are today. */
import type { WorkshopSettings } from '@shared/http.gen';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Definition, type ItemText, loadDefinition, type OptionText, type RoleText, roleText } from '@shared/definition';
import type { Failure } from '@shared/protocol.gen';
import { language, t } from '@shared/i18n';
import { Button } from '@shared/parts/button';
import { Icon } from '../icon';
import { ConfirmDiscard, Dialog } from '@shared/parts/dialog';
import { useFocusOn } from './focus';
import { FormFailure } from './form';
import { request } from './http';
import { AS_IS, changesOf, type Prepared, withState } from './prepared';

interface RolesTodayProps {
  id: string;
  onSaved: () => void;
  onClose: () => void;
}

export function RolesTodayDialog({ id, onSaved, onClose }: RolesTodayProps) {
  const [name, setName] = useState('');
  const [definition, setDefinition] = useState<Definition | null>(null);
  const [saved, setSaved] = useState<Prepared>({});
  const [marked, setMarked] = useState<Prepared>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [asksDiscard, setAsksDiscard] = useState(false);
  const path = `/api/workshops/${id}`;
  const item = definition?.items.find((one) => one.id === AS_IS);
  const changes = changesOf(item?.rows ?? [], saved, marked);
  const isUnsaved = Object.keys(changes).length > 0;

  useEffect(() => {
    void (async () => {
      const reply = await request<WorkshopSettings>('GET', path);
      if (!reply.ok) return setFailure(reply.error);
      setName(reply.name);
      setSaved(reply.prepared_asis);
      setMarked(reply.prepared_asis);
      const texts = await loadDefinition(reply.definition, language.value).catch(() => null);
      if (texts) setDefinition(texts);
      else setFailure({ code: 'server_unreachable', params: {} });
    })();
  }, [path]);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFailure(null);
    const reply = await request('PATCH', `${path}/prepared-asis`, { roles: changes });
    setSending(false);
    if (reply.ok) onSaved();
    else setFailure(reply.error);
  };

  return (
    <Dialog
      title={name ? t('console-today-title', { name }) : t('console-today')}
      onClose={onClose}
      isWide
      isUnsaved={isUnsaved}
    >
      <form onSubmit={(event) => void save(event)}>
        <FormFailure failure={failure} />
        {!item && !failure && <p role="status">{t('console-loading')}</p>}
        {definition && item && <Roles definition={definition} item={item} marked={marked} onMark={setMarked} />}
        <div class="row end sticky-foot">
          <Button onClick={() => (isUnsaved ? setAsksDiscard(true) : onClose())}>
            {t('console-cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={!item || isSending}>
            {isSending ? t('console-working') : t('console-save')}
          </Button>
        </div>
      </form>
      {asksDiscard && <ConfirmDiscard onConfirm={onClose} onClose={() => setAsksDiscard(false)} />}
    </Dialog>
  );
}

interface RolesProps {
  definition: Definition;
  /** The question of today's roles, whose words for the states are the phone's too. */
  item: ItemText;
  marked: Prepared;
  onMark: (marked: Prepared) => void;
}

function Roles({ definition, item, marked, onMark }: RolesProps) {
  const [place, focusOn] = useFocusOn<HTMLDivElement>();
  const unmarked = item.rows.filter((row) => !(row in marked));
  const first = item.options[0];
  const markRest = (state: string): void => {
    focusOn('.clear');
    onMark({ ...marked, ...Object.fromEntries(unmarked.map((row) => [row, state])) });
  };
  const clear = (): void => {
    focusOn('.rest');
    onMark({});
  };
  return (
    <>
      <p class="hint">{t('console-today-lead')}</p>
      <dl class="today-key hint">
        {item.options.map(({ id, short, text }) => (
          <div key={id}>
            <dt>{short}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="today-rows">
        {item.rows.map((row) => (
          <RoleRow
            key={row}
            role={roleText(definition, row)}
            options={item.options}
            state={marked[row]}
            onChoose={(state) => onMark(withState(marked, row, state))}
          />
        ))}
      </div>
      <div class="row wrap" ref={place}>
        {first && unmarked.length > 0 && (
          <Button class="rest" onClick={() => markRest(first.id)}>
            <Icon name="check" />
            {t('console-today-rest', { count: unmarked.length, state: first.text })}
          </Button>
        )}
        {unmarked.length < item.rows.length && (
          <Button kind="quiet" class="clear" onClick={clear}>
            <Icon name="rotate-ccw" />
            {t('console-today-clear')}
          </Button>
        )}
      </div>
    </>
  );
}

interface RoleRowProps {
  role: RoleText;
  options: readonly OptionText[];
  state: string | undefined;
  onChoose: (state: string | null) => void;
}

/** One role with its states side by side; not marked is one of them, so that a mark can be taken back. */
function RoleRow({ role, options, state, onChoose }: RoleRowProps) {
  const nameId = useId();
  const choices = [
    { id: null, text: t('console-today-unmarked'), short: t('console-today-unmarked') },
    ...options,
  ];
  return (
    <div class="today-row" role="radiogroup" aria-labelledby={nameId} aria-describedby={`${nameId}-does`}>
      <div>
        <p class="today-role" id={nameId}>
          {role.name}
        </p>
        <p class="hint" id={`${nameId}-does`}>
          {role.does}
        </p>
      </div>
      <div class="today-states">
        {choices.map(({ id, text, short }) => (
          <label key={id ?? ''} class={id === null ? 'today-state none' : 'today-state'} title={text}>
            <input
              type="radio"
              name={nameId}
              aria-label={text}
              checked={(state ?? null) === id}
              onChange={() => onChoose(id)}
            />
            <span>{short}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
